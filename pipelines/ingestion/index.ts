import type { Stage, StageContext } from "#pipelines/stage.ts";
import { Intake, type SourceFile } from "#schemas/source-file.ts";
import { inputFormats } from "./formats/index.ts";
import { problems, refusal } from "./problems.ts";
import { seemingFormat } from "./unknown-format.ts";

/** Takes a file to its pages, or an archive to its members. The format is found in the bytes. */
export const ingestion: Stage<SourceFile, Intake> = {
  name: "ingestion",
  version: 4,
  output: Intake,
  run: async (source, context) => {
    const bytes = await readSource(source, context);
    const format = inputFormats.find((candidate) => candidate.recognises(bytes));
    if (format === undefined) throw refusal(problems.unknownFormat(seemingFormat(bytes)));
    const outcome = await format.read(source, bytes, context);
    return { ...outcome, value: { format: format.id, ...outcome.value } };
  },
};

/**
 * The image (JPEG or PNG) of any page of a stored file, also of a page whose text is known without one. Null where the
 * file has no pages to look at (DOCX, DOC, text, archives).
 */
export async function renderPageImage(source: SourceFile, page: number, context: StageContext): Promise<Uint8Array | null> {
  const bytes = await readSource(source, context);
  const format = inputFormats.find((candidate) => candidate.recognises(bytes));
  return (await format?.drawPage?.(source, page, context)) ?? null;
}

async function readSource(source: SourceFile, context: StageContext): Promise<Uint8Array> {
  if (source.byteLength > context.limits.bytes) throw refusal(problems.tooLarge(source.byteLength, context.limits.bytes));
  const bytes = await context.blobs.read(source.sha256);
  if (bytes.byteLength === 0) throw refusal(problems.empty());
  return bytes;
}
