import type { DocumentText } from "#schemas/document-text.ts";
import type { Finding } from "#schemas/finding.ts";
import type { DocumentRecord } from "#schemas/record.ts";
import type { Intake, SourceFile } from "#schemas/source-file.ts";
import { checks } from "./checks/index.ts";
import { extraction } from "./extraction/index.ts";
import { ingestion } from "./ingestion/index.ts";
import { layout } from "./layout/index.ts";
import { ocr } from "./ocr/index.ts";
import type { PipelineRun } from "./pipeline-run.ts";

/** All that is known of one file after it was read. */
export type FileReading = { intake: Intake; text: DocumentText; documents: DocumentRecord[]; findings: Finding[] };

/** Takes one file from bytes to findings. The order of the lines is the order of the stages. */
export async function readFile(source: SourceFile, run: PipelineRun): Promise<FileReading> {
  const intake = await run.step(ingestion, source);
  const pages = await run.eachPage(ocr, intake.pages);
  const text = await run.step(layout, pages);
  const documents = await run.step(extraction, { fileName: source.name, signatures: intake.signatures, text });
  const findings = await run.step(checks, { source, documents });
  return { intake, text, documents, findings };
}
