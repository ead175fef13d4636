import { normalizeText } from "#pipelines/vietnamese/text.ts";
import type { PageText, Ruling } from "#schemas/page-text.ts";
import { type Field, fieldOf, type LevelPage, liesIn, type Rule, type Rules, type Stretch } from "./drawn-table.ts";
import { findTables } from "./find-tables.ts";
import { pageTable } from "./page-table.ts";

/** The box of a word is as high as its own letters: usual words, with their marks, are so much higher. */
const layerWordHeights = 1.2;

/** A word with the field that it fills, and the line that it is of. */
type LayerWord = Field & { text: string; line: number };

/** A page of PDF with its own text, and the tables that its words and rules make; any other page as it is. */
export function withTables(page: PageText): PageText {
  const { widthPx, dpi } = page;
  if (page.textFrom !== "text-layer" || widthPx === null) return page;
  const words = page.lines.flatMap((line, index) =>
    line.words.flatMap(({ text, box }): LayerWord[] => (box === null ? [] : [{ ...fieldOf(box), text, line: index }])),
  );
  const drawn: LevelPage = {
    width: widthPx,
    pointPx: (dpi ?? 72) / 72,
    rules: rulesOf(page.rulings),
    inkIn: (field) => words.filter((word) => liesIn(word, field)),
    wordHeights: layerWordHeights,
    isInked: null,
  };
  const tables = findTables(drawn).map((table) => {
    const cells = table.cells.map((cell) => ({ ...cell, text: textLines(words.filter((word) => liesIn(word, cell))) }));
    return pageTable({ ...table, cells }, (box) => box);
  });
  return { ...page, tables };
}

/** The words as lines: those of one line of the page, from top to bottom. */
function textLines(words: readonly LayerWord[]): string[] {
  const lines = [...Map.groupBy(words, ({ line }) => line).values()];
  const top = (line: readonly LayerWord[]) => Math.min(...line.map(({ down }) => down.from));
  return lines
    .toSorted((a, b) => top(a) - top(b))
    .map((line) =>
      normalizeText(
        line
          .toSorted((a, b) => a.across.from - b.across.from)
          .map(({ text }) => text)
          .join(" "),
      ),
    );
}

function rulesOf(rulings: readonly Ruling[]): Rules {
  const across = rulings.filter(({ x1, y1, x2, y2 }) => Math.abs(x2 - x1) >= Math.abs(y2 - y1));
  const down = rulings.filter((ruling) => !across.includes(ruling));
  return {
    across: across.map(({ x1, y1, x2, y2 }) => straight({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })),
    down: down.map(({ x1, y1, x2, y2 }) => straight({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })),
  };
}

const straight = (stretch: Stretch): Rule => ({ ...stretch, path: [stretch] });
