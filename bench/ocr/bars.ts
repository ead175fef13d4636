/** The bar of reading scans, held against one run. */
import { atLeast, atMost, notMeasured, percent, type Verdict } from "../verdict.ts";
import type { KindScore } from "./accuracy.ts";
import { characterErrorRate } from "./page-score.ts";
import type { Pace } from "./rounds.ts";

/** What the speed is promised of, and how many times that of which other tool it is to be. */
const promised = "archive";
const speedBars = [
  { than: "ocrmypdf", times: 4 },
  { than: "tesseract", times: 1.1 },
] as const;

const rateLimits: Readonly<Record<string, number>> = {
  "clean-300": 0.0015,
  "office-200": 0.003,
  "black-white-150": 0.01,
  photo: 0.03,
};

/** Kinds of pages under a seal, which may have so many times the errors of the same pages without it. */
const sealed = { kinds: ["seal-200", "purple-seal-200"], bare: "unsealed-200", times: 2 };

const times = (value: number) => `${value.toFixed(2)}×`;
const rate = percent(2);

/** Scan to searchable PDF with record against what the others do; processor time is told beside, where others keep the cores busy. */
export function speedVerdicts(paces: ReadonlyMap<string, Pace>): Verdict[] {
  const own = paces.get(promised);
  return speedBars.flatMap(({ than, times: asked }) => {
    const other = paces.get(than);
    const what = `${promised} against ${than}: pages a second`;
    if (own === undefined || other === undefined) return [notMeasured(what, `≥ ${times(asked)}`)];
    const byProcessor = times(other.processorSecondsPerPage / own.processorSecondsPerPage);
    return [
      atLeast(what, other.secondsPerPage / own.secondsPerPage, asked, times),
      { what: `${promised} against ${than}: pages a processor second`, measured: byProcessor, bar: "", met: null },
    ];
  });
}

/** Error rates by kind, over all characters of the kind's pages. The other tools are those that use the same model. */
export function accuracyVerdicts(kinds: readonly KindScore[], own: string, sameModel: readonly string[]): Verdict[] {
  const rateOf = (kind: string, tool: string) => {
    const found = kinds.find((score) => score.kind === kind && score.tool === tool);
    return found === undefined ? null : characterErrorRate(found.score);
  };
  const limits = Object.entries(rateLimits).map(([kind, limit]) => atMost(`CER of ${kind}`, rateOf(kind, own), limit, rate));
  const against = [...new Set(kinds.map(({ kind }) => kind))].flatMap((kind) =>
    sameModel.flatMap((tool) => {
      const other = rateOf(kind, tool);
      return other === null ? [] : [atMost(`CER of ${kind}, against ${tool}`, rateOf(kind, own), other, rate)];
    }),
  );
  const bare = rateOf(sealed.bare, own);
  const seals = sealed.kinds.map((kind) => {
    const what = `CER of ${kind}, against ${sealed.times}× ${sealed.bare}`;
    return bare === null
      ? notMeasured(what, `≤ ${sealed.times}× ${sealed.bare}`)
      : atMost(what, rateOf(kind, own), bare * sealed.times, rate);
  });
  return [...limits, ...against, ...seals];
}
