/** What a ZIP archive says that it holds, without unpacking it (APPNOTE 4.3.12, 4.3.16). */

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const longestComment = 65_535;
const entryBytes = 46;

/** Whether bytes begin as a ZIP archive does, also an empty one. */
export function beginsAsZip(bytes: Uint8Array): boolean {
  return (
    bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
  );
}

/** The names in the central directory, as far as it can be read; null where there is none (the archive is cut off). */
export function zipNames(bytes: Uint8Array): string[] | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(whole);
  if (end === null) return null;
  const names: string[] = [];
  let place = whole.readUInt32LE(end + 16);
  while (place + entryBytes <= whole.length && whole.readUInt32LE(place) === entrySignature) {
    const nameBytes = whole.readUInt16LE(place + 28);
    names.push(whole.toString("latin1", place + entryBytes, place + entryBytes + nameBytes));
    place += entryBytes + nameBytes + whole.readUInt16LE(place + 30) + whole.readUInt16LE(place + 32);
  }
  return names;
}

function findEnd(whole: Buffer): number | null {
  const lowest = Math.max(0, whole.length - endBytes - longestComment);
  for (let place = whole.length - endBytes; place >= lowest; place -= 1) {
    if (whole.readUInt32LE(place) === endSignature) return place;
  }
  return null;
}

/** Whether an archive is an Office file (Open Packaging Conventions), whole or cut off. */
export function isOfficePackage(bytes: Uint8Array): boolean {
  const names = zipNames(bytes);
  return names === null ? headNames(bytes).includes("[Content_Types].xml") : names.includes("[Content_Types].xml");
}

/** Whether an Office file is one of Word. */
export function isWordPackage(bytes: Uint8Array): boolean {
  const names = zipNames(bytes);
  if (names !== null) return names.includes("[Content_Types].xml") && names.some((name) => /^word\/document\d*\.xml$/.test(name));
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isOfficePackage(bytes) && !whole.includes("xl/") && !whole.includes("ppt/");
}

function headNames(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
}
