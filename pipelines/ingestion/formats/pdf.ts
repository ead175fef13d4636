import type { StageContext } from "#pipelines/stage.ts";
import type { Warning } from "#schemas/problem.ts";
import { bare, type InputFormat } from "../input-format.ts";
import { type ProcessFile, processFile } from "../page-process-file.ts";
import { type PageReading, readEachPage } from "../page-readings.ts";
import { type PdfOutline, type PdfPage, pdfOutlineTask, pdfPageTask, pdfPictureTask } from "../pdf/pdf-tasks.ts";
import { problems, refusal } from "../problems.ts";
import { doubtWarnings } from "../signatures/doubt-words.ts";
import { warnings as words } from "../warnings.ts";

/** Readers of PDF look for the signature in the first 1,024 bytes (ISO 32000-1, implementation note 13). */
const headBytes = 1024;

/** PDF: page images, and the text layer where it can be trusted (ISO 32000). */
export const pdf: InputFormat = {
  id: "pdf",
  recognises: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(headBytes, bytes.byteLength)).includes("%PDF-"),
  read: async (source, _bytes, context) => {
    const file = await processFile(source.sha256, context);
    const outline = await askOutline(file, context, context.trustedCertificates);
    if (outline.pages === 0) throw refusal(problems.pdfCorrupt());
    if (outline.pages > context.limits.pages) throw refusal(problems.tooManyPages(outline.pages, context.limits.pages));
    const { pages, warnings, provisional } = await readEachPage(outline.pages, context, (page) => readPage(file, page, context));
    const repaired = outline.repaired ? [words.pdfRepaired()] : [];
    return {
      value: { ...bare, pages, signatures: outline.signatures.map(({ signature }) => signature) },
      warnings: [...repaired, ...doubtWarnings(outline.signatures), ...warnings],
      provisional,
    };
  },
  drawPage: async (source, page, context) => {
    const file = await processFile(source.sha256, context);
    const outline = await askOutline(file, context, []);
    if (page > outline.pages) return null;
    const drawn = await askPage(file, page, context, true);
    return drawn.image?.bytes ?? null;
  },
  showPage: async (source, { page, image }, context) => {
    const { signal, limits, pageProcesses } = context;
    const shown = image === null ? null : { widthPx: image.widthPx, heightPx: image.heightPx };
    const request = { ...(await processFile(source.sha256, context)), page, pixelLimit: limits.pixelsPerPage, shown };
    return await pageProcesses.run(pdfPictureTask, request, { signal, seconds: limits.secondsPerPage });
  },
};

async function readPage(file: ProcessFile, page: number, context: StageContext): Promise<PageReading> {
  const reading = await askPage(file, page, context, false);
  if (!reading.readable) throw refusal(problems.pdfPageCorrupt());
  const warnings: Warning[] = [];
  if (reading.bySecondReader) warnings.push(words.pageReadBySecondReader(page));
  if (reading.textLayerRefused) warnings.push(words.textLayerNotTrusted(page));
  if (reading.shrunkFromPixels !== null) {
    warnings.push(words.pageReadSmaller(page, reading.shrunkFromPixels, context.limits.pixelsPerPage));
  }
  const { text, stamps, unread, encodings } = reading;
  if (reading.image === null) return { page: { page, image: null, text, stamps, unread }, warnings, encodings };
  const { bytes, ...size } = reading.image;
  const image = { sha256: await context.blobs.write(bytes), ...size };
  return { page: { page, image, text, stamps, unread }, warnings, encodings };
}

function askOutline(file: ProcessFile, context: StageContext, trusted: readonly string[]): Promise<PdfOutline> {
  const { signal, limits, pageProcesses } = context;
  return pageProcesses.run(pdfOutlineTask, { ...file, trusted: [...trusted] }, { signal, seconds: limits.secondsPerPage });
}

function askPage(file: ProcessFile, page: number, context: StageContext, imageAlways: boolean): Promise<PdfPage> {
  const { signal, limits, pageProcesses } = context;
  const request = { ...file, page, pixelLimit: limits.pixelsPerPage, imageAlways };
  return pageProcesses.run(pdfPageTask, request, { signal, seconds: limits.secondsPerPage });
}
