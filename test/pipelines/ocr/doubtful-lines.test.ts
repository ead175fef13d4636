import { expect, test } from "vitest";
import { withDoubtfulLines } from "#pipelines/ocr/doubtful-lines.ts";
import type { ReadLine, Recognition } from "#pipelines/ocr/recognition.ts";
import { paper } from "./drawn-page.ts";

const line = (text: string, confidence: number): ReadLine =>
  text.split(" ").map((word, at) => ({ text: word, confidence, box: [100 + 90 * at, 100, 80, 30] }));

function readingAgain(again: ReadLine): Recognition & { asked: number } {
  const recognition = {
    asked: 0,
    read: async () => {
      recognition.asked += 1;
      return [[...again]];
    },
    close: async () => undefined,
  };
  return recognition;
}

const readAs = async (first: ReadLine, again: ReadLine) => {
  const [read = []] = await withDoubtfulLines(paper(1000, 300), [first], readingAgain(again));
  return read.map(({ text }) => text).join(" ");
};

test("a short line that was read with doubt is that of a surer reading", async () => {
  expect(await readAs(line("SỞYTẾ", 0.7), line("SỞ Y TẾ", 0.9))).toBe("SỞ Y TẾ");
});

test("stays where the other reading is no surer or has fewer letters", async () => {
  expect(await readAs(line("SỞYTẾ", 0.7), line("SỞ Y TẾ", 0.71))).toBe("SỞYTẾ");
  expect(await readAs(line("SỞYTẾ", 0.7), line("SỞ", 0.95))).toBe("SỞYTẾ");
});

test("only the least sure short lines are read again", async () => {
  const recognition = readingAgain([]);
  await withDoubtfulLines(paper(1000, 300), [line("SỞ Y TẾ", 0.95), line("a b c d e f g h i", 0.5)], recognition);
  expect(recognition.asked).toBe(0);
  const many = Array.from({ length: 30 }, () => line("SỞYTẾ", 0.7));
  await withDoubtfulLines(paper(1000, 300), many, recognition);
  expect(recognition.asked).toBeLessThan(10);
});
