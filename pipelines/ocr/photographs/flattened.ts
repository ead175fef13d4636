/** A sheet seen in perspective as it looks from straight above. */
import type { Coloured } from "../inks/colours.ts";
import type { Point } from "../turning.ts";
import { type Corners, type Homography, mapped, toCorners } from "./homography.ts";

/** A flat picture, and where each of its points was on the one in perspective. */
export type Flattened = { readonly picture: Coloured; readonly before: (point: Point) => Point };

/** The size of the flat picture in pixels. */
export type Size = { readonly width: number; readonly height: number };

/** The part of the picture between the corners as a rectangle of this size. */
export function flattened(picture: Coloured, corners: Corners, { width, height }: Size): Flattened {
  const [a, b, c, d, e, f, g, h, i] = toCorners(corners);
  const map: Homography = [a / width, b / height, c, d / width, e / height, f, g / width, h / height, i];
  const flat = { width, height, channels: picture.channels, data: new Uint8Array(width * height * picture.channels) };
  for (let y = 0; y < height; y += 1) sampleRow(picture, map, flat, y);
  return { picture: flat, before: (point) => mapped(map, point) };
}

/** Places between pixels are counted in 256ths, so that the work is done in whole numbers. */
const one = 256;

/** Sets a row to what lies between the four pixels around each of its points; beyond its sides the picture goes on as at its edge. */
function sampleRow(
  { width, height, channels, data }: Coloured,
  [a, b, c, d, e, f, g, h, i]: Homography,
  flat: Coloured,
  row: number,
): void {
  const y = row + 0.5;
  const [mostX, mostY] = [(width - 1) * one - 1, (height - 1) * one - 1];
  let at = row * flat.width * channels;
  for (let column = 0; column < flat.width; column += 1) {
    const x = column + 0.5;
    const near = one / (g * x + h * y + i);
    const fromX = Math.min(mostX, Math.max(0, Math.floor((a * x + b * y + c) * near) - one / 2));
    const fromY = Math.min(mostY, Math.max(0, Math.floor((d * x + e * y + f) * near) - one / 2));
    const [right, down] = [fromX & (one - 1), fromY & (one - 1)];
    let from = ((fromY >> 8) * width + (fromX >> 8)) * channels;
    for (const end = from + channels; from < end; from += 1, at += 1) {
      const under = from + width * channels;
      const upper = (data[from] ?? 0) * (one - right) + (data[from + channels] ?? 0) * right;
      const lower = (data[under] ?? 0) * (one - right) + (data[under + channels] ?? 0) * right;
      flat.data[at] = (upper * (one - down) + lower * down + (one * one) / 2) >> 16;
    }
  }
}
