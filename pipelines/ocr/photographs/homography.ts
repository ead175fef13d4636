/** Projective maps (phép chiếu phối cảnh) of the plane: how a flat sheet looks from any place. */
import type { Point } from "../turning.ts";

/** The nine numbers of a projective map, row by row; a common factor means nothing. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** Four corners, from the top left clockwise. */
export type Corners = readonly [Point, Point, Point, Point];

/** The map that takes the unit square to these corners (Heckbert 1989, 2.2.3). */
export function toCorners([p0, p1, p2, p3]: Corners): Homography {
  const [dx1, dy1, dx2, dy2] = [p1.x - p2.x, p1.y - p2.y, p3.x - p2.x, p3.y - p2.y];
  const [sx, sy] = [p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return [p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x, p0.x, p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y, p0.y, g, h, 1];
}

/** The map back, by the adjoint. */
export function inverse([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

/** Where the map takes a point. */
export function mapped([a, b, c, d, e, f, g, h, i]: Homography, { x, y }: Point): Point {
  const far = g * x + h * y + i;
  return { x: (a * x + b * y + c) / far, y: (d * x + e * y + f) / far };
}
