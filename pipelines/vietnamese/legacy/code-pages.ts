/** The Windows code pages that Vietnamese text went through: 1252 (Western Europe) and 1258 (Vietnam). */

/** `windows-1252` has the codes of Latin-1, and letters and quotation marks between 0x80 and 0x9F. */
export type CodePage = "windows-1252" | "windows-1258";

const allBytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const byteOf: Readonly<Record<CodePage, ReadonlyMap<string, number>>> = {
  "windows-1252": bytesBySign("windows-1252"),
  "windows-1258": bytesBySign("windows-1258"),
};

function bytesBySign(page: CodePage): ReadonlyMap<string, number> {
  return new Map([...new TextDecoder(page).decode(allBytes)].map((sign, byte) => [sign, byte]));
}

/** The characters of the bytes above ASCII. */
export function upperHalf(page: CodePage): string[] {
  return [...byteOf[page]].flatMap(([sign, byte]) => (byte < 0x80 ? [] : [sign]));
}

/** Bytes as text. Every byte is a character; those that the page does not have are control characters. */
export function decodeBytes(bytes: Uint8Array, page: CodePage): string {
  return new TextDecoder(page).decode(bytes);
}

/** The bytes that read as this text on that page; null where a character is not on it. */
export function encodeText(text: string, page: CodePage): Uint8Array | null {
  const bytes = [...text].map((sign) => byteOf[page].get(sign));
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes) : null;
}

const read1258For1252: ReadonlyMap<string, string> = new Map(
  [...byteOf["windows-1252"]].map(([sign, byte]) => [sign, decodeBytes(Uint8Array.of(byte), "windows-1258")]),
);

/** Text whose bytes are of page 1258, read as page 1252: its tones are letters and signs (`tiêìng` for `tiếng`). */
export function fromWindows1258(seen: string): string {
  return [...seen]
    .map((sign) => read1258For1252.get(sign) ?? sign)
    .join("")
    .normalize("NFC");
}
