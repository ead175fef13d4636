/** Long straight lines of ink: the grid of tables (đường kẻ bảng). */
import type { Raster } from "./raster.ts";

/** A straight line of ink in pixels of the raster; `thickness` across it. */
export type InkLine = { x: number; y: number; width: number; height: number };

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
const gapInCorner = 5;

type Run = { from: number; to: number; at: number };

/** The lines of both directions; short ones too where they go from one line to another. */
export function tableLines(ink: Raster): InkLine[] {
  const [across, down] = [horizontalRuns(ink), verticalRuns(ink)];
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

const meets = (one: InkLine, other: InkLine, gap: number) =>
  one.x - gap <= other.x + other.width &&
  other.x - gap <= one.x + one.width &&
  one.y - gap <= other.y + other.height &&
  other.y - gap <= one.y + one.height;

/** The horizontal lines, each as the rectangle that it fills. */
export function horizontalLines(ink: Raster): InkLine[] {
  return levelLines(horizontalRuns(ink), shortest);
}

/** The vertical lines, each as the rectangle that it fills. */
export function verticalLines(ink: Raster): InkLine[] {
  return uprightLines(verticalRuns(ink), shortest);
}

const horizontalRuns = (ink: Raster) => runsOf(ink, shortestSide.run);
const verticalRuns = (ink: Raster) => runsOf(mirrored(ink), shortestSide.run);

function levelLines(runs: readonly Run[], least: typeof shortest): InkLine[] {
  return linesFrom(runs, { run: least.run, line: least.horizontal }).map(({ from, to, first, last }) => ({
    x: from,
    y: first,
    width: to - from + 1,
    height: last - first + 1,
  }));
}

function uprightLines(runs: readonly Run[], least: typeof shortest): InkLine[] {
  return linesFrom(runs, { run: least.run, line: least.vertical }).map(({ from, to, first, last }) => ({
    x: first,
    y: from,
    width: last - first + 1,
    height: to - from + 1,
  }));
}

function mirrored(ink: Raster): Raster {
  const data = new Uint8Array(ink.data.length);
  for (let y = 0; y < ink.height; y += 1) {
    for (let x = 0; x < ink.width; x += 1) data[x * ink.height + y] = ink.data[y * ink.width + x] ?? 0;
  }
  return { width: ink.height, height: ink.width, data };
}

/** Stretches of ink along the rows, over gaps of a pixel or two. */
function runsOf(ink: Raster, shortestPx: number): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < ink.height; at += 1) {
    let [from, to] = [-1, -1];
    for (let x = 0; x < ink.width; x += 1) {
      if (ink.data[at * ink.width + x] !== 1) continue;
      if (from < 0 || x - to > gapInRun + 1) {
        if (from >= 0 && to - from >= shortestPx) runs.push({ from, to, at });
        from = x;
      }
      to = x;
    }
    if (from >= 0 && to - from >= shortestPx) runs.push({ from, to, at });
  }
  return runs;
}

type Group = { from: number; to: number; first: number; last: number; lastRun: Run };

/** Joins runs that touch or nearly touch, from row to row: a line that is slightly crooked steps from row to row. */
function linesFrom(runs: readonly Run[], least: { run: number; line: number }): Group[] {
  const groups: Group[] = [];
  let open: Group[] = [];
  for (const run of runs.filter(({ from, to }) => to - from >= least.run)) {
    open = open.filter((group) => run.at - group.last <= 2);
    const near = open.find((group) => run.from - gapBetweenRuns <= group.to && run.to + gapBetweenRuns >= group.from);
    if (near === undefined) {
      const group = { from: run.from, to: run.to, first: run.at, last: run.at, lastRun: run };
      groups.push(group);
      open.push(group);
      continue;
    }
    near.from = Math.min(near.from, run.from);
    near.to = Math.max(near.to, run.to);
    near.last = run.at;
  }
  return groups.filter(({ from, to, first, last }) => to - from >= least.line && last - first < thickest + (to - from) / 100);
}

/** The page with its lines painted over, so that they are not read as letters. A pixel on either side goes with them. */
export function withoutLines(page: Raster, lines: readonly InkLine[], paper: number): Raster {
  const data = page.data.slice();
  for (const line of lines) {
    for (let y = Math.max(0, line.y - 1); y <= Math.min(page.height - 1, line.y + line.height); y += 1) {
      const row = y * page.width;
      data.fill(paper, row + Math.max(0, line.x - 1), row + Math.min(page.width, line.x + line.width + 1));
    }
  }
  return { width: page.width, height: page.height, data };
}
