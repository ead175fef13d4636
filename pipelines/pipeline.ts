import type { DocumentText } from "#schemas/document-text.ts";
import type { Finding } from "#schemas/finding.ts";
import type { PageText } from "#schemas/page-text.ts";
import type { DocumentRecord } from "#schemas/record.ts";
import type { Intake, SourceFile } from "#schemas/source-file.ts";
import { checks } from "./checks/index.ts";
import { extraction } from "./extraction/index.ts";
import { ingestion } from "./ingestion/index.ts";
import { layout } from "./layout/index.ts";
import { ocr } from "./ocr/index.ts";
import type { PipelineRun } from "./pipeline-run.ts";

/** A file once it was read: what each stage made of it. */
export type FileReading = { intake: Intake; pages: PageText[]; text: DocumentText; documents: DocumentRecord[]; findings: Finding[] };

/** The stages with their versions, as they follow each other: `ingestion@5`. What a reading says of who made it. */
export const stageVersions: readonly string[] = [ingestion, ocr, layout, extraction, checks].map(
  ({ name, version }) => `${name}@${version}`,
);

/** Sends a file through the stages, one after the other as the lines stand here. */
export async function readFile(source: SourceFile, run: PipelineRun): Promise<FileReading> {
  const intake = await run.step(ingestion, source);
  const pages = await run.eachPage(ocr, intake.pages);
  const text = await run.step(layout, pages);
  const documents = await run.step(extraction, { fileName: source.name, signatures: intake.signatures, text });
  const findings = await run.step(checks, { source, signatures: intake.signatures, text, documents });
  return { intake, pages, text, documents, findings };
}
