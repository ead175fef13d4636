import { expect, test } from "vitest";
import { withDoubtfulNumbers } from "#pipelines/ocr/doubtful-numbers.ts";
import type { ReadWord, Recognition } from "#pipelines/ocr/recognition.ts";
import { paper } from "./drawn-page.ts";

const word = (text: string, confidence: number): ReadWord => ({ text, confidence, box: [100, 100, 120, 30] });

function readingAgain(...words: ReadWord[]): Recognition {
  return { read: async () => [words], close: async () => undefined };
}

const readAs = async (first: ReadWord, ...again: ReadWord[]) =>
  (await withDoubtfulNumbers(paper(400, 300), [[first]], readingAgain(...again)))[0]?.[0];

test("a number that was read with doubt is that of a surer reading, at its place", async () => {
  expect(await readAs(word("17cz/NQ-CP", 0.7), word("17c/NQ-CP", 0.93))).toEqual({ ...word("17c/NQ-CP", 0.93) });
});

test("stays where the other reading is no surer, another word, or several", async () => {
  const first = word("17cz/NQ-CP", 0.7);
  expect(await readAs(first, word("17c/NQ-CP", 0.71))).toBe(first);
  expect(await readAs(first, word("Nghị", 0.95))).toBe(first);
  expect(await readAs(first, word("17c/NQ", 0.95), word("CP", 0.95))).toBe(first);
});

test("is not asked for where it is sure or no number", async () => {
  for (const first of [word("17/NQ-CP", 0.95), word("Nghị", 0.3)]) expect(await readAs(first, word("18/NQ-CP", 0.99))).toBe(first);
});
