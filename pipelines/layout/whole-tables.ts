/** Tables over pages: what each page shows of them, put together (bảng kéo dài qua nhiều trang). */
import { bareWord } from "#pipelines/vietnamese/phrase.ts";
import { editDistance } from "#pipelines/vietnamese/text.ts";
import type { Block, Cell, Table, TextPage, WholeCell, WholeTable } from "#schemas/document-text.ts";

/** Heads of more rows are not looked for. */
const mostHeadRows = 4;
/** Heads are the same where so many of their cells are so much alike: a seal may lie on some of them. */
const alikeCell = 0.7;
const alikeShare = 0.6;
/** Edges of columns agree within this share of the table's width. */
const edgeTolerance = 0.06;
/** Rows are numbered where so many have something in the first column. */
const numberedShare = 0.6;

const pageNumber = /^\W*(?:trang\s*)?\d{0,3}(?:\s*\/\s*\d{1,3})?\W*$/iu;

/** Every table of a file once, those that go on over pages joined, in the order in which they begin. */
export function wholeTables(pages: readonly TextPage[]): WholeTable[] {
  const done: { whole: WholeTable; open: number | null }[] = [];
  for (const { page, blocks } of pages) {
    for (const [index, block] of blocks.entries()) {
      if (block.kind !== "table") continue;
      const before = done.at(-1);
      const open = hasOnlyMarks(blocks.slice(index + 1)) ? page : null;
      const joined = before?.open === page - 1 && hasOnlyMarks(blocks.slice(0, index)) ? joinedTable(before.whole, block, page) : null;
      if (joined !== null && before !== undefined) done.splice(-1, 1, { whole: joined, open });
      else done.push({ whole: startedTable(block, page), open });
    }
  }
  return done.map(({ whole }) => whole);
}

/** Whether nothing stands there but the page's number and specks. */
function hasOnlyMarks(blocks: readonly Block[]): boolean {
  return blocks.every(
    (block) => block.kind === "paragraph" && (pageNumber.test(block.text) || block.text.replace(/[^\p{L}\p{N}]/gu, "").length < 3),
  );
}

function startedTable({ cells, box }: Table, page: number): WholeTable {
  return {
    parts: [{ page, box, firstRow: 0, repeatedRows: 0, goesOn: false }],
    cells: cells.map(({ box: place, ...cell }) => ({ ...cell, places: [{ page, box: place }] })),
  };
}

/** The table with what the next page shows; null where that is another table. */
function joinedTable(whole: WholeTable, next: Table, page: number): WholeTable | null {
  if (next.box === null || columnCount(whole.cells) !== columnCount(next.cells)) return null;
  const repeatedRows = repeatedHead(whole.cells, next.cells);
  if (repeatedRows === 0 && !hasSameEdges(whole, next)) return null;
  const rows = rowCount(whole.cells);
  const own = next.cells.filter(({ row }) => row >= repeatedRows).map((cell) => ({ ...cell, row: cell.row - repeatedRows }));
  const goesOn = isRestOfRow(whole.cells, own);
  const firstRow = goesOn ? rows - 1 : rows;
  const rest = goesOn ? own.filter(({ row }) => row === 0) : [];
  const cells = [
    ...whole.cells.map((cell) => withRest(cell, rest, rows - 1, page)),
    ...own
      .filter((cell) => !rest.includes(cell))
      .map(({ box, ...cell }) => ({ ...cell, row: cell.row + firstRow, places: [{ page, box }] })),
  ];
  return { parts: [...whole.parts, { page, box: next.box, firstRow, repeatedRows, goesOn }], cells };
}

type Placed = Pick<Cell, "row" | "column" | "rowSpan" | "columnSpan" | "text">;

const columnCount = (cells: readonly Placed[]) => Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan));
const rowCount = (cells: readonly Placed[]) => Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan));

/** How many rows at the top of the next page repeat the head. */
function repeatedHead(cells: readonly Placed[], next: readonly Placed[]): number {
  let repeated = 0;
  while (repeated < Math.min(mostHeadRows, rowCount(next) - 1) && isSameRow(rowOf(cells, repeated), rowOf(next, repeated))) repeated += 1;
  return repeated;
}

const rowOf = (cells: readonly Placed[], row: number) => cells.filter((cell) => cell.row === row).toSorted((a, b) => a.column - b.column);

function isSameRow(one: readonly Placed[], other: readonly Placed[]): boolean {
  if (one.length !== other.length) return false;
  const pairs = one.map((cell, index) => ({ cell, same: other[index] ?? cell }));
  const sameSpans = pairs.every(({ cell, same }) => cell.column === same.column && cell.columnSpan === same.columnSpan);
  const written = pairs.filter(({ cell, same }) => cell.text !== "" || same.text !== "");
  const alike = written.filter(({ cell, same }) => likeness(cell.text, same.text) >= alikeCell);
  return sameSpans && alike.length > 0 && alike.length >= alikeShare * written.length;
}

function likeness(one: string, other: string): number {
  const [a, b] = [bareWord(one), bareWord(other)];
  return 1 - editDistance(a, b) / Math.max(1, a.length, b.length);
}

/** Whether columns begin at the same places, measured in widths of the table. */
function hasSameEdges(whole: WholeTable, next: Table): boolean {
  const last = whole.parts.at(-1);
  const lastCells = whole.cells.flatMap((cell) =>
    cell.places.filter(({ page }) => page === last?.page).map(({ box }) => ({ ...cell, box })),
  );
  const [one, other] = [edgesOf(lastCells, last?.box ?? null), edgesOf(next.cells, next.box)];
  return [...one].every(([column, edge]) => Math.abs((other.get(column) ?? edge) - edge) < edgeTolerance);
}

function edgesOf(cells: readonly Pick<Cell, "column" | "box">[], table: Table["box"]): Map<number, number> {
  const edges = new Map<number, number>();
  if (table === null) return edges;
  for (const { column, box } of cells) if (box !== null) edges.set(column, (box[0] - table[0]) / Math.max(1, table[2]));
  return edges;
}

/**
 * Whether the first row on a page only ends the one before: it has no number though rows are numbered, and a sentence goes
 * on in it or most of it is empty.
 */
function isRestOfRow(cells: readonly Placed[], next: readonly Placed[]): boolean {
  const last = rowCount(cells) - 1;
  const first = rowOf(next, 0);
  const before = first.map(({ column, columnSpan }) =>
    cells.find((cell) => cell.row + cell.rowSpan - 1 === last && cell.column === column && cell.columnSpan === columnSpan),
  );
  const numbers = cells.filter(({ column }) => column === 0);
  const numbered = numbers.filter(({ text }) => text !== "").length > numberedShare * numbers.length;
  if (!numbered || first.length === 0 || first[0]?.column !== 0 || first[0].text !== "" || before.includes(undefined)) return false;
  const empty = first.filter(({ text }) => text === "").length;
  const sentenceGoesOn = first.some(({ text }, index) => text !== "" && goesOn(before[index]?.text ?? "", text));
  return empty < first.length && (sentenceGoesOn || empty > first.length / 2);
}

const goesOn = (before: string, after: string) => before !== "" && !/[.;:!?]\s*$/u.test(before) && /^[\p{Ll}\p{N}(]/u.test(after);

function withRest(cell: WholeCell, rest: readonly Cell[], lastRow: number, page: number): WholeCell {
  if (cell.row + cell.rowSpan - 1 !== lastRow) return cell;
  const more = rest.find(({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan);
  if (more === undefined) return cell;
  return { ...cell, text: [cell.text, more.text].filter(Boolean).join("\n"), places: [...cell.places, { page, box: more.box }] };
}
