import { type InkLine, tableLines } from "../rulings.ts";
import { type CleanPage, type LevelText, levelText, type UprightPage, uprightPage } from "../upright-page.ts";
import { tiltOf } from "./tilt.ts";

/** Rules that are crooked by less are left as they are, in degrees: two pixels over the width of a page. */
const leastTilt = 0.08;

/** The upright page with its rules, levelled once more by them where there are enough and they lie crooked still. */
export function levelByRules(clean: CleanPage, upright: LevelText): { page: UprightPage; rulings: InkLine[] } {
  const rulings = tableLines(upright.ink);
  const tilt = tiltOf(rulings) ?? 0;
  if (Math.abs(tilt) < leastTilt) return { page: uprightPage(clean, upright), rulings };
  const page = uprightPage(clean, levelText(clean, upright.rotation, { degrees: upright.skewDegrees + tilt }));
  return { page, rulings: tableLines(page.ink) };
}
