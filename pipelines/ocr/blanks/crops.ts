/** Pictures of what a hand wrote into blanks, for a person to look at and for whatever reads digits later. */
import sharp from "sharp";
import { type Area, areaOn, crop, type Raster } from "../raster.ts";
import type { FoundBlank } from "./read-blanks.ts";

/** Ink that is print beyond doubt needs no second look. */
const beyondDoubt = 0.2;

/** How much of the page is shown around the ink, in heights of it. */
const marginShare = 0.25;

/** The picture of a blank's ink as a PNG in Base64: the page as it was read, level and without its red seals. Null of what is surely print. */
export async function cropOf(page: Raster, blank: FoundBlank | undefined): Promise<string | null> {
  if (blank === undefined || blank.handwriting <= beyondDoubt) return null;
  const { width, height, data } = crop(page, withMargin(page, blank.area));
  if (width === 0 || height === 0) return null;
  const picture = sharp(data, { raw: { width, height, channels: 1 } })
    .toColourspace("b-w")
    .png();
  return (await picture.toBuffer()).toString("base64");
}

function withMargin(page: Raster, { x, y, width, height }: Area): Area {
  const margin = marginShare * height;
  return areaOn(page, { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin });
}
