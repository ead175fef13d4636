/** Archive copies (bản sao lưu trữ) of files that were read, whoever asks for them. */
import { archiveCopyVersion, writeArchiveCopy } from "#pipelines/archive-copy/index.ts";
import { pageShower } from "#pipelines/ingestion/index.ts";
import { type FileReading, stageVersions } from "#pipelines/pipeline.ts";
import { PipelineError, type Stage, type StageContext } from "#pipelines/stage.ts";
import type { PagePicture } from "#schemas/page-picture.ts";
import type { SourceFile } from "#schemas/source-file.ts";
import { type BlobStore, StoredBlob } from "./storage/blob-store.ts";

/** A file with what was read of it, and when (RFC 3339). */
export type ReadSource = { readonly source: SourceFile; readonly reading: FileReading; readonly readAt: string };

/**
 * The bytes of a file's archive copy, a page at a time: while one page is written, the picture of the next is made. Throws
 * `PipelineError` at once for a file that has no pages to look at. A page whose picture cannot be made is empty but for its text.
 */
export function archiveCopy({ source, reading, readAt }: ReadSource, context: StageContext): AsyncGenerator<Uint8Array> {
  const { intake, pages, documents } = reading;
  const show = pageShower(source, intake.format, context);
  if (show === null || intake.pages.length === 0) throw noPagesToCopy(source.name);
  const picture = async (number: number): Promise<PagePicture | null> => {
    const page = intake.pages.find((candidate) => candidate.page === number);
    try {
      return page === undefined ? null : await show(page);
    } catch (error) {
      if (error instanceof PipelineError && !context.signal.aborted) return null;
      throw error;
    }
  };
  const numbers = pages.map(({ page }) => page);
  const { signatures, format } = intake;
  const origin = { source: { name: source.name, sha256: source.sha256, format }, signatures, pages, documents };
  return writeArchiveCopy({ ...origin, reading: { by: stageVersions, at: readAt }, picture: oneAhead(numbers, picture) });
}

/** The same as a step of the run that read the file, so that one copy is made of one reading, and kept as a blob. */
export function archiveCopyStage(blobs: BlobStore): Stage<ReadSource, StoredBlob> {
  return {
    name: "archive-copy",
    version: archiveCopyVersion,
    output: StoredBlob,
    run: async (read, context) => {
      const value = await blobs.writeStream(archiveCopy(read, context), { limitBytes: Number.POSITIVE_INFINITY });
      return { value, warnings: [] };
    },
  };
}

/** Asks for the picture of the next page when that of a page is taken. */
function oneAhead(pages: readonly number[], picture: (page: number) => Promise<PagePicture | null>) {
  const asked = new Map<number, Promise<PagePicture | null>>();
  const ask = (page: number) => {
    const known = asked.get(page);
    if (known !== undefined) return known;
    const asking = picture(page);
    // Whoever takes it is told of a failure; until then it must not end the process.
    asking.catch(() => undefined);
    asked.set(page, asking);
    return asking;
  };
  return async (page: number): Promise<PagePicture | null> => {
    const own = ask(page);
    const next = pages[pages.indexOf(page) + 1];
    const shown = await own;
    asked.delete(page);
    if (next !== undefined) ask(next);
    return shown;
  };
}

/** A file of text alone, or an archive: nothing of it can be shown. */
function noPagesToCopy(name: string): PipelineError {
  const file = name.split(/[/\\]/).at(-1) ?? name;
  return new PipelineError(
    {
      code: "copy/no-pages",
      message: `Tệp ${file} không có bản sao lưu trữ: tệp chỉ chứa chữ (Word, văn bản thuần) hoặc là gói nén, không có trang để chụp. Hãy giữ tệp gốc, hoặc xuất tệp ra PDF rồi làm lại.`,
      messageEn: `There is no archive copy of ${file}: it holds text alone (Word, plain text) or is an archive, and has no pages to show. Keep the original, or export it as PDF and try again.`,
    },
    { retryable: false },
  );
}
