/** Where quoted words stand on a page: records of lists say what was read and on which page, not where on it. */
import { foldText } from "#pipelines/vietnamese/text.ts";
import type { DocumentText } from "#schemas/document-text.ts";
import type { Box } from "#schemas/geometry.ts";
import type { PageText, Word } from "#schemas/page-text.ts";

type PlacedWord = { readonly page: number; readonly text: string; readonly box: Box };

/** Words that are read one after the other, with their letters alone: `starts` has the first letter of each word. */
type Stream = { readonly words: readonly PlacedWord[]; readonly letters: string; readonly starts: readonly number[] };

/** Boxes on one page, one for each line of the words. */
type QuotedPlace = { readonly page: number; readonly boxes: readonly Box[] };

/** Quotations shorter than this, in letters, must begin and end with words; in long ones words may be joined to others. */
const longQuotation = 8;

/** What is looked for, on which page, and from where its places are counted. */
type Quotation = { readonly page: number; readonly quotation: string; readonly from: "top" | "end" };

/**
 * Finds quotations on pages of a file that was read. Spaces, marks and tone marks do not count. What is asked for twice on one
 * page is found at its second place the second time. Gives no place where the words do not stand there.
 */
export function quotationFinder(pages: readonly PageText[], text: DocumentText): (wanted: Quotation) => QuotedPlace[] {
  const streams = new Map<number, PageStreams>();
  const asked = new Map<string, number>();
  return ({ page, quotation, from }) => {
    const wanted = lettersOf(quotation);
    if (wanted === "") return [];
    const own = streams.get(page) ?? streamsOf(page, pages, text);
    streams.set(page, own);
    const found = placesIn(own, wanted).filter(([first]) => first?.page === page);
    const key = `${page} ${wanted}`;
    const count = Math.min(asked.get(key) ?? 0, found.length - 1);
    asked.set(key, count + 1);
    return linesOf(found.at(from === "top" ? count : -1 - count) ?? []);
  };
}

/** Whole words in the order of reading, else as the lines come; and only then words that are joined to others. */
function placesIn({ read, lines }: PageStreams, wanted: string): PlacedWord[][] {
  for (const wholeWords of wanted.length < longQuotation ? [true] : [true, false]) {
    for (const streams of [read, [lines]]) {
      const found = streams.flatMap((stream) => findAll(stream, wanted, wholeWords));
      if (found.length > 0) return found;
    }
  }
  return [];
}

function findAll({ words, letters, starts }: Stream, wanted: string, wholeWords: boolean): PlacedWord[][] {
  const found: PlacedWord[][] = [];
  const edges = new Set([...starts, letters.length]);
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (wholeWords && !(edges.has(at) && edges.has(end))) continue;
    found.push(words.filter((_, index) => (starts[index] ?? 0) < end && (starts[index + 1] ?? letters.length) > at));
  }
  return found;
}

/** `read`: paragraphs, which go on over the end of the page, and each cell of a table by itself; `lines`: all lines as they come. */
type PageStreams = { readonly read: readonly Stream[]; readonly lines: Stream };

function streamsOf(page: number, pages: readonly PageText[], text: DocumentText): PageStreams {
  const lines = pages.find((each) => each.page === page)?.lines ?? [];
  const words = lines.flatMap((line) => placed(page, line.words));
  const prose = text.pages.filter((each) => each.page === page || each.page === page + 1);
  const paragraphs = prose.flatMap((each) =>
    each.blocks.flatMap((block) => (block.kind === "table" ? [] : block.lines.flatMap((line) => placed(each.page, line.words)))),
  );
  const cells = prose
    .filter((each) => each.page === page)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? block.cells : [])))
    .flatMap(({ box }) => (box === null ? [] : [words.filter((word) => contains(box, word.box))]));
  return { read: [paragraphs, ...cells].map(streamOf), lines: streamOf(words) };
}

function streamOf(words: readonly PlacedWord[]): Stream {
  const starts: number[] = [];
  let letters = "";
  for (const { text } of words) {
    starts.push(letters.length);
    letters += lettersOf(text);
  }
  return { words, letters, starts };
}

const placed = (page: number, words: readonly Word[]) =>
  words.flatMap(({ text, box }): PlacedWord[] => (box === null ? [] : [{ page, text, box }]));

const lettersOf = (text: string) => foldText(text).replace(/[^\p{L}\p{N}]/gu, "");

const contains = ([x, y, width, height]: Box, [left, top, wide, high]: Box) => {
  const [centreX, centreY] = [left + wide / 2, top + high / 2];
  return centreX >= x && centreX <= x + width && centreY >= y && centreY <= y + height;
};

/** Words side by side make one box; one further left, or that begins below the words before, begins another. */
function linesOf(words: readonly PlacedWord[]): QuotedPlace[] {
  const places: { page: number; boxes: Box[] }[] = [];
  for (const { page, box } of words) {
    const open = places.at(-1);
    const last = open?.boxes.at(-1);
    if (open === undefined || last === undefined || open.page !== page) places.push({ page, boxes: [box] });
    else if (box[0] >= last[0] && box[1] < last[1] + last[3]) open.boxes.splice(-1, 1, around(last, box));
    else open.boxes.push(box);
  }
  return places;
}

function around(one: Box, other: Box): Box {
  const [left, top] = [Math.min(one[0], other[0]), Math.min(one[1], other[1])];
  return [left, top, Math.max(one[0] + one[2], other[0] + other[2]) - left, Math.max(one[1] + one[3], other[1] + other[3]) - top];
}
