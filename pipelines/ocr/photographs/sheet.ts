/** The sheet of paper on a photograph (ảnh chụp), seen in perspective. */
import type { Coloured } from "../inks/colours.ts";
import type { Point } from "../turning.ts";
import type { Corners } from "./homography.ts";
import { crossing } from "./lines.ts";
import { paperEdge } from "./paper-edges.ts";

/** Opposite edges that are less out of parallel are those of a sheet on the glass of a scanner, in degrees. */
const leastConvergence = 0.6;

/** No camera that a page can be read from makes the corners of a sheet sharper or blunter, in degrees. */
const corner = { least: 60, most: 120 };

/** The corners of a sheet that lies in perspective, in pixels; null of flat scans, and where not all of its edges are seen. */
export function sheetInPerspective(picture: Coloured): Corners | null {
  const left = paperEdge(picture, "left");
  const right = left === null ? null : paperEdge(picture, "right");
  const top = right === null ? null : paperEdge(picture, "top");
  const bottom = top === null ? null : paperEdge(picture, "bottom");
  if (left === null || right === null || top === null || bottom === null) return null;
  const corners: Corners = [crossing(top, left), crossing(top, right), crossing(bottom, right), crossing(bottom, left)];
  const converging = Math.max(Math.abs(angle(left.slope) - angle(right.slope)), Math.abs(angle(top.slope) - angle(bottom.slope)));
  return converging >= leastConvergence && isSheet(corners) ? corners : null;
}

function isSheet(corners: Corners): boolean {
  return corners.every((at, index) => {
    const degrees = angleAt(corners[(index + 3) % 4] ?? at, at, corners[(index + 1) % 4] ?? at);
    return degrees >= corner.least && degrees <= corner.most;
  });
}

function angleAt(before: Point, at: Point, after: Point): number {
  const turned = Math.atan2(before.y - at.y, before.x - at.x) - Math.atan2(after.y - at.y, after.x - at.x);
  return ((turned * 180) / Math.PI + 360) % 360;
}

function angle(slope: number): number {
  return (Math.atan(slope) * 180) / Math.PI;
}
