import type { Blank } from "#schemas/page-text.ts";
import type { Component } from "../components.ts";
import { type Area, crop, type Raster } from "../raster.ts";
import type { ReadWord, Recognition } from "../recognition.ts";
import { type InkedPage, inkInBlank } from "./blank-ink.ts";
import { type BlankPlace, findBlankPlaces } from "./blank-places.ts";
import { handwritingOf } from "./handwriting.ts";

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
    const area = around(digits);
    const digitsRead = await recognition.read(digitsAlone(page.text, area), "digits");
    const again = digitsRead
      .flat()
      .map((word) => word.text)
      .join("");
    found.push({
      role: place.role,
      area,
      text: likelier(place, again),
      handwriting: handwritingOf(cues, { first: place.read, second: again }),
    });
  }
  return found;
}

/** The digits by themselves are read better than among words, unless nothing was seen there. */
function likelier(place: BlankPlace, again: string): string | null {
  if (again !== "") return again;
  return place.read;
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

function digitsAlone(text: Raster, area: Area): Raster {
  const digits = crop(text, { x: area.x - 2, y: area.y - 2, width: area.width + 4, height: area.height + 4 });
  const [width, height] = [digits.width + 2 * marginPx, digits.height + 2 * marginPx];
  const data = new Uint8Array(width * height).fill(255);
  for (let row = 0; row < digits.height; row += 1) {
    data.set(digits.data.subarray(row * digits.width, (row + 1) * digits.width), (row + marginPx) * width + marginPx);
  }
  return { width, height, data };
}
