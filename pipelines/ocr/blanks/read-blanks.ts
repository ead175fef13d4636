import type { Blank } from "#schemas/page-text.ts";
import type { Component } from "../components.ts";
import { type Area, crop, type Raster } from "../raster.ts";
import type { ReadWord } from "../recognition.ts";
import { type BlankInk, type InkedPage, inkInBlank } from "./blank-ink.ts";
import { type BlankPlace, findBlankPlaces } from "./blank-places.ts";
import type { DigitPicture, DigitReader, DigitReading } from "./digit-reader.ts";
import { asDigits, handwritingOf } from "./handwriting.ts";

/**
 * A blank of the page's head with what was read in it; `area` is in pixels of the upright page. `confidence` is how often
 * such a reading is right, 0 to 1.
 */
export type FoundBlank = {
  readonly role: Blank["role"];
  readonly area: Area;
  readonly text: string | null;
  readonly confidence: number;
  readonly handwriting: number;
};

/** Said of a blank whose room was not found: somebody is to look. */
const unknownHand = 0.6;

/** Looks at the blanks of the head: whether there is ink in them, by whose hand, and what it reads. */
export async function readBlanks(page: InkedPage, words: readonly ReadWord[], readDigits: DigitReader): Promise<FoundBlank[]> {
  const found: FoundBlank[] = [];
  for (const place of findBlankPlaces(words, page.text)) {
    const ink = inkInBlank(page, place);
    const empty = ink.digits.length === 0;
    found.push(empty ? withoutInk(place, ink) : readBlank(place, ink, await readDigits(pictureOf(page, place, ink))));
  }
  return found;
}

/** An empty blank, or one that was filled in so that its place was missed. */
function withoutInk({ role, area, read, sure }: BlankPlace, ink: BlankInk): FoundBlank {
  const missed = !sure || read !== null || ink.area.width < 0.6 * ink.area.height;
  return { role, area, text: read, confidence: 0, handwriting: missed ? unknownHand : 0 };
}

function readBlank(place: BlankPlace, ink: BlankInk, again: DigitReading): FoundBlank {
  const handwriting = handwritingOf(ink.cues, { first: place.read, second: again.text });
  const trusted = handwriting > 0.5 && again.confidence > wordsByHand;
  const text = trusted ? again.text : likelier(place.read, again.text ?? "", ink.digits.length);
  const alike = asDigits(place.read) !== "" && asDigits(place.read) === asDigits(again.text);
  const printed = (1 - handwriting) * (alike ? readTwiceAlike : readOnce);
  return {
    role: place.role,
    area: around(ink.digits),
    text,
    confidence: text === null ? 0 : Math.max(trusted ? again.confidence : wordsByHand, printed),
    // A place that was measured from one side alone may hold a part of what is printed there.
    handwriting: place.sure ? handwriting : Math.max(unknownHand, handwriting),
  };
}

/** How often what was read of a hand among the words of the page is right: hardly ever (`npm run bench:blanks`). */
const wordsByHand = 0.2;

/** How often the reading of print is right where two readings agree, and where they do not. */
const readTwiceAlike = 0.98;
const readOnce = 0.7;

/** The reading with as many digits as there are pieces of ink: that among words first, which knew of its neighbours. */
function likelier(read: string | null, again: string, pieces: number): string | null {
  const [first, second] = [asDigits(read), asDigits(again)];
  if (first.length === pieces) return first;
  if (second.length === pieces) return second;
  return [first, second, read].find((text) => text !== null && text !== "") ?? null;
}

function around(digits: readonly Component[]): Area {
  const x = Math.min(...digits.map((digit) => digit.x));
  const y = Math.min(...digits.map((digit) => digit.y));
  const right = Math.max(...digits.map((digit) => digit.x + digit.width));
  const bottom = Math.max(...digits.map((digit) => digit.y + digit.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The digits on white paper, without what stands between and around them. */
function pictureOf({ text }: InkedPage, { role }: BlankPlace, ink: BlankInk): DigitPicture {
  const area = around(ink.digits);
  const picture = { width: area.width, height: area.height, data: new Uint8Array(area.width * area.height).fill(255) };
  const { digits } = ink;
  for (const digit of digits) copyInto(picture, crop(text, digit), digit.x - area.x, digit.y - area.y);
  return { role, picture, pieces: digits.map((digit) => ({ ...digit, x: digit.x - area.x, y: digit.y - area.y })) };
}

function copyInto(picture: { width: number; data: Uint8Array }, ink: Raster, left: number, top: number): void {
  for (let row = 0; row < ink.height; row += 1) {
    picture.data.set(ink.data.subarray(row * ink.width, (row + 1) * ink.width), (top + row) * picture.width + left);
  }
}
