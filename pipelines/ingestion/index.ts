import { createHash } from "node:crypto";
import type { Stage, StageContext } from "#pipelines/stage.ts";
import type { PagePicture } from "#schemas/page-picture.ts";
import { Intake, type SourceFile } from "#schemas/source-file.ts";
import { inputFormats } from "./formats/index.ts";
import type { ShownPage } from "./input-format.ts";
import { problems, refusal } from "./problems.ts";
import { seemingFormat } from "./unknown-format.ts";

/** Takes a file to its pages, or an archive to its members. The format is found in the bytes. */
export const ingestion: Stage<SourceFile, Intake> = {
  name: "ingestion",
  version: 10,
  output: Intake,
  variant: (_source, { trustedCertificates }) => trustVariant(trustedCertificates),
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

/** How pages of a stored file are shown in an archive copy. Null for a format that has no pages to show. */
export function pageShower(source: SourceFile, formatId: string, context: StageContext) {
  const format = inputFormats.find(({ id }) => id === formatId);
  if (format?.showPage === undefined) return null;
  return async (page: ShownPage): Promise<PagePicture | null> => (await format.showPage?.(source, page, context)) ?? null;
}

/** What is said of signatures changes with whom the configuration trusts. */
function trustVariant(trusted: readonly string[]): string {
  return trusted.length === 0 ? "" : `trust ${createHash("sha256").update(trusted.join()).digest("hex").slice(0, 16)}`;
}

async function readSource(source: SourceFile, context: StageContext): Promise<Uint8Array> {
  if (source.byteLength > context.limits.bytes) throw refusal(problems.tooLarge(source.byteLength, context.limits.bytes));
  const bytes = await context.blobs.read(source.sha256);
  if (bytes.byteLength === 0) throw refusal(problems.empty());
  return bytes;
}
