/** How a file reaches a page process: a process keeps the file that it worked on last. */
import { z } from "zod";
import { Sha256 } from "#schemas/identifiers.ts";

export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** The file that a task is about. A process that has another one and gets `bytes` null answers null. */
export const ProcessFile = z.object({ sha256: Sha256, bytes: Bytes.nullable() });
export type ProcessFile = z.infer<typeof ProcessFile>;

/** A file with its bytes at hand. */
export type HeldFile = { readonly sha256: string; readonly bytes: Uint8Array };

/** A page image with its bytes, before it is stored: JPEG or PNG. */
export const PageImageBytes = z.object({
  bytes: Bytes,
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  dpi: z.number().positive(),
});
export type PageImageBytes = z.infer<typeof PageImageBytes>;

/** Asks a page process that may have the file already, and sends the bytes along where it has not. */
export async function askAboutFile<Answer>(file: HeldFile, run: (file: ProcessFile) => Promise<Answer | null>): Promise<Answer> {
  const answer = (await run({ sha256: file.sha256, bytes: null })) ?? (await run(file));
  if (answer === null) throw new Error("a page process says that it lacks the file that it was sent");
  return answer;
}
