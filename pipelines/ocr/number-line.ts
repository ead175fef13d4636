import { areaOn, crop } from "./raster.ts";
import type { ReadLine, Recognition } from "./recognition.ts";
import type { UprightPage } from "./upright-page.ts";

/** The line with number and symbol stands in the upper left of the page. */
const headShare = 0.5;
const leftShare = 0.4;

/** How a line begins that could be "Số: …", and how the whole one looks where it was read well. */
const couldBeNumberLine = /^.{0,2}s[oốởổóôồộ0][\s.:;-].*[/⁄]/iu;
const numberLine = /^Số\s?:\s?\d{0,5}\s?\/\s?(?:(?:19|20)\d\d\s?\/\s?)?[A-ZĐ]{2}[\p{L}&,.-]*$/u;

/** A line whose label and symbol were read: what stands between them, often by hand, is for `blanks/` to judge. */
const labelAndSymbol = /^Số\s?:.{0,14}?\/\s?(?:(?:19|20)\d\d\s?\/\s?)?[A-ZĐ]{2}[\p{L}&,.-]*$/u;

/** Whether the text reads as number and symbol, as in "Số: 63/KH-UBND" or, not yet numbered, "Số:   /KH-UBND". */
export function readsAsNumberLine(text: string): boolean {
  return numberLine.test(text.trim());
}

/** Reads number and symbol (số, ký hiệu) by themselves where they make no sense, and takes what does make sense. */
export async function withNumberLine(page: UprightPage, lines: readonly ReadLine[], recognition: Recognition): Promise<ReadLine[]> {
  const done: ReadLine[] = [];
  for (const line of lines) done.push(isDoubtful(page, line) ? await readAgain(page, line, recognition) : line);
  return done;
}

function isDoubtful(page: UprightPage, line: ReadLine): boolean {
  const first = line[0];
  if (first === undefined || first.box[1] > headShare * page.text.height || first.box[0] > leftShare * page.text.width) return false;
  const text = textOf(line);
  return couldBeNumberLine.test(text) && !labelAndSymbol.test(text);
}

async function readAgain(page: UprightPage, line: ReadLine, recognition: Recognition): Promise<ReadLine> {
  const left = Math.min(...line.map(({ box }) => box[0]));
  const top = Math.min(...line.map(({ box }) => box[1]));
  const right = Math.max(...line.map(({ box }) => box[0] + box[2]));
  const bottom = Math.max(...line.map(({ box }) => box[1] + box[3]));
  for (const share of [0.1, 0.35]) {
    const margin = share * (bottom - top);
    const area = areaOn(page.text, { x: left - 12, y: top - margin, width: right - left + 24, height: bottom - top + 2 * margin });
    const words = (await recognition.read(crop(page.text, area), "line")).flat();
    if (!readsAsNumberLine(textOf(words))) continue;
    return words.map((word) => ({ ...word, box: [word.box[0] + area.x, word.box[1] + area.y, word.box[2], word.box[3]] }));
  }
  return line;
}

function textOf(line: ReadLine): string {
  return line.map((word) => word.text).join(" ");
}
