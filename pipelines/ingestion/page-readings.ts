import { PipelineError, type StageContext } from "#pipelines/stage.ts";
import { type FoundEncoding, mergeFound } from "#pipelines/vietnamese/legacy/found.ts";
import type { PageText } from "#schemas/page-text.ts";
import type { Warning } from "#schemas/problem.ts";
import type { SourcePage } from "#schemas/source-file.ts";
import { warnings } from "./warnings.ts";

/** A page as it was read; `encodings` are those from before Unicode that its text was in. */
export type PageReading = {
  readonly page: SourcePage;
  readonly warnings: readonly Warning[];
  readonly encodings?: readonly FoundEncoding[];
};

/** All pages of a file; `provisional` where one was left out for a reason that may pass. */
export type PageReadings = { readonly pages: SourcePage[]; readonly warnings: Warning[]; readonly provisional: boolean };

/**
 * Reads all pages of a file, counted from 1. A page that cannot be read, also not at a second attempt where that may help, is
 * left unread with a warning and does not stop the others; where no page can be read, the file is refused as its first page is.
 */
export async function readEachPage(
  count: number,
  context: StageContext,
  read: (page: number) => Promise<PageReading>,
): Promise<PageReadings> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const readings = await Promise.all(numbers.map((page) => attempt(page, context, read)));
  const [first] = readings;
  if (first instanceof PipelineError && readings.every((reading) => reading instanceof PipelineError)) throw first;
  const pages = readings.map((reading, index) =>
    reading instanceof PipelineError
      ? { page: unreadPage(index + 1), warnings: [warnings.pageUnreadable(index + 1, reading.problem)], encodings: [] }
      : reading,
  );
  return {
    pages: pages.map(({ page }) => page),
    warnings: [
      ...pages.flatMap((page) => page.warnings),
      ...mergeFound(pages.flatMap(({ encodings = [] }) => encodings)).map(warnings.readFromLegacyEncoding),
    ],
    provisional: readings.some((reading) => reading instanceof PipelineError && reading.retryable),
  };
}

async function attempt(
  page: number,
  context: StageContext,
  read: (page: number) => Promise<PageReading>,
  isSecond = false,
): Promise<PageReading | PipelineError> {
  try {
    return await read(page);
  } catch (error) {
    if (!(error instanceof PipelineError) || context.signal.aborted) throw error;
    return error.retryable && !isSecond ? await attempt(page, context, read, true) : error;
  }
}

/** A page of which nothing is known, in its place among the others. */
function unreadPage(page: number): SourcePage {
  const size = { widthPx: null, heightPx: null, dpi: null };
  const text: PageText = {
    page,
    ...size,
    rotation: 0,
    skewDegrees: 0,
    textFrom: "unread",
    confidence: 0,
    lines: [],
    blanks: [],
    rulings: [],
    tables: [],
  };
  return { page, image: null, text, stamps: [], unread: [] };
}
