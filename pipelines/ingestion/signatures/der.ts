/** Reading of DER and BER (ITU-T X.690), as far as signatures need it. */

/** One element: `tag` is the identifier octet, `whole` the element with its header, `content` what is in it. */
export type Der = { readonly tag: number; readonly content: Uint8Array; readonly whole: Uint8Array };

/** Identifier octets of the elements that occur in signatures. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmp: 0x1e,
  octetParts: 0x24,
  sequence: 0x30,
  set: 0x31,
  /** [0] of a primitive, [0] and so on of a constructed element. */
  plain0: 0x80,
  context0: 0xa0,
  context1: 0xa1,
  context3: 0xa3,
};

/** Reads the element at the start of some bytes; what comes after it is left alone. Throws on bytes that are none. */
export function readDer(bytes: Uint8Array): Der {
  return readAt(bytes, 0).element;
}

/** The elements in another one. */
export function children(element: Der): Der[] {
  const found: Der[] = [];
  for (let place = 0; place < element.content.length; ) {
    const { element: child, end } = readAt(element.content, place);
    found.push(child);
    place = end;
  }
  return found;
}

function readAt(bytes: Uint8Array, start: number): { element: Der; end: number } {
  const tag = at(bytes, start);
  if ((tag & 0x1f) === 0x1f) throw new RangeError("long tags do not occur in signatures");
  const first = at(bytes, start + 1);
  if (first === 0x80) return readIndefinite(bytes, start, tag);
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 4) throw new RangeError("an element is said to be larger than any file");
  let length = lengthBytes === 0 ? first : 0;
  for (let index = 0; index < lengthBytes; index += 1) length = length * 256 + at(bytes, start + 2 + index);
  const from = start + 2 + lengthBytes;
  const end = from + length;
  if (end > bytes.length) throw new RangeError("an element goes beyond its bytes");
  return { element: { tag, content: bytes.subarray(from, end), whole: bytes.subarray(start, end) }, end };
}

/** BER: elements until two zero octets. */
function readIndefinite(bytes: Uint8Array, start: number, tag: number): { element: Der; end: number } {
  let place = start + 2;
  while (at(bytes, place) !== 0 || at(bytes, place + 1) !== 0) place = readAt(bytes, place).end;
  return { element: { tag, content: bytes.subarray(start + 2, place), whole: bytes.subarray(start, place + 2) }, end: place + 2 };
}

function at(bytes: Uint8Array, place: number): number {
  const value = bytes[place];
  if (value === undefined) throw new RangeError("an element is cut off");
  return value;
}

/** An object identifier in dots: `1.2.840.113549.1.7.2`. */
export function oidText(element: Der | undefined): string {
  if (element === undefined || element.tag !== tags.oid) return "";
  const [first = 0, ...rest] = element.content;
  const numbers = [Math.min(2, Math.floor(first / 40)), first - 40 * Math.min(2, Math.floor(first / 40))];
  let value = 0;
  for (const octet of rest) {
    value = value * 128 + (octet & 0x7f);
    if ((octet & 0x80) === 0) {
      numbers.push(value);
      value = 0;
    }
  }
  return numbers.join(".");
}

/** A string of whatever kind. Software of Vietnam writes UTF-8 also where the kind of string has no such letters. */
export function stringText(element: Der): string {
  if (element.tag === tags.bmp) return new TextDecoder("utf-16be").decode(element.content);
  const text = new TextDecoder("utf-8").decode(element.content);
  return element.tag === tags.utf8 || !text.includes("\uFFFD") ? text : new TextDecoder("windows-1252").decode(element.content);
}

/** A point in time, null where it is none: UTCTime (two digits of the year) or GeneralizedTime. Some software writes an offset. */
export function timeValue(element: Der | undefined): Date | null {
  if (element === undefined) return null;
  const text = Buffer.from(element.content).toString("latin1");
  const century = element.tag === tags.utcTime ? (Number(text.slice(0, 2)) >= 50 ? "19" : "20") : "";
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d+)?(?:Z|([+-]\d{2})(\d{2}))$/.exec(century + text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second = "00", offsetHours = "+00", offsetMinutes = "00"] = parts;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offsetHours}:${offsetMinutes}`);
  return Number.isNaN(time.getTime()) ? null : time;
}

/** Octets, also those that BER has split into parts. */
export function octets(element: Der): Uint8Array {
  return element.tag === tags.octetParts ? Buffer.concat(children(element).map(octets)) : element.content;
}

/** The element under another identifier octet and with a definite length: what DER has in the place of BER. */
export function withTag(tag: number, { content }: Der): Buffer {
  const octetsOfLength: number[] = [];
  for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256)) octetsOfLength.unshift(rest % 256);
  const length = content.length < 0x80 ? [content.length] : [0x80 | octetsOfLength.length, ...octetsOfLength];
  return Buffer.concat([Uint8Array.of(tag, ...length), content]);
}
