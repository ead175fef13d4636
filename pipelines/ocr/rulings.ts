/** Long straight lines of ink: the grid of tables (đường kẻ bảng). */
import type { Area, Raster } from "./raster.ts";

/** A line of ink as the rectangle around it, and the pieces in which it follows the bends of the paper; in pixels. */
export type InkLine = Area & { readonly path: readonly Area[] };

/** Lengths in pixels of the working image, at 200 dots per inch: half an inch across, a third of one down. */
const shortest = { horizontal: 100, vertical: 64, run: 40 };
/** What goes from one line to another may be shorter: the side of a cell. */
const shortestSide = { horizontal: 30, vertical: 30, run: 30 };
/** And so may the rest of a line that is broken off, so far from it. */
const shortestRest = 45;
const farthestRest = 220;
const gapInRun = 2;
const gapBetweenRuns = 14;
const thickest = 9;
/** No letters form a line as long as this; along a shorter one no more than this share is inked. */
const surelyLine = 300;
const mostBeside = 0.3;
const mostlyAlone = 0.7;
const gapInCorner = 5;

type Run = { from: number; to: number; at: number };

/** The lines of both directions; short ones too where they go from one line to another. */
export function tableLines(ink: Raster): InkLine[] {
  const [across, down] = [inkRuns(ink), inkRuns(mirrored(ink))];
  const [longAcross, longDown] = [levelLines(across, shortest), uprightLines(down, shortest)];
  const isKnown = (line: InkLine) =>
    [...longAcross, ...longDown].some((other) => meets(line, other, 0) && isLevel(line) === isLevel(other));
  const sides = [
    ...levelLines(across, shortestSide).filter((line) => meetsAtBothEnds(line, longDown)),
    ...uprightLines(down, shortestSide).filter((line) => meetsAtBothEnds(line, longAcross) || goesOn(line, longDown)),
  ];
  return [...longAcross, ...longDown, ...sides.filter((line) => !isKnown(line))];
}

/** Whether an upright line of the height of a cell stands over or under a longer one, that the title of a group breaks off. */
function goesOn(line: InkLine, others: readonly InkLine[]): boolean {
  const { x, width, height } = line;
  const above = { ...line, y: line.y - farthestRest, height: height + 2 * farthestRest };
  return (
    height >= shortestRest && others.some((other) => Math.abs(other.x + other.width / 2 - x - width / 2) < 4 && meets(above, other, 0))
  );
}

const isLevel = ({ width, height }: InkLine) => width >= height;

function meetsAtBothEnds(line: InkLine, others: readonly InkLine[]): boolean {
  const { x, y, width, height } = line;
  const ends = isLevel(line)
    ? [
        { x, y, width: 1, height },
        { x: x + width - 1, y, width: 1, height },
      ]
    : [
        { x, y, width, height: 1 },
        { x, y: y + height - 1, width, height: 1 },
      ];
  return ends.every((end) => others.some((other) => meets(end, other, gapInCorner)));
}

const meets = (one: Area, other: Area, gap: number) =>
  one.x - gap <= other.x + other.width &&
  other.x - gap <= one.x + one.width &&
  one.y - gap <= other.y + other.height &&
  other.y - gap <= one.y + one.height;

/** The horizontal lines, each as the rectangle that it fills. */
export function horizontalLines(ink: Raster): InkLine[] {
  return levelLines(inkRuns(ink), shortest);
}

/** The vertical lines, each as the rectangle that it fills. */
export function verticalLines(ink: Raster): InkLine[] {
  return uprightLines(inkRuns(mirrored(ink)), shortest);
}

/** Stretches of ink along the rows of a raster. */
type InkRuns = { readonly ink: Raster; readonly runs: readonly Run[] };

const inkRuns = (ink: Raster): InkRuns => ({ ink, runs: runsOf(thickened(ink), shortestSide.run) });

function levelLines(found: InkRuns, least: typeof shortest): InkLine[] {
  return linesFrom(found, { run: least.run, line: least.horizontal });
}

function uprightLines(found: InkRuns, least: typeof shortest): InkLine[] {
  const lines = linesFrom(found, { run: least.run, line: least.vertical });
  const upright = ({ x, y, width, height }: Area): Area => ({ x: y, y: x, width: height, height: width });
  return lines.map((line) => ({ ...upright(line), path: line.path.map(upright) }));
}

/** The ink with a pixel more above and below: lines of a scan without greys step up and down, and break there. */
function thickened({ width, height, data }: Raster): Raster {
  const thick = data.slice();
  for (let from = data.indexOf(1); from >= 0; ) {
    const white = data.indexOf(0, from);
    const to = white < 0 ? data.length : white;
    thick.fill(1, Math.max(0, from - width), Math.max(0, to - width));
    thick.fill(1, from + width, to + width);
    from = data.indexOf(1, to);
  }
  return { width, height, data: thick };
}

