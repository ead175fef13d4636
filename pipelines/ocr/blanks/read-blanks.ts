import type { Blank } from "#schemas/page-text.ts";
import type { Component } from "../components.ts";
import { type Area, crop, type Raster } from "../raster.ts";
import type { ReadWord, Recognition } from "../recognition.ts";
import { type InkedPage, inkInBlank } from "./blank-ink.ts";
import { findBlankPlaces } from "./blank-places.ts";
import { asDigits, handwritingOf } from "./handwriting.ts";

/** A blank of the page's head with what was read in it; `area` is in pixels of the upright page. */
export type FoundBlank = { readonly role: Blank["role"]; readonly area: Area; readonly text: string | null; readonly handwriting: number };

/** Said of a blank whose room was not found: somebody is to look. */
const unknownHand = 0.6;

/** Looks at the blanks of the head: whether there is ink in them, by whose hand, and what it reads. */
export async function readBlanks(page: InkedPage, words: readonly ReadWord[], recognition: Recognition): Promise<FoundBlank[]> {
  const found: FoundBlank[] = [];
  for (const place of findBlankPlaces(words, page.text)) {
    const { digits, area: room, cues } = inkInBlank(page, place);
    if (digits.length === 0) {
      const tooNarrow = room.width < 0.6 * room.height;
      found.push({ role: place.role, area: place.area, text: place.read, handwriting: tooNarrow ? unknownHand : 0 });
      continue;
    }
    const digitsRead = await recognition.read(digitsAlone(page.text, digits), "digits");
    const again = digitsRead
      .flat()
      .map((word) => word.text)
      .join("");
    const handwriting = handwritingOf(cues, { first: place.read, second: again });
    found.push({ role: place.role, area: around(digits), text: likelier(place.read, again, digits.length), handwriting });
  }
  return found;
}

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

/** White space around the digits, as much as the engine wants around a line. */
const marginPx = 16;

/** The digits on white paper, without what stands between and around them. */
function digitsAlone(text: Raster, digits: readonly Component[]): Raster {
  const area = around(digits);
  const [width, height] = [area.width + 2 * marginPx, area.height + 2 * marginPx];
  const data = new Uint8Array(width * height).fill(255);
  for (const digit of digits) {
    const ink = crop(text, digit);
    const [left, top] = [digit.x - area.x + marginPx, digit.y - area.y + marginPx];
    for (let row = 0; row < ink.height; row += 1) {
      data.set(ink.data.subarray(row * ink.width, (row + 1) * ink.width), (top + row) * width + left);
    }
  }
  return { width, height, data };
}
