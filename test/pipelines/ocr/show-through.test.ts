import { describe, expect, test } from "vitest";
import type { Raster } from "#pipelines/ocr/raster.ts";
import type { ReadLine, Recognition } from "#pipelines/ocr/recognition.ts";
import { showsThrough } from "#pipelines/ocr/show-through.ts";
import { fill, inkOfDrawn, paper } from "./drawn-page.ts";

/** Reads words where the ink is on the side from which print begins; something unsure elsewhere. */
const readsFrom = (side: "left" | "right" | "neither"): Recognition => ({
  read: async ({ width, data }: Raster): Promise<ReadLine[]> => {
    const first = data.findIndex((value) => value < 128) % width;
    const makesSense = side !== "neither" && side === (first < width / 2 ? "left" : "right");
    return [["bảo", "đảm", "chất", "lượng"].map((word) => ({ text: word, box: [0, 0, 9, 9], confidence: makesSense ? 0.9 : 0.3 }))];
  },
  close: async () => undefined,
});

describe("print of the other side", () => {
  const text = paper(700, 700);
  fill(text, { x: 20, y: 300, width: 10, height: 20 });
  const page = { text, ink: inkOfDrawn(text) };

  test("is known by making sense in a mirror", async () => {
    expect(await showsThrough(page, readsFrom("right"))).toBe(true);
  });

  test("is not faint print, nor what cannot be read either way", async () => {
    expect(await showsThrough(page, readsFrom("left"))).toBe(false);
    expect(await showsThrough(page, readsFrom("neither"))).toBe(false);
  });
});
