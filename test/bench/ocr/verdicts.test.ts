import { describe, expect, test } from "vitest";
import { type KindScore, scoreKinds } from "#bench/ocr/accuracy.ts";
import { accuracyVerdicts, speedVerdicts } from "#bench/ocr/bars.ts";
import { positionVerdicts, type SeenPage } from "#bench/ocr/position.ts";
import { pagesOf } from "#bench/ocr/reader.ts";
import { pacesOf } from "#bench/ocr/rounds.ts";
import { atLeast, atMost } from "#bench/verdict.ts";
import type { FileTruth } from "#fixtures/generator/degraded/truth.ts";

const written = (value: number) => value.toFixed(1);

function kindScore(kind: string, tool: string, errors: number): KindScore {
  const score = { characters: 1000, errors, toneErrors: 0, markErrors: 0, words: 200, wordErrors: errors };
  return { kind, tool, name: tool, pages: 1, score, medianRate: errors / 1000 };
}

describe("a verdict", () => {
  test("is given on what was measured alone", () => {
    expect([atMost("a", 1, 1, written).met, atMost("a", 1.1, 1, written).met, atMost("a", null, 1, written).met]).toEqual([
      true,
      false,
      null,
    ]);
    expect([atLeast("a", 1, 1, written).met, atLeast("a", 0.9, 1, written).met, atLeast("a", null, 1, written).met]).toEqual([
      true,
      false,
      null,
    ]);
  });

  test("on speed compares the archive copies with the other tools", () => {
    const pace = (secondsPerPage: number) => ({ secondsPerPage, processorSecondsPerPage: 2 });
    const paces = new Map([
      ["archive", pace(1)],
      ["record", pace(0.01)],
      ["ocrmypdf", pace(4)],
    ]);
    expect(speedVerdicts(paces).map(({ met, measured }) => [met, measured])).toEqual([
      [true, "4.00×"],
      [null, "1.00×"],
      [null, "not measured"],
    ]);
  });

  test("on errors holds the limit of the kind, and the other tool with the same model", () => {
    const scores = [kindScore("photo", "own", 20), kindScore("photo", "tesseract", 19), kindScore("photo", "ocrmypdf", 1)];
    const verdicts = accuracyVerdicts(scores, "own", ["tesseract"]);
    const met = new Map(verdicts.map((verdict) => [verdict.what, verdict.met]));
    expect(met.get("CER of photo")).toBe(true);
    expect(met.get("CER of photo, against tesseract")).toBe(false);
    expect(met.get("CER of clean-300")).toBeNull();
    expect(verdicts.filter(({ what }) => what.includes("ocrmypdf"))).toEqual([]);
  });

  test("on seals allows twice the errors of the bare page", () => {
    const seals = (bare: number, sealed: number) =>
      accuracyVerdicts([kindScore("unsealed-200", "own", bare), kindScore("seal-200", "own", sealed)], "own", []).find(({ what }) =>
        what.startsWith("CER of seal-200"),
      )?.met;
    expect([seals(2, 4), seals(2, 5), seals(0, 1)]).toEqual([true, false, false]);
  });
});

test("the lie of pages is judged on turned, levelled, blank and printed pages each", () => {
  const page = { file: "a", kind: "office-200", blank: false, seenBlank: false, rotationRight: true, skewError: 0.1 };
  const seen: SeenPage[] = [
    page,
    { ...page, kind: "rotated", rotationRight: false, skewError: 0.31 },
    { ...page, kind: "blank", blank: true, seenBlank: true, skewError: null },
    { ...page, seenBlank: true },
  ];
  expect(positionVerdicts(seen).map(({ measured }) => measured)).toEqual(["0.0 %", "66.7 %", "100.0 %", "66.7 %"]);
  expect(positionVerdicts([]).map(({ met }) => met)).toEqual([null, null, null, null]);
});

test("every printed page is scored, also one that a tool gave nothing of, and blank ones are not", () => {
  const quad: FileTruth["pages"][number]["lines"][number]["quad"] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const page = { widthPx: 1, heightPx: 1, dpi: 200, skewDegrees: 0, marks: [], tables: [] };
  const truth: FileTruth = {
    file: "a.pdf",
    kind: "photo",
    seed: 1,
    twin: null,
    tables: [],
    pages: [
      { ...page, page: 1, rotation: 0, blank: false, lines: [{ text: "Kế hoạch", quad, words: [] }] },
      { ...page, page: 2, rotation: 0, blank: false, lines: [{ text: "Số 1", quad, words: [] }] },
      { ...page, page: 3, rotation: 0, blank: true, lines: [] },
    ],
  };
  const scans = [{ path: "a.pdf", pages: 3, truth, image: null }];
  const [only] = scoreKinds(scans, [{ id: "own", name: "own", texts: new Map([["a.pdf", ["Kế hoạch"]]]) }]);
  expect(only).toMatchObject({ kind: "photo", pages: 2, medianRate: 0.5, score: { characters: 12, errors: 4 } });
});

test("the pace of a tool is the median of its rounds, and pages that it refused count for nothing", () => {
  const scan = (path: string, pages: number) => ({ path, pages, truth: null, image: null });
  const scans = [scan("a.pdf", 3), scan("b.pdf", 1)];
  const reading = (seconds: number, failed: string[]) => ({
    use: { seconds, processorSeconds: 2 * seconds, processes: [], peakBytes: 1 },
    texts: null,
    failed,
  });
  const reader = { id: "x", name: "x", missing: async () => null, read: async () => reading(1, []) };
  const readings = [reading(8, []), reading(4, []), reading(30, ["b.pdf"])];
  expect(pacesOf([{ reader, missing: null, readings }], scans).get("x")).toEqual({ secondsPerPage: 2, processorSecondsPerPage: 4 });
  expect(pacesOf([{ reader, missing: "not installed", readings: [] }], scans).size).toBe(0);
});

test("pages are parted by form feeds, with or without one at the end", () => {
  expect([pagesOf("a\fb\f"), pagesOf("a\fb"), pagesOf("a\f\f"), pagesOf("")]).toEqual([["a", "b"], ["a", "b"], ["a", ""], []]);
});
