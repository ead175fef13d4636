/** Pages that lie crooked are laid out as if they lay level. */
import type { Block } from "#schemas/document-text.ts";
import type { Box } from "#schemas/geometry.ts";
import type { PageText } from "#schemas/page-text.ts";

/** Turns a box: it moves with its middle and keeps its shape. */
type Turn = (box: Box) => Box;

/** A box of the page image where it would be on a level page, and the way back. */
export function levelling({ skewDegrees, widthPx, heightPx }: Pick<PageText, "skewDegrees" | "widthPx" | "heightPx">): {
  level: Turn;
  back: Turn;
} {
  const middle = { x: (widthPx ?? 0) / 2, y: (heightPx ?? 0) / 2 };
  const turn = (degrees: number): Turn => {
    if (degrees === 0) return (box) => box;
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return ([x, y, width, height]) => {
      const [dx, dy] = [x + width / 2 - middle.x, y + height / 2 - middle.y];
      return [dx * cos - dy * sin + middle.x - width / 2, dx * sin + dy * cos + middle.y - height / 2, width, height];
    };
  };
  return { level: turn(-skewDegrees), back: turn(skewDegrees) };
}

/** The page with all that has a place turned. */
export function turnedPage(page: PageText, turn: Turn): PageText {
  return {
    ...page,
    lines: page.lines.map((line) => ({
      words: line.words.map((word) => turned(word, turn)),
      box: line.box === null ? null : turn(line.box),
    })),
    tables: page.tables.map((table) => ({ ...turned(table, turn), cells: table.cells.map((cell) => turned(cell, turn)) })),
  };
}

/** The block with all that has a place turned, in whole pixels. */
export function turnedBlock(block: Block, turn: Turn): Block {
  const whole: Turn = (box) => {
    const [x, y, width, height] = turn(box);
    return [Math.round(x), Math.round(y), Math.round(width), Math.round(height)];
  };
  if (block.kind === "table") return { ...turned(block, whole), cells: block.cells.map((cell) => turned(cell, whole)) };
  const lines = block.lines.map((line) => ({ ...turned(line, whole), words: line.words.map((word) => turned(word, whole)) }));
  return { ...turned(block, whole), lines };
}

function turned<Placed extends { box: Box | null }>(placed: Placed, turn: Turn): Placed {
  return placed.box === null ? placed : { ...placed, box: turn(placed.box) };
}
