/**
 * The dictionary of a stream, as it stands in the file in front of the bytes. PDFium has no word for much of what is said there
 * of a picture. Null where it is not found: the stream is encrypted, or stands in the file otherwise than PDFium gave it.
 */
export function streamDictionary(file: Uint8Array, stream: Uint8Array): string | null {
  const whole = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const start = whole.indexOf(stream.subarray(0, 512));
  if (start < 0) return null;
  const before = whole.subarray(Math.max(0, start - 2048), start).toString("latin1");
  const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
  return dictionary.includes("stream") ? dictionary : null;
}
