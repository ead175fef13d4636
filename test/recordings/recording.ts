/** Recordings: what the engine read from the demo's pages, kept so that everything after it is tested without it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { checks } from "#pipelines/checks/index.ts";
import { extraction } from "#pipelines/extraction/index.ts";
import { layout } from "#pipelines/layout/index.ts";
import { foldText } from "#pipelines/vietnamese/text.ts";
import { Finding } from "#schemas/finding.ts";
import { PageText } from "#schemas/page-text.ts";
import { DocumentRecord } from "#schemas/record.ts";
import { Signature } from "#schemas/signature.ts";
import { SourceFile } from "#schemas/source-file.ts";
import { stageContext } from "../support/stage-context.ts";

/** The kept output of ingestion and ocr for one file. */
export const Recording = z.object({ source: SourceFile, signatures: z.array(Signature), pages: z.array(PageText) });
export type Recording = z.infer<typeof Recording>;

/** What the stages after ocr made of a recording when somebody last looked at it and found it good. */
export const Expected = z.object({ documents: z.array(DocumentRecord), findings: z.array(Finding) });
export type Expected = z.infer<typeof Expected>;

const folder = fileURLToPath(new URL("../../fixtures/recordings", import.meta.url));

/** The files of a recording, named after the source without its marks and spaces. */
export function pathsOf(name: string): { recording: string; expected: string } {
  const slug = foldText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return { recording: join(folder, `${slug}.recording.json`), expected: join(folder, `${slug}.expected.json`) };
}

/** Every recording that is kept, by the name of its file. */
export function recordings(): Recording[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".recording.json"))
    .sort()
    .map((name) => Recording.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))));
}

/** What the stages after ocr make of a recording now. */
export async function replay({ source, signatures, pages }: Recording): Promise<Expected> {
  const context = stageContext();
  const text = await layout.run(pages, context);
  const documents = await extraction.run({ fileName: source.name, signatures, text: text.value }, context);
  const findings = await checks.run({ source, signatures, text: text.value, documents: documents.value }, context);
  return Expected.parse(JSON.parse(JSON.stringify({ documents: documents.value, findings: findings.value })));
}
