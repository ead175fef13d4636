import { expect, test } from "vitest";
import { turn } from "#pipelines/ocr/turning.ts";
import { looksUpsideDown } from "#pipelines/ocr/upside-down.ts";
import { fill, inkOfDrawn, paper } from "./drawn-page.ts";

/** Lines of small letters, of which some reach higher and have marks, and few reach lower. */
function page(lines: number) {
  const drawn = paper(1000, 800);
  for (let line = 0; line < lines; line += 1) {
    for (let letter = 0; letter < 50; letter += 1) {
      const [x, y] = [40 + 18 * letter, 60 + 50 * line];
      fill(drawn, { x, y, width: 10, height: 18 });
      if (letter % 3 === 0) fill(drawn, { x, y: y - 9, width: 8, height: 5 });
      if (letter % 9 === 0) fill(drawn, { x, y: y + 18, width: 4, height: 8 });
    }
  }
  return inkOfDrawn(drawn);
}

test("a page on its head is told from an upright one by the marks over its letters", () => {
  expect(looksUpsideDown(page(10))).toBe(false);
  expect(looksUpsideDown(turn(page(10), 180))).toBe(true);
});

test("nothing is said of a page with hardly any lines", () => {
  expect(looksUpsideDown(turn(page(1), 180))).toBe(false);
  expect(looksUpsideDown(inkOfDrawn(paper(1000, 800)))).toBe(false);
});
