/** What part of a file a PDF signature is over (`/ByteRange`, ISO 32000-1, 12.8.1). */

/** `contents` is the signature as it stands in the gap of the range. `end` is where the signed state of the file ends. */
export type SignedRange = {
  readonly pieces: readonly Uint8Array[];
  readonly contents: Uint8Array;
  readonly coveredBytes: number;
  readonly end: number;
};

/** `cut-off` where the file ends before the range; `odd-range` where it leaves out more than the signature, or is none. */
export type RangeFault = "odd-range" | "cut-off";

/** The signed bytes of a file: all up to the signature, and all behind it up to some end. */
export function signedRange(byteRange: readonly number[], file: Uint8Array): SignedRange | RangeFault {
  const [from = 0, length = 0, second = 0, secondLength = 0] = byteRange;
  if (byteRange.length !== 4 || from !== 0 || length <= 0 || second <= length || secondLength < 0) return "odd-range";
  const end = second + secondLength;
  if (end > file.length) return "cut-off";
  const contents = hexString(file.subarray(length, second));
  if (contents === null) return "odd-range";
  const pieces = [file.subarray(0, length), file.subarray(second, end)];
  return { pieces, contents, coveredBytes: length + secondLength, end };
}

/** A hexadecimal string with nothing beside it; null for anything else: bytes in the gap could say what nobody signed. */
function hexString(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1").trim();
  // The range of some writers goes around the brackets.
  const digits = text.startsWith("<") && text.endsWith(">") ? text.slice(1, -1) : text;
  return /^[0-9A-Fa-f\s]*$/.test(digits) ? Buffer.from(digits.replace(/\s/g, ""), "hex") : null;
}

/**
 * Where each saved state of a file ends: behind the marker that follows the place of its cross-reference table. A file that is
 * laid out for reading over a network has one more marker near its head, with the place 0.
 */
export function revisionEnds(file: Uint8Array): number[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const ends: number[] = [];
  for (let place = bytes.indexOf(marker); place >= 0; place = bytes.indexOf(marker, place + marker.length)) {
    const found = /^startxref\s+(\d+)\s+%%EOF/.exec(bytes.toString("latin1", place, place + markerBytes));
    if (found !== null && Number(found[1]) > 0) ends.push(place + found[0].length);
  }
  return ends;
}

const marker = "startxref";
/** Room for the marker, a place in the file, `%%EOF`, and white space between them. */
const markerBytes = 64;
