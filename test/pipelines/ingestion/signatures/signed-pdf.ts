/** PDF files that are signed one after the other, each time in an incremental update (ISO 32000-1, 7.5.6). */
import { tinyPdf } from "../tiny-pdf.ts";
import type { Holder } from "./authority.ts";
import { type SignedDataWishes, signedData, timestampToken } from "./signed-data.ts";

type Wishes = SignedDataWishes & {
  readonly subFilter?: string;
  /** As PDF writes it; null for none. */
  readonly modified?: string | null;
  /** Instead of what stands in the dictionary: places and lengths, made of those that are right. */
  readonly byteRange?: (right: readonly number[]) => readonly number[];
  /** Instead of the signature. */
  readonly contents?: Buffer;
};

const contentsBytes = 6000;
const rangeRoom = 60;

/** A page that says little, as yet unsigned. */
export function unsignedPdf(): Buffer {
  return tinyPdf([{ text: [{ x: 70, y: 700, text: "Kế hoạch cải cách hành chính" }] }]);
}

/** The file with one more signature, over all of it. */
export function signPdf(file: Buffer, signer: Holder, wishes: Wishes = {}): Buffer {
  const { subFilter = "adbe.pkcs7.detached", modified = "D:20200305142530+07'00'" } = wishes;
  const next = objectCount(file);
  const fields = [...signatureFields(file), next + 1];
  const time = modified === null ? "" : `/M (${modified})`;
  const updated = withUpdate(file, [
    `${next} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} ${time} /ByteRange ${" ".repeat(rangeRoom)} /Contents <${"0".repeat(2 * contentsBytes)}> >>\nendobj\n`,
    `${next + 1} 0 obj\n<< /Type /Annot /Subtype /Widget /FT /Sig /T (S${next}) /F 132 /Rect [0 0 0 0] /V ${next} 0 R >>\nendobj\n`,
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${fields.map((field) => `${field} 0 R`).join(" ")}] /SigFlags 3 >> >>\nendobj\n`,
  ]);
  return filledIn(updated, signer, { ...wishes, subFilter });
}

/** The file with one more saved state: the page shows something else. */
export function changeLater(file: Buffer): Buffer {
  return withUpdate(file, [`6 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n`]);
}

/** The file with a byte of its page changed in its place. */
export function tamperWith(file: Buffer): Buffer {
  const changed = Buffer.from(file);
  changed.write("1 1 1", changed.indexOf("12 Tf") - 5, "latin1");
  return changed;
}

function filledIn(file: Buffer, signer: Holder, wishes: Wishes & { subFilter: string }): Buffer {
  const start = file.lastIndexOf("/Contents <") + "/Contents ".length;
  const end = start + 2 * contentsBytes + 2;
  const right = [0, start, end, file.length - end];
  const range = `[${(wishes.byteRange?.(right) ?? right).join(" ")}]`.padEnd(rangeRoom);
  file.write(range, file.lastIndexOf("/ByteRange ") + "/ByteRange ".length, "latin1");
  const content = Buffer.concat([file.subarray(0, start), file.subarray(end)]);
  const contents =
    wishes.contents ??
    (wishes.subFilter === "ETSI.RFC3161" ? timestampToken(content, signer, "20200305072600Z") : signedData(content, signer, wishes));
  file.write(contents.toString("hex"), start + 1, "latin1");
  return file;
}

/** Appends objects, each `number 0 obj …`, with their cross-reference table. */
function withUpdate(file: Buffer, objects: readonly string[]): Buffer {
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString("latin1"))?.[1]);
  const pieces: Buffer[] = [file];
  const places: { number: number; place: number }[] = [];
  let length = file.length;
  for (const object of objects) {
    places.push({ number: Number.parseInt(object, 10), place: length });
    const bytes = Buffer.from(object, "latin1");
    pieces.push(bytes);
    length += bytes.length;
  }
  const sections = places.map(({ number, place }) => `${number} 1\n${String(place).padStart(10, "0")} 00000 n \n`);
  const size = Math.max(objectCount(file), ...places.map(({ number }) => number + 1));
  const encryption = /\/Encrypt << .*? >> \/ID \[.*?\]/s.exec(file.toString("latin1"))?.[0] ?? "";
  const trailer = `trailer\n<< /Root 1 0 R /Size ${size} /Prev ${previous} ${encryption} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(`xref\n${sections.join("")}${trailer}`, "latin1")]);
}

function objectCount(file: Buffer): number {
  return Math.max(...[...file.toString("latin1").matchAll(/\/Size (\d+)/g)].map((match) => Number(match[1])));
}

function signatureFields(file: Buffer): number[] {
  return [...file.toString("latin1").matchAll(/(\d+) 0 obj\n<< \/Type \/Annot \/Subtype \/Widget \/FT \/Sig/g)].map((match) =>
    Number(match[1]),
  );
}
