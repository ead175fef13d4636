/** What tables are found from: rules and ink of a level page, in pixels, whatever it came from. */
import type { Box } from "#schemas/geometry.ts";

/** A level line (đường kẻ): `at` across it, `from` and `to` along it. */
export type Stretch = { readonly at: number; readonly from: number; readonly to: number };

/** A printed line, and the pieces in which it follows the bends of the paper. */
export type Rule = Stretch & { readonly path: readonly Stretch[] };

/** The rules of a page by direction: `across` from left to right, `down` from top to bottom. */
export type Rules = { readonly across: readonly Rule[]; readonly down: readonly Rule[] };

/** A stretch along one axis. */
export type Span = { readonly from: number; readonly to: number };

/** A rectangle by its two stretches. */
export type Field = { readonly across: Span; readonly down: Span };

/** A level page; `pointPx` is how many pixels a typographic point has. */
export type LevelPage = {
  readonly width: number;
  readonly pointPx: number;
  readonly rules: Rules;
  /** The letters or words, without rules, whose middle lies in a field. */
  inkIn(field: Field): readonly Field[];
  /** How much higher a usual word is, with its marks, than most of these letters or words. */
  readonly wordHeights: number;
  /** Whether ink runs along the whole of a rule, also where it was too broken to be found as one; null where no ink is known. */
  isInked: ((rule: Stretch, direction: keyof Rules) => boolean) | null;
};

/** How much two stretches share. */
export function shared(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
}

/** Where rules lie beside a stretch: their mean place there; `usual` where none of them comes by. */
export function placeBeside(rules: readonly Rule[], along: Span, usual: number): number {
  const near = rules.flatMap(({ path }) => path).filter((piece) => shared(piece, along) > 0);
  const length = near.reduce((sum, piece) => sum + shared(piece, along), 0);
  return length === 0 ? usual : near.reduce((sum, piece) => sum + piece.at * shared(piece, along), 0) / length;
}

/** The length of a stretch. */
export const lengthOf = ({ from, to }: Span) => to - from;

/** The field that a box is. */
export const fieldOf = ([x, y, width, height]: Box): Field => ({ across: { from: x, to: x + width }, down: { from: y, to: y + height } });

/** The box that a field is. */
export const boxOf = ({ across, down }: Field): Box => [across.from, down.from, lengthOf(across), lengthOf(down)];

/** Whether the middle of the first lies in the second. */
export function liesIn(one: Field, other: Field): boolean {
  const [x, y] = [(one.across.from + one.across.to) / 2, (one.down.from + one.down.to) / 2];
  return x >= other.across.from && x < other.across.to && y >= other.down.from && y < other.down.to;
}

/** Stretches that overlap, or leave no more than `gap` between them, made one; in order. */
export function joinedSpans(spans: readonly Span[], gap = 0): Span[] {
  const done: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = done.at(-1);
    if (last === undefined || span.from - last.to > gap) done.push(span);
    else done[done.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return done;
}

/** The middle one of some numbers, 0 of none. */
export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
