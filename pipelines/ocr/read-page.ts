import type { PageText } from "#schemas/page-text.ts";
import { cropOf } from "./blanks/crops.ts";
import { withHeadLines } from "./blanks/head-lines.ts";
import { type FoundBlank, readBlanks } from "./blanks/read-blanks.ts";
import { tesseractDigits } from "./blanks/tesseract-digits.ts";
import { withDoubtfulLines } from "./doubtful-lines.ts";
import { withDoubtfulNumbers } from "./doubtful-numbers.ts";
import { withNumberLine } from "./number-line.ts";
import { uprightest } from "./orientation.ts";
import { withOverlooked } from "./overlooked.ts";
import { withPageNumber } from "./page-number.ts";
import { blankPageText, pageTextOf } from "./page-text-of.ts";
import { loadFlatPageImage } from "./photographs/flat-page-image.ts";
import { readAreas } from "./read-areas.ts";
import type { PageToRead, ReadPage } from "./read-page-task.ts";
import type { ReadLine, Recognition } from "./recognition.ts";
import { type RepairedWord, withRepairs } from "./repairs/index.ts";
import type { InkLine } from "./rulings.ts";
import { showsThrough } from "./show-through.ts";
import { withSignersNames } from "./signers-names.ts";
import { levelByRules } from "./tables/level-by-rules.ts";
import { linesOfCells, type ReadTable } from "./tables/read-cells.ts";
import { readTextAndTables, withoutTables } from "./tables/read-tables.ts";
import { withUnsureBlocks } from "./unsure-blocks.ts";
import { type CleanPage, cleanPage, isBlank, type LevelText, levelText, lieOf, type UprightPage } from "./upright-page.ts";
import { looksUpsideDown } from "./upside-down.ts";
import { confidenceOf } from "./words.ts";

/** What was read from an upright page, all in pixels of that page. */
export type Reading = {
  readonly page: UprightPage;
  readonly lines: readonly (readonly RepairedWord[])[];
  readonly rulings: readonly InkLine[];
  readonly tables: readonly ReadTable[];
  readonly blanks: readonly FoundBlank[];
};

type FirstReading = Pick<Reading, "page" | "rulings" | "tables"> & { readonly lines: readonly ReadLine[] };

/** A page whose words are read with less confidence than this may stand on its head. */
const hopeless = 0.55;

/** Reads the text of one page image, or the pictures on a page whose text is known. */
export async function readPage(input: PageToRead, recognition: Recognition): Promise<ReadPage> {
  const { source } = input;
  if (source.text !== null) return withoutCrops(await readAreas(source, source.text, input.imagePath, recognition));
  if (source.image === null) throw new Error(`page ${source.page} has no image`);
  const page = cleanPage(await loadFlatPageImage(input.imagePath, source.image.dpi));
  if (isBlank(page) || (page.isFaint && (await showsThrough(likelyUpright(page), recognition)))) return withoutCrops(blankPageText(source));
  const first = await readUpright(page, recognition);
  const tables = first.tables.map((table) => withRepairedCells(first.page, table));
  const outside = withRepairs(first.page.ink, await withSecondReadings(first, recognition));
  const lines = [...outside, ...linesOfCells(tables)];
  const blanks = await readBlanks(first.page, lines.flat(), tesseractDigits(recognition));
  const text = pageTextOf(source, { ...first, lines, tables, blanks });
  return { text, crops: await Promise.all(text.blanks.map((_, index) => cropOf(first.page.text, blanks[index]))) };
}

const withoutCrops = (text: PageText): ReadPage => ({ text, crops: text.blanks.map(() => null) });

/** The lines with what was read again, because the first reading was unsure, made no sense or passed it over. */
async function withSecondReadings({ page: whole, lines, tables }: FirstReading, recognition: Recognition): Promise<ReadLine[]> {
  const page = withoutTables(whole, tables);
  const sorted = await withUnsureBlocks(page, lines, recognition);
  const clear = await withDoubtfulLines(page.text, sorted, recognition);
  const exact = await withDoubtfulNumbers(page.text, clear, recognition);
  const numbered = await withNumberLine(page, exact, recognition);
  const headed = await withPageNumber(page, numbered, recognition);
  const overlooked = await withOverlooked(page, headed, recognition);
  const named = await withSignersNames(page, overlooked, recognition);
  return [...(await withHeadLines(page, named, recognition))];
}

function withRepairedCells({ ink }: UprightPage, table: ReadTable): ReadTable<RepairedWord> {
  return { ...table, cells: table.cells.map((cell) => ({ ...cell, lines: withRepairs(ink, cell.lines) })) };
}

/** Reads the page the way up that its ink tells; where that gives nothing, a piece of it is read each way. */
async function readUpright(page: CleanPage, recognition: Recognition): Promise<FirstReading> {
  const likely = likelyUpright(page);
  const first = await readLevel(page, likely, recognition);
  if (confidenceOf([...first.lines, ...linesOfCells(first.tables)].flat()) >= hopeless) return first;
  const turned = await uprightest(page.text, page.ink, [0, 180, 90, 270], recognition);
  return turned === likely.rotation ? first : await readLevel(page, levelText(page, turned), recognition);
}

function likelyUpright(page: CleanPage): LevelText {
  const { sideways, skew } = lieOf(page);
  const upright = sideways ? levelText(page, 90) : levelText(page, 0, skew);
  return looksUpsideDown(upright.ink) ? levelText(page, sideways ? 270 : 180) : upright;
}

async function readLevel(clean: CleanPage, upright: LevelText, recognition: Recognition): Promise<FirstReading> {
  const { page, rulings } = levelByRules(clean, upright);
  const width = widthFor(page);
  const narrowing: Recognition = {
    ...recognition,
    read: (raster, expectation) => recognition.read(raster, expectation, expectation === "page" ? width : 1),
  };
  return { page, rulings, ...(await readTextAndTables(page, rulings, narrowing)) };
}

/** Pages with enough dots are read narrower, in less time: down to this width no more letters are misread (bench/README.md). */
function widthFor({ scale }: UprightPage): number {
  return scale > 1.2 ? 1 : 0.85;
}
