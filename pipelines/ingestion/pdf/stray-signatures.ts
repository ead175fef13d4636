import type { SignatureDictionary } from "../signatures/pdf-signature.ts";

const rangeKey = "/ByteRange";
/** What stands between the key and its numbers, and numbers of ten digits. */
const rangeBytes = 128;
/** What a signature dictionary holds on either side of the signature: 0.3–1 kB in the files that we know. */
const reachBytes = 4096;

/**
 * The signature dictionaries that stand in the bytes of a file, whoever refers to them. They are never packed, because the range
 * counts bytes of the file. Dates of an encrypted file are not found.
 */
export function strayDictionaries(file: Uint8Array): SignatureDictionary[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const found: SignatureDictionary[] = [];
  for (let place = bytes.indexOf(rangeKey); place >= 0; place = bytes.indexOf(rangeKey, place + rangeKey.length)) {
    const numbers = /^\/ByteRange\s*\[([\d\s]*)\]/.exec(bytes.toString("latin1", place, place + rangeBytes))?.[1];
    const byteRange = numbers === undefined ? [] : numbers.trim().split(/\s+/).map(Number);
    const [, length = 0, second = 0] = byteRange;
    const isBeside = (place < length && length - place < reachBytes) || (place >= second && place - second < reachBytes);
    if (length >= second || !isBeside) continue;
    const text = dictionaryAround(bytes, length, second);
    found.push({
      byteRange,
      contents: Buffer.from(bytes.toString("latin1", length, second).replace(/[^0-9A-Fa-f]/g, ""), "hex"),
      subFilter: /\/SubFilter\s*\/([^\s/<>[\]()]+)/.exec(text)?.[1] ?? "",
      time: /\/M\s*\(([^()]*)\)/.exec(text)?.[1] ?? "",
    });
  }
  return found;
}

/** What stands in the object on both sides of the signature. */
function dictionaryAround(bytes: Buffer, length: number, second: number): string {
  const before = bytes.toString("latin1", Math.max(0, length - reachBytes), length);
  const behind = bytes.toString("latin1", second, second + reachBytes);
  const end = behind.indexOf("endobj");
  return `${before.slice(before.lastIndexOf(" obj") + 1)} ${end < 0 ? behind : behind.slice(0, end)}`;
}
