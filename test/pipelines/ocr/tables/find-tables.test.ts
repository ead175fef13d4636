import { describe, expect, test } from "vitest";
import { type Field, fieldOf, liesIn, type Rule } from "#pipelines/ocr/tables/drawn-table.ts";
import { findTables } from "#pipelines/ocr/tables/find-tables.ts";

/** At 200 dots per inch: a point has this many pixels, words are 22 high, lines of a cell 38 apart. */
const pointPx = 200 / 72;
const line = { word: 22, distance: 38 };

/** Words of 100 pixels, 10 apart, from `x` to `to` at most, in so many lines from `y`. */
function text(x: number, y: number, to: number, lines = 1): Field[] {
  return Array.from({ length: lines }, (_, row) => row).flatMap((row) =>
    Array.from({ length: Math.max(1, Math.floor((to - x + 10) / 110)) }, (_, word) =>
      fieldOf([x + 110 * word, y + line.distance * row, Math.min(100, to - x), line.word]),
    ),
  );
}

function cellsOf(words: readonly Field[], rules: { across?: Rule[]; down?: Rule[] }): string[] {
  const page = { width: 1650, pointPx, wordHeights: 1.2, isInked: null, rules: { across: [], down: [], ...rules } };
  const tables = findTables({ ...page, inkIn: (field) => words.filter((word) => liesIn(word, field)) });
  return tables.flatMap(({ cells }) =>
    cells.map(({ row, column, rowSpan, columnSpan }) => `${row},${column}${rowSpan * columnSpan > 1 ? ` ${rowSpan}x${columnSpan}` : ""}`),
  );
}

const across = (at: number, from = 200, to = 1500): Rule => ({ at, from, to, path: [{ at, from, to }] });
const down = (at: number, from = 600, to = 1200): Rule => ({ at, from, to, path: [{ at, from, to }] });
const row = (y: number, lines = 1) => [...text(230, y, 280), ...text(330, y, 860, lines), ...text(930, y, 1150), ...text(1230, y, 1450)];

describe("a table with rules between its rows alone", () => {
  const rules = { across: [across(600), across(700), across(800), across(900), across(1000)] };

  test("has its columns where most rows are white", () => {
    const words = [...row(640), ...row(740), ...row(820, 2), ...row(940)];
    expect(cellsOf(words, rules)).toEqual([0, 1, 2, 3].flatMap((at) => [0, 1, 2, 3].map((column) => `${at},${column}`)));
  });

  test("has a title that goes through columns over all that follow", () => {
    const words = [...row(640), ...text(230, 740, 280), ...text(330, 740, 1100), ...row(820, 2), ...row(940)];
    expect(cellsOf(words, rules).filter((cell) => cell.startsWith("1"))).toEqual(["1,0", "1,1 1x3"]);
  });

  test("has cells over two rows where a rule stops short", () => {
    const short = { across: [across(600), across(700), across(800, 300, 1500), across(900), across(1000)] };
    expect(cellsOf([...row(640), ...row(740), ...row(840), ...row(940)], short)).toContain("1,0 2x1");
  });

  test("is none where there is prose between the rules", () => {
    const prose = [640, 740, 840, 940].flatMap((y) => text(210, y, 1490));
    expect(cellsOf(prose, rules)).toEqual([]);
  });
});

describe("a table with a frame and a line under its head", () => {
  const frame = { across: [across(600), across(700), across(1200)], down: [down(200), down(1500)] };

  test("has its rows where lines stand farther apart than within a cell", () => {
    const words = [...row(640), ...row(720, 3), ...row(720 + 2 * line.distance + 57), ...row(720 + 2 * line.distance + 114, 2)];
    expect(cellsOf(words, frame).filter((cell) => cell.endsWith(",1"))).toEqual(["0,1", "1,1", "2,1", "3,1"]);
  });

  test("has a heading over several columns apart from theirs", () => {
    const head = [
      ...text(230, 635, 280),
      ...text(330, 635, 860),
      ...text(1000, 615, 1400),
      ...text(930, 660, 1150),
      ...text(1230, 660, 1450),
    ];
    const words = [...head, ...row(740), ...row(800), ...row(860)];
    expect(cellsOf(words, frame).slice(0, 5)).toEqual(["0,0 2x1", "0,1 2x1", "0,2 1x2", "1,2", "1,3"]);
  });
});

describe("a table with rules between its columns alone", () => {
  test("has its rows where lines stand farther apart, and titles where the rules break off", () => {
    const rules = { down: [down(300, 600, 1000), down(900, 600, 760), down(900, 820, 1000), down(1200, 600, 760), down(1200, 820, 1000)] };
    const words = [...row(620), ...row(680, 2), ...text(230, 780, 280), ...text(330, 780, 700), ...row(840, 2), ...row(940)];
    expect(cellsOf(words, rules).filter((cell) => /,1/.test(cell))).toEqual(["0,1", "1,1", "2,1 1x3", "3,1", "4,1"]);
  });
});

describe("no table", () => {
  test("are underlines, a frame around a text, and a line beside it", () => {
    expect(cellsOf(text(200, 640, 1400, 8), { across: [across(690, 600, 900), across(900, 600, 850), across(1000, 500, 700)] })).toEqual(
      [],
    );
    expect(cellsOf(text(220, 640, 1480, 8), { across: [across(600), across(1200)], down: [down(200), down(1500)] })).toEqual([]);
    expect(cellsOf(text(220, 640, 1480, 8), { down: [down(200)] })).toEqual([]);
  });
});
