import WordExtractor from "word-extractor";
import type { FoundEncoding } from "#pipelines/vietnamese/legacy/found.ts";
import { readLegacyLines } from "#pipelines/vietnamese/legacy/read-lines.ts";
import { problems, refusal } from "../problems.ts";
import type { WordText } from "./word-tasks.ts";

/** What stands before a tab when the tab only sets off the text of a list item. */
const listMarker = /^\s*(?:[-+*•–]|(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)]?|\d{1,2}(?:\.\d{1,2})+\.?)\s*$/i;

const lineEnd = /[\r\n\v]/;

/** The text of a binary Word file ([MS-DOC]): its body, then its text boxes, which often hold the signature. */
export async function readDoc(bytes: Uint8Array): Promise<WordText> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const getBody: (options: object) => string = document.getBody.bind(document);
    const getBoxes: (options: object) => string = document.getTextboxes.bind(document);
    const body = withoutLeftovers(getBody({ filterUnicode: false }));
    const boxes = withoutLeftovers(getBoxes({ filterUnicode: false, includeHeadersAndFooters: false }));
    const { texts, found } = unicodeTexts([body, boxes]);
    return { pages: [{ lines: texts.flatMap(docLines), tables: [] }], encodings: [...found] };
  } catch (error) {
    throw refusal(problems.docCorrupt(), error);
  }
}

/** The texts in Unicode. The package does not say in which typefaces they are set, so the words of all of them decide. */
function unicodeTexts(texts: readonly string[]): { texts: string[]; found: readonly FoundEncoding[] } {
  const lines = texts.map((text) => text.split(lineEnd));
  const read = readLegacyLines(lines.flat().map((line) => [{ text: line, font: null }]));
  const put = read.lines.map((line) => line.join(""));
  return { texts: lines.map((own) => put.splice(0, own.length).join("\n")), found: read.found };
}

/** The package (1.0.4) writes Word's optional hyphen (U+001F), which nobody sees, as the word "undefined". */
function withoutLeftovers(text: string): string {
  return text.replaceAll("undefined", "");
}

/**
 * The lines of a text in which cells end with a tab: a table of two columns at the head or foot of a document gives the
 * lines of its left cell, then those of its right cell, row by row. Where the columns were set with tabs alone, line by
 * line, all that stands on the left comes first, then all that stands on the right.
 */
export function docLines(text: string): string[] {
  const lines = text.split(lineEnd);
  const done: string[] = [];
  for (let index = 0; index < lines.length; ) {
    const length = tabbedLength(lines.slice(index));
    const rows = lines.slice(index, index + length).map((line) => line.split("\t"));
    done.push(...rows.map(([left = ""]) => left), ...rows.map(([, right = ""]) => right));
    if (length === 0) done.push(...lineCells(lines[index] ?? ""));
    index += Math.max(1, length);
  }
  return done;
}

/**
 * How many lines from the first on are set in two columns with a tab in each: two at least, or a list of recipients (nơi
 * nhận) that has the signature beside it, to its last line.
 */
function tabbedLength(lines: readonly string[]): number {
  const [first = ""] = lines;
  if (!isTabbed(first)) return 0;
  const isFoot = opensFoot(first);
  const belongs = (line: string) => isTabbed(line) || (isFoot && /^\s*(?:[-+*•]|$|\t\s*\S[^\t]*$)/.test(line));
  const end = lines.findIndex((line, index) => !belongs(line) || (index > 0 && opensFoot(line)));
  const length = end < 0 ? lines.length : end;
  return length >= 2 ? length : 0;
}

function opensFoot(line: string): boolean {
  return /^\s*nơi nhận/i.test(line.normalize("NFC"));
}

function isTabbed(line: string): boolean {
  const [left = "", right = "", ...others] = line.split("\t");
  return left.trim() !== "" && right.trim() !== "" && others.length === 0 && !listMarker.test(left);
}

function lineCells(line: string): string[] {
  const cells = line.split("\t");
  return cells.flatMap((cell, index) => {
    const before = cells[index - 1];
    if (before !== undefined && listMarker.test(before)) return [];
    const after = cells[index + 1];
    return after !== undefined && listMarker.test(cell) ? [`${cell} ${after}`] : [cell];
  });
}
