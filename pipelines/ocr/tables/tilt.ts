/** How crooked the rules of a page lie: they tell it better than lines of text, where there are enough of them. */
import type { Area } from "../raster.ts";
import type { InkLine } from "../rulings.ts";

/** Shorter rules are not asked, in pixels; and together they must be so long. */
const shortestAsked = 300;
const leastTogether = 1_500;

/** The angle of the rules in degrees, positive where they fall to the right; null where there are not enough. */
export function tiltOf(rulings: readonly InkLine[]): number | null {
  const asked = rulings.filter(({ width, height }) => Math.max(width, height) >= shortestAsked);
  const together = asked.reduce((sum, { width, height }) => sum + Math.max(width, height), 0);
  if (together < leastTogether || asked.length < 3) return null;
  const slopes = asked.map(slopeOf).toSorted((a, b) => a.slope - b.slope);
  let passed = 0;
  const middle = slopes.find(({ length }) => {
    passed += length;
    return passed >= together / 2;
  });
  return (Math.atan(middle?.slope ?? 0) * 180) / Math.PI;
}

/** How far a rule falls to the right for each pixel of its length, by least squares over its pieces. */
function slopeOf({ width, height, path }: InkLine): { slope: number; length: number } {
  const isLevel = width >= height;
  const points = path.map((piece) => (isLevel ? middle(piece) : upright(middle(piece))));
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [along, across] = [mean((point) => point.along), mean((point) => point.across)];
  const spread = points.reduce((sum, point) => sum + (point.along - along) ** 2, 0);
  const fall = points.reduce((sum, point) => sum + (point.along - along) * (point.across - across), 0);
  return { slope: spread === 0 ? 0 : fall / spread, length: Math.max(width, height) };
}

type Point = { along: number; across: number };

const middle = ({ x, y, width, height }: Area): Point => ({ along: x + width / 2, across: y + height / 2 });

/** Upright rules of a page that falls to the right lean to the left. */
const upright = ({ along, across }: Point): Point => ({ along: across, across: -along });
