/** What the header of a JPEG says of it (ITU-T T.81, B.1.1.3 and B.2.2). */

/** `transform` is what an Adobe segment says of the colours: 0 RGB, 1 YCbCr, 2 YCCK; null where there is none. */
export type JpegHeader = {
  readonly process: number;
  readonly precision: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly components: readonly number[];
  readonly transform: number | null;
};

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, adobe: 0xee };
/** Start-of-frame markers lie between these, but for three that mean something else. */
const frames = { first: 0xc0, last: 0xcf, others: new Set([0xc4, 0xc8, 0xcc]) };
/** Baseline, extended sequential and progressive, all with Huffman coding: what PDF readers decode. */
const common = new Set([0, 1, 2]);

/** Reads the header. Null where the bytes are no JPEG with a frame. */
export function jpegHeader(bytes: Uint8Array): JpegHeader | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 4 || view.readUInt16BE(0) !== 0xff00 + marker.start) return null;
  let transform: number | null = null;
  for (let at = 2; at + 4 <= view.length; ) {
    const code = view[at + 1] ?? 0;
    if (view[at] !== 0xff || code === marker.end || code === marker.scan) return null;
    // Fill bytes may stand before a marker.
    if (code === 0xff) {
      at += 1;
      continue;
    }
    const length = view.readUInt16BE(at + 2);
    const segment = view.subarray(at + 4, at + 2 + length);
    if (code >= frames.first && code <= frames.last && !frames.others.has(code))
      return frameHeader(code - frames.first, segment, transform);
    if (code === marker.adobe && segment.toString("latin1", 0, 5) === "Adobe") transform = segment[11] ?? null;
    at += 2 + length;
  }
  return null;
}

function frameHeader(process: number, segment: Buffer, transform: number | null): JpegHeader | null {
  const count = segment[5] ?? 0;
  if (segment.length < 6 + 3 * count) return null;
  const components = Array.from({ length: count }, (_, index) => segment[6 + 3 * index] ?? 0);
  const [heightPx, widthPx] = [segment.readUInt16BE(1), segment.readUInt16BE(3)];
  return { process, precision: segment[0] ?? 0, widthPx, heightPx, components, transform };
}

/** Whether a PDF/A may hold the JPEG as it is beside an RGB output intent: 8 bits, grey or three colours, no CMYK. */
export function isPlain({ process, precision, components }: JpegHeader): boolean {
  return common.has(process) && precision === 8 && (components.length === 1 || components.length === 3);
}

/** Whether its three colours are red, green and blue, though no Adobe segment says so: by their names, as decoders tell. */
export function isUnmarkedRgb({ components, transform }: JpegHeader): boolean {
  return transform === null && String.fromCharCode(...components) === "RGB";
}
