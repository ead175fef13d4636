/** Objects like `12 0 obj << … /Type /Page …`, as far in front of the type as a dictionary may reach. */
const pageType = /\/Type\s*\/Page(?![A-Za-z])/g;
const objectStart = /(\d{1,7})\s+(\d{1,5})\s+obj\b/g;
const reachBytes = 4096;

/**
 * A PDF whose end is missing, with a new end that lists the pages which are there: a download that was cut off has lost
 * its table of contents, not its first pages. Null where no page is found, or where the file was encrypted.
 */
export function salvagedPdf(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (text.includes("/Encrypt")) return null;
  const pages = [...text.matchAll(pageType)].map((match) => objectBefore(text, match.index)).filter((object) => object !== null);
  const kids = [...new Set(pages)];
  if (kids.length === 0) return null;
  const highest = Math.max(...[...text.matchAll(objectStart)].map((match) => Number(match[1])));
  const [catalog, tree] = [highest + 1, highest + 2];
  const end = [
    "\nendstream\nendobj",
    `${catalog} 0 obj\n<< /Type /Catalog /Pages ${tree} 0 R >>\nendobj`,
    `${tree} 0 obj\n<< /Type /Pages /Count ${kids.length} /MediaBox [0 0 595 842] /Kids [${kids.map((kid) => `${kid} R`).join(" ")}] >>\nendobj`,
    `trailer\n<< /Root ${catalog} 0 R /Size ${tree + 1} >>\nstartxref\n0\n%%EOF\n`,
  ];
  return Buffer.concat([bytes, Buffer.from(end.join("\n"), "latin1")]);
}

/** The number and generation of the object that a place of the file is in. */
function objectBefore(text: string, place: number): string | null {
  const before = text.slice(Math.max(0, place - reachBytes), place);
  const last = [...before.matchAll(objectStart)].at(-1);
  if (last === undefined || before.slice(last.index).includes("endobj")) return null;
  return `${last[1]} ${last[2]}`;
}
