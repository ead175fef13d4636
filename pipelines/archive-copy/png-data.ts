/** The pixels of a PNG as PDF takes them: still compressed and filtered (ISO/IEC 15948, 10 and 11.2). */

/** `colors` counts the numbers of a pixel; `palette` holds red, green, blue of each colour where the one number is an index. */
export type PngData = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bits: number;
  readonly colors: 1 | 3;
  readonly palette: Buffer | null;
  readonly compressed: Buffer;
};

const signature = Buffer.from("89504e470d0a1a0a", "hex");
const kinds = { grey: 0, color: 2, indexed: 3 };

/** Null where PDF has no word for it: transparency, interlacing, 16 bits; and where the bytes are no PNG. */
export function pngData(bytes: Uint8Array): PngData | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = chunksOf(file);
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (header === undefined || header.length < 13 || chunks.some(({ type }) => type === "tRNS")) return null;
  const [bits = 0, kind = 0, , , interlaced = 0] = header.subarray(8);
  const palette = kind === kinds.indexed ? (chunks.find(({ type }) => type === "PLTE")?.data ?? null) : null;
  const isKnown = kind === kinds.grey || kind === kinds.color || palette !== null;
  if (!isKnown || bits > 8 || interlaced !== 0) return null;
  return {
    widthPx: header.readUInt32BE(0),
    heightPx: header.readUInt32BE(4),
    bits,
    colors: kind === kinds.color ? 3 : 1,
    palette,
    compressed: Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)),
  };
}

function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  if (!file.subarray(0, 8).equals(signature)) return chunks;
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString("latin1", at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}
