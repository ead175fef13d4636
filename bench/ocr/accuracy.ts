/** How well each tool read the pages whose truth is known, by kind of page. */
import { printTable } from "../printed-table.ts";
import { median } from "../statistics.ts";
import { percent } from "../verdict.ts";
import type { ScanFile } from "./material.ts";
import { characterErrorRate, type Score, scorePage, total } from "./page-score.ts";

/** What a tool read, page by page, of each file by its path. */
export type ToolTexts = { readonly id: string; readonly name: string; readonly texts: ReadonlyMap<string, readonly string[]> };

/** The pages of one kind as one tool read them. */
export type KindScore = {
  readonly kind: string;
  readonly tool: string;
  readonly name: string;
  readonly pages: number;
  /** All pages of the kind together. */
  readonly score: Score;
  /** Of the error rates of the single pages. */
  readonly medianRate: number | null;
};

/** Scores every tool on every kind of page on which something is printed. A page that a tool gave nothing of counts as unread. */
export function scoreKinds(scans: readonly ScanFile[], tools: readonly ToolTexts[]): KindScore[] {
  const pages = scans.flatMap(({ path, truth }) => (truth?.pages ?? []).map((page) => ({ path, kind: truth?.kind ?? "", page })));
  const printed = Map.groupBy(
    pages.filter(({ page }) => page.lines.length > 0),
    ({ kind }) => kind,
  );
  return [...printed].flatMap(([kind, ofKind]) =>
    tools.map(({ id, name, texts }) => {
      const scores = ofKind.map(({ path, page }) =>
        scorePage(
          page.lines.map(({ text }) => text),
          texts.get(path)?.[page.page - 1] ?? "",
        ),
      );
      const medianRate = median(scores.flatMap((score) => characterErrorRate(score) ?? []));
      return { kind, tool: id, name, pages: scores.length, score: total(scores), medianRate };
    }),
  );
}

/** Prints the error rates, tool under tool for each kind. */
export function printAccuracy(kinds: readonly KindScore[]): void {
  if (kinds.length === 0) return;
  const share = (count: number, of: number) => percent(2)(count / of);
  const rows = kinds.map(({ kind, name, pages, score, medianRate }, index) => [
    kinds[index - 1]?.kind === kind ? "" : kind,
    name,
    String(pages),
    share(score.errors, score.characters),
    medianRate === null ? "—" : percent(2)(medianRate),
    share(score.wordErrors, score.words),
    share(score.toneErrors, score.characters),
    share(score.markErrors, score.characters),
  ]);
  printTable(["kind of page", "tool", "pages", "CER", "median CER", "WER", "tone marks", "other marks"], rows, 2);
}
