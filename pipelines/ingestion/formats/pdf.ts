import { PipelineError, type StageContext } from "#pipelines/stage.ts";
import type { PageText } from "#schemas/page-text.ts";
import type { Warning } from "#schemas/problem.ts";
import type { SourcePage } from "#schemas/source-file.ts";
import { bare, type InputFormat } from "../input-format.ts";
import { type ProcessFile, processFile } from "../page-process-file.ts";
import { type PdfOutline, type PdfPage, pdfOutlineTask, pdfPageTask } from "../pdf/pdf-tasks.ts";
import { problems, refusal } from "../problems.ts";
import { warnings as words } from "../warnings.ts";

/** Readers of PDF look for the signature in the first 1,024 bytes (ISO 32000-1, implementation note 13). */
const headBytes = 1024;

/** PDF: page images, and the text layer where it can be trusted (ISO 32000). */
export const pdf: InputFormat = {
  id: "pdf",
  recognises: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(headBytes, bytes.byteLength)).includes("%PDF-"),
  read: async (source, _bytes, context) => {
    const file = await processFile(source.sha256, context);
    const outline = await askOutline(file, context);
    if (outline.pages === 0) throw refusal(problems.pdfCorrupt());
    if (outline.pages > context.limits.pages) throw refusal(problems.tooManyPages(outline.pages, context.limits.pages));
    const numbers = Array.from({ length: outline.pages }, (_, index) => index + 1);
    const readings = await Promise.all(numbers.map((page) => readPage(file, page, context)));
    if (readings.every((reading) => !reading.readable)) throw refusal(problems.pdfCorrupt());
    const warnings = readings.flatMap((reading) => reading.warnings);
    return {
      value: { ...bare, pages: readings.map((reading) => reading.page), signatures: outline.signatures },
      warnings: outline.repaired ? [words.pdfRepaired(), ...warnings] : warnings,
    };
  },
  drawPage: async (source, page, context) => {
    const file = await processFile(source.sha256, context);
    const outline = await askOutline(file, context);
    if (page > outline.pages) return null;
    const drawn = await askPage(file, page, context, true);
    return drawn.image?.bytes ?? null;
  },
};

type Reading = { page: SourcePage; readable: boolean; warnings: Warning[] };

async function readPage(file: ProcessFile, page: number, context: StageContext): Promise<Reading> {
  try {
    const reading = await askPage(file, page, context, false);
    return await storePage(reading, page, context);
  } catch (error) {
    if (!(error instanceof PipelineError) || context.signal.aborted) throw error;
    return { page: emptyPage(page), readable: false, warnings: [words.pageUnreadable(page, error.problem)] };
  }
}

async function storePage(reading: PdfPage, page: number, context: StageContext): Promise<Reading> {
  if (!reading.readable) return { page: emptyPage(page), readable: false, warnings: [words.pageUnreadable(page, null)] };
  const warnings: Warning[] = [];
  if (reading.textLayerRefused) warnings.push(words.textLayerNotTrusted(page));
  if (reading.shrunkFromPixels !== null) {
    warnings.push(words.pageReadSmaller(page, reading.shrunkFromPixels, context.limits.pixelsPerPage));
  }
  const { text, stamps, unread } = reading;
  if (reading.image === null) return { page: { page, image: null, text, stamps, unread }, readable: true, warnings };
  const { bytes, ...size } = reading.image;
  const image = { sha256: await context.blobs.write(bytes), ...size };
  return { page: { page, image, text, stamps, unread }, readable: true, warnings };
}

/** A page of which nothing is known, in its place among the others. */
function emptyPage(page: number): SourcePage {
  const size = { widthPx: null, heightPx: null, dpi: null };
  const text: PageText = { page, ...size, rotation: 0, textFrom: "blank", confidence: 0, lines: [], blanks: [], rulings: [], tables: [] };
  return { page, image: null, text, stamps: [], unread: [] };
}

function askOutline(file: ProcessFile, context: StageContext): Promise<PdfOutline> {
  const { signal, limits, pageProcesses } = context;
  return pageProcesses.run(pdfOutlineTask, file, { signal, seconds: limits.secondsPerPage });
}

function askPage(file: ProcessFile, page: number, context: StageContext, imageAlways: boolean): Promise<PdfPage> {
  const { signal, limits, pageProcesses } = context;
  const request = { ...file, page, pixelLimit: limits.pixelsPerPage, imageAlways };
  return pageProcesses.run(pdfPageTask, request, { signal, seconds: limits.secondsPerPage });
}
