/** Loading page images, of which some are photographs (ảnh chụp) of a sheet. */
import type { Coloured } from "../inks/colours.ts";
import { loadPixels, type PageImage, pageImageOf } from "../page-image.ts";
import { inEvenLight } from "../paper.ts";
import type { Point } from "../turning.ts";
import { flattened } from "./flattened.ts";
import { frameOf } from "./frame.ts";
import type { Corners } from "./homography.ts";

/** Loads a page image at working size; of a photograph the sheet alone, flat and in even white light. Throws where the file is no image. */
export async function loadFlatPageImage(path: string, dpi: number): Promise<PageImage> {
  const pixels = await loadPixels(path, dpi);
  const frame = frameOf(pixels.picture);
  if (frame === null) return pageImageOf(pixels);
  const finer = await loadPixels(path, dpi, frame.times);
  const corners = scaled(frame.corners, finer.picture.width / pixels.picture.width);
  const { picture, before } = flattened(finer.picture, corners, frame.size);
  const unflattened = (point: Point) => scaledPoint(before(point), finer.widthPx / finer.picture.width);
  return { ...pageImageOf({ ...finer, picture: inWhiteLight(picture) }), unflattened };
}

function scaled([a, b, c, d]: Corners, times: number): Corners {
  return [scaledPoint(a, times), scaledPoint(b, times), scaledPoint(c, times), scaledPoint(d, times)];
}

const scaledPoint = ({ x, y }: Point, times: number): Point => ({ x: x * times, y: y * times });

/** The picture as an even white light would show it: shadows, lamps and cameras give paper a colour, which is none of its ink. */
function inWhiteLight({ width, height, channels, data }: Coloured): Coloured {
  const white = data.slice();
  for (let channel = 0; channel < Math.min(3, channels); channel += 1) {
    const own = new Uint8Array(width * height);
    for (let pixel = 0, at = channel; pixel < own.length; pixel += 1, at += channels) own[pixel] = data[at] ?? 255;
    const even = inEvenLight({ width, height, data: own });
    for (let pixel = 0, at = channel; pixel < own.length; pixel += 1, at += channels) white[at] = even.data[pixel] ?? 255;
  }
  return { width, height, channels, data: white };
}
