import type { Box } from "#schemas/geometry.ts";
import type { PageText } from "#schemas/page-text.ts";
import type { SourcePage } from "#schemas/source-file.ts";
import { withOverlooked } from "./overlooked.ts";
import { loadPageImage } from "./page-image.ts";
import { lineOf } from "./page-text-of.ts";
import { type Area, areaOn, crop, type Raster } from "./raster.ts";
import type { ReadLine, Recognition } from "./recognition.ts";
import { withRepairs } from "./repairs/index.ts";
import { covered } from "./stamps.ts";
import { cleanPage, levelText, type UprightPage, uprightPage } from "./upright-page.ts";
import { withoutNoise } from "./words.ts";

/** Words read with less confidence in a picture are taken for part of the picture. */
const leastConfidence = 0.5;

/** The page's known text, with the words of the pictures on it that the text does not cover (`unread`). */
export async function readAreas(source: SourcePage, text: PageText, imagePath: string, recognition: Recognition): Promise<PageText> {
  if (source.image === null) return text;
  const clean = cleanPage(await loadPageImage(imagePath, source.image.dpi));
  // A page that was drawn and not scanned lies level.
  const page = uprightPage(clean, levelText(clean, 0, { degrees: 0 }));
  const areas = source.unread.map((box) => areaOn(page.text, onWorkingImage(box, page.scale)));
  const pictures = onlyAreas(page, areas);
  const first = [];
  for (const area of areas) first.push(...movedBy(await recognition.read(crop(page.text, area), "block"), area));
  const read = withRepairs(page.ink, await withOverlooked(pictures, withoutNoise(first), recognition));
  const known = text.lines.flatMap((line) => line.words.flatMap(({ box }) => (box === null ? [] : [box])));
  const lines = read
    .map((line) => lineOf(line, { page, blanks: [] }))
    .flatMap((line) => {
      const words = line.words.filter(({ box, confidence }) => confidence > leastConfidence && !known.some((other) => touches(box, other)));
      return words.length === 0 ? [] : [{ ...line, words }];
    });
  return { ...text, lines: [...text.lines, ...lines] };
}

function touches(box: Box | null, other: Box): boolean {
  return box !== null && covered(box, other) > 0.3;
}

function onWorkingImage([x, y, width, height]: Box, scale: number): Area {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}

function movedBy(lines: readonly ReadLine[], { x, y }: Area): ReadLine[] {
  return lines.map((line) => line.map((word) => ({ ...word, box: [word.box[0] + x, word.box[1] + y, word.box[2], word.box[3]] })));
}

/** The page with nothing on it but these areas. */
function onlyAreas(page: UprightPage, areas: readonly Area[]): UprightPage {
  const only = (raster: Raster, ground: number): Raster => {
    const data = new Uint8Array(raster.data.length).fill(ground);
    for (const { x, y, width, height } of areas) {
      for (let row = y; row < y + height; row += 1) {
        const from = row * raster.width + x;
        data.set(raster.data.subarray(from, from + width), from);
      }
    }
    return { ...raster, data };
  };
  const red = page.red === null ? null : { ink: only(page.red.ink, 0), text: only(page.red.text, 255) };
  return { ...page, text: only(page.text, 255), ink: only(page.ink, 0), red };
}
