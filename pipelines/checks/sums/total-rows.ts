/** Tables with a row of totals (dòng tổng cộng): what each column adds up to, and what its total says. */
import type { WholeTable } from "#schemas/document-text.ts";
import { foldText } from "../../vietnamese/text.ts";
import { sameNumber, writtenNumber } from "./written-number.ts";

/** A column whose total is none of the sums that its rows give. */
type WrongTotal = {
  readonly column: string;
  readonly stated: number;
  readonly sum: number;
  readonly page: number;
  readonly row: string;
};

const totalWord = /^(?:\W*)(?:tong(?: cong| so| diem| kinh phi)?|cong)(?:\W*$|\W*\([^)]*\)\W*$)/;
/** Columns whose numbers are not added: shares, prices, means, places, years. */
const notAdded = /%|ty le|don gia|binh quan|trung binh|xep|thu tu|^\W*(?:stt|tt|so tt)\W*$|nam|ngay|ghi chu|he so/;
const roman = /^[IVX]+[.)]?$/;

/** A row with its texts by column; `end` is the column behind its last cell. */
type Row = { readonly cells: ReadonlyMap<number, string>; readonly end: number; readonly page: number };

function rowsOf({ cells }: WholeTable): Row[] {
  const rows = new Map<number, { cells: Map<number, string>; end: number; page: number }>();
  for (const { row, column, columnSpan, text, places } of cells) {
    const found = rows.get(row) ?? { cells: new Map<number, string>(), end: 0, page: places[0]?.page ?? 1 };
    found.cells.set(column, text);
    rows.set(row, { ...found, end: Math.max(found.end, column + columnSpan) });
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
}

const isTotal = ({ cells }: Row): boolean => [0, 1, 2].some((column) => totalWord.test(foldText(cells.get(column) ?? "")));

const filled = ({ cells }: Row, column: number): boolean => (cells.get(column) ?? "").trim() !== "";

/**
 * The sums that the rows of a column may be meant to add up to: all of them, the groups alone (Roman numerals), what is not a group, and
 * the items without those under them (1 without 1.1). Null where a cell is no number.
 */
function sumsOf(rows: readonly Row[], column: number, emptyIsNought: boolean): number[] | null {
  const numberIn = (text: string) => (text.trim() === "" && emptyIsNought ? 0 : writtenNumber(text));
  const items = rows.map(({ cells }) => ({ number: (cells.get(0) ?? "").trim(), value: numberIn(cells.get(column) ?? "") }));
  if (items.some(({ value }) => value === null)) return null;
  const add = (chosen: typeof items) => chosen.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const groups = items.filter(({ number }) => roman.test(number));
  const others = items.filter(({ number }) => !roman.test(number));
  const tops = others.filter(({ number }) => /^\d+\.?$/.test(number));
  const leaves = others.filter(
    ({ number }) => !others.some((other) => other.number.startsWith(`${number.replace(/\.$/, "")}.`) && number !== ""),
  );
  return [items, groups, others, tops, leaves].filter((chosen) => chosen.length > 0).map(add);
}

/** The columns with a total, and the sums that their rows give. Rows above the first that counts in any of them are the head. */
function totalledColumns(
  rows: readonly Row[],
  place: number,
  total: Row,
  emptyIsNought: boolean,
): (WrongTotal & { sums: readonly number[] })[] {
  const columns = [...total.cells].filter(([column, text]) => column > 0 && writtenNumber(text) !== null);
  const row = [...total.cells.values()]
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .join(" | ");
  const counts = (each: Row) => columns.some(([column]) => writtenNumber(each.cells.get(column) ?? "") !== null);
  const first = rows.findIndex(counts);
  // A row of column numbers (1 2 3 4) belongs to the head.
  const numbered = [...(rows[first]?.cells ?? [])].every(([at, each]) => Number(each) === at + 1);
  const start = numbered ? first + 1 : first;
  const body = place === rows.length - 1 ? rows.slice(start, place) : place === start ? rows.slice(place + 1) : [];
  // A table without a head may lack more than that, and of a total with fewer cells than its rows it is not known what stands below what.
  if (start < 1 || body.some(({ end }) => end > total.end)) return [];
  return columns.flatMap(([column, text]) => {
    const head = rows
      .slice(0, start)
      .map(({ cells }) => cells.get(column) ?? "")
      .join(" ");
    if (body.filter((each) => filled(each, column)).length < 2 || notAdded.test(foldText(head))) return [];
    const [stated, sums] = [writtenNumber(text), sumsOf(body, column, emptyIsNought)];
    if (stated === null || sums === null) return [];
    return [{ column: head.replace(/\s+/g, " ").trim(), stated, sum: sums[0] ?? 0, sums, page: total.page, row }];
  });
}

/**
 * The columns of a table whose total is wrong. Only tables with one row of totals, the last or the first below the head, and only columns
 * that are numbers throughout, of two rows at least. Of an image an empty cell may have been overlooked and is no nought, and a column is
 * doubted only where another one adds up: a table that adds up nowhere was not read well. Where a sum is the total of another column,
 * the row of totals has moved.
 */
export function wrongTotals(table: WholeTable, fromImage: boolean): WrongTotal[] {
  const rows = rowsOf(table);
  const [place, ...others] = rows.flatMap((row, index) => (isTotal(row) ? [index] : []));
  const total = place === undefined ? undefined : rows[place];
  if (place === undefined || total === undefined || others.length > 0) return [];
  const columns = totalledColumns(rows, place, total, !fromImage);
  const wrong = columns.filter(({ sums, stated }) => !sums.some((sum) => sameNumber(sum, stated)));
  const totals = [...total.cells.values()].map(writtenNumber);
  const moved = wrong.some(({ sum }) => sum > 0 && totals.some((each) => each !== null && sameNumber(sum, each)));
  if (moved) return [];
  return fromImage && wrong.length === columns.length ? [] : wrong;
}