function mirrored({ width, height, data }: Raster): Raster {
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = data.subarray(y * width, (y + 1) * width);
    for (let x = row.indexOf(1); x >= 0; x = row.indexOf(1, x + 1)) turned[x * height + y] = 1;
  }
  return { width: height, height: width, data: turned };
}

/** Stretches of ink along the rows, over gaps of a pixel or two. */
function runsOf(ink: Raster, shortestPx: number): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < ink.height; at += 1) {
    const row = ink.data.subarray(at * ink.width, (at + 1) * ink.width);
    let from = row.indexOf(1);
    while (from >= 0) {
      const end = endOfRun(row, from);
      if (end - from > shortestPx) runs.push({ from, to: end - 1, at });
      from = row.indexOf(1, end);
    }
  }
  return runs;
}

/** Where a run of ink ends, gaps included. */
function endOfRun(row: Uint8Array, from: number): number {
  let end = from;
  for (;;) {
    const white = row.indexOf(0, end);
    if (white < 0) return row.length;
    let next = white;
    while (next <= white + gapInRun && row[next] !== 1) next += 1;
    if (next > white + gapInRun || next >= row.length) return white;
    end = next;
  }
}

type Group = { from: number; to: number; first: number; last: number; runs: Run[] };

/** Joins runs that touch or nearly touch, from row to row: a line that is slightly crooked steps from row to row. */
function linesFrom({ ink, runs }: InkRuns, least: { run: number; line: number }): InkLine[] {
  const groups: Group[] = [];
  let open: Group[] = [];
  for (const run of runs.filter(({ from, to }) => to - from >= least.run)) {
    open = open.filter((group) => run.at - group.last <= 2);
    const near = open.find((group) => run.from - gapBetweenRuns <= group.to && run.to + gapBetweenRuns >= group.from);
    if (near === undefined) {
      const group = { from: run.from, to: run.to, first: run.at, last: run.at, runs: [run] };
      groups.push(group);
      open.push(group);
      continue;
    }
    near.from = Math.min(near.from, run.from);
    near.to = Math.max(near.to, run.to);
    near.last = run.at;
    near.runs.push(run);
  }
  return groups
    .filter(({ from, to, first, last }) => to - from >= least.line && last - first - 2 < thickest + (to - from) / 100)
    .map(pathOf)
    .filter(({ width, path }) => width > surelyLine || path.filter((piece) => isAlone(piece, ink)).length > mostlyAlone * path.length);
}

/** Pieces of a line are so long, in pixels: over this length paper does not bend. */
const pieceLength = 50;

function pathOf({ from, to, runs }: Group): InkLine {
  const count = Math.max(1, Math.round((to - from + 1) / pieceLength));
  const edge = (index: number) => from + Math.round(((to - from + 1) * index) / count);
  const path = Array.from({ length: count }, (_, index) => index).flatMap((index): Area[] => {
    const [left, right] = [edge(index), edge(index + 1)];
    const rows = runs.filter((run) => run.from < right && run.to >= left).map(({ at }) => at);
    return rows.length === 0 ? [] : [{ x: left, width: right - left, ...thinned(Math.min(...rows), Math.max(...rows)) }];
  });
  const top = Math.min(...path.map(({ y }) => y));
  const bottom = Math.max(...path.map(({ y, height }) => y + height));
  return { x: from, y: top, width: to - from + 1, height: bottom - top, path };
}

/** The rows of a line without the pixel above and below that it was thickened by. */
const thinned = (first: number, last: number) =>
  last - first < 2 ? { y: first, height: last - first + 1 } : { y: first + 1, height: last - first - 1 };

/** Whether there is hardly any ink along both sides of a line: the feet of letters form lines, too. */
function isAlone({ x, y, width, height }: Area, ink: Raster): boolean {
  const share = (row: number) => {
    if (row < 0 || row >= ink.height) return 0;
    const along = ink.data.subarray(row * ink.width + x, row * ink.width + x + width);
    return along.reduce((sum, value) => sum + value, 0) / along.length;
  };
  const below = y + height - 1;
  return Math.min(share(y - 2), share(y - 3)) <= mostBeside && Math.min(share(below + 2), share(below + 3)) <= mostBeside;
}

/** The page with its lines painted over, so that they are not read as letters. A pixel on either side goes with them. */
export function withoutLines(page: Raster, lines: readonly InkLine[], paper: number): Raster {
  return withoutAreas(
    page,
    lines.flatMap(({ path }) => path),
    paper,
  );
}

/** The page with parts of it painted over, and a pixel on either side with them. */
export function withoutAreas(page: Raster, areas: readonly Area[], paper: number): Raster {
  const data = page.data.slice();
  for (const area of areas) {
    for (let y = Math.max(0, area.y - 1); y <= Math.min(page.height - 1, area.y + area.height); y += 1) {
      const row = y * page.width;
      data.fill(paper, row + Math.max(0, area.x - 1), row + Math.min(page.width, area.x + area.width + 1));
    }
  }
  return { width: page.width, height: page.height, data };
}
