/** Where a stream lies in the bytes of its file. */
export type StreamPlace = { readonly start: number; readonly byteLength: number };

/** Where bytes that PDFium gave stand in the file. Null where they do not: the stream is encrypted, or coded otherwise. */
export function streamPlace(file: Uint8Array, stream: Uint8Array): StreamPlace | null {
  const whole = asBuffer(file);
  const start = whole.indexOf(stream.subarray(0, 512));
  const byteLength = stream.length;
  if (start < 0 || byteLength === 0) return null;
  return whole.subarray(start, start + byteLength).equals(stream) ? { start, byteLength } : null;
}

/**
 * The dictionary of a stream, as it stands in the file in front of the bytes. PDFium has no word for much of what is said there
 * of a picture. Null where it is not found.
 */
export function streamDictionary(file: Uint8Array, { start }: StreamPlace): string | null {
  const before = asBuffer(file)
    .subarray(Math.max(0, start - 2048), start)
    .toString("latin1");
  const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
  return dictionary.includes("stream") ? dictionary : null;
}

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength);
