/** How well the lie of pages is found: which way up they are, how far askew, and whether anything stands on them. */

import { basename } from "node:path";
import type { TruePage } from "#fixtures/generator/degraded/truth.ts";
import { loadPageImage } from "#pipelines/ocr/page-image.ts";
import { cleanPage, levelText, uprightPage } from "#pipelines/ocr/upright-page.ts";
import type { PageText } from "#schemas/page-text.ts";
import { printTable } from "../printed-table.ts";
import { median } from "../statistics.ts";
import { atLeast, percent, type Verdict } from "../verdict.ts";
import type { ScanFile } from "./material.ts";

/** One page as it is, and as it was seen; `skewError` in degrees, null where skew means nothing. */
export type SeenPage = {
  readonly file: string;
  readonly kind: string;
  readonly blank: boolean;
  readonly seenBlank: boolean;
  readonly rotationRight: boolean;
  readonly skewError: number | null;
};

const asked = { rightShare: 0.99, skewDegrees: 0.3 };

/** The kind whose pages are turned by quarters. */
const turnedKind = "rotated";

/** Looks at every page of the files with truth; `texts` are what the pipeline gave, by path. */
export async function seenPages(scans: readonly ScanFile[], texts: ReadonlyMap<string, readonly PageText[]>): Promise<SeenPage[]> {
  const seen: SeenPage[] = [];
  for (const scan of scans) {
    for (const page of scan.truth?.pages ?? []) {
      const text = texts.get(scan.path)?.find((read) => read.page === page.page);
      seen.push({
        file: basename(scan.path),
        kind: scan.truth?.kind ?? "",
        blank: page.blank,
        seenBlank: text?.textFrom === "blank",
        rotationRight: text?.rotation === page.rotation,
        skewError: await skewError(scan, page),
      });
    }
  }
  return seen;
}

/**
 * The difference between how far the lines fall and how far the page was levelled, once it is the right way up. Not of
 * blank pages, of photographs, whose lines fall differently from top to bottom, and of PDF files.
 */
async function skewError(scan: ScanFile, page: TruePage): Promise<number | null> {
  if (scan.image === null || page.blank || page.dpi === null) return null;
  const image = await loadPageImage(scan.path, scan.image.dpi);
  const clean = cleanPage(image);
  const { onPageImage } = uprightPage(clean, levelText(clean, page.rotation));
  const [from, to] = [onPageImage({ x: 0, y: 0 }), onPageImage({ x: 1000, y: 0 })];
  return Math.abs((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI - page.skewDegrees);
}

/** Prints what was seen of each kind of page. */
export function printPositions(pages: readonly SeenPage[]): void {
  if (pages.length === 0) return;
  const degrees = (value: number | null) => (value === null ? "—" : `${value.toFixed(2)}°`);
  const rows = [...Map.groupBy(pages, ({ kind }) => kind)].map(([kind, ofKind]) => {
    const errors = ofKind.flatMap(({ skewError: error }) => error ?? []);
    const printed = ofKind.filter(({ blank }) => !blank);
    const blankRight = ofKind.filter(({ blank, seenBlank }) => blank === seenBlank).length;
    return [
      kind,
      String(ofKind.length),
      printed.length === 0 ? "—" : `${printed.filter(({ rotationRight }) => rotationRight).length} of ${printed.length}`,
      degrees(median(errors)),
      degrees(errors.length === 0 ? null : Math.max(...errors)),
      `${blankRight} of ${ofKind.length}`,
    ];
  });
  printTable(["kind of page", "pages", "right way up", "median skew error", "largest", "blank or not: right"], rows);
  const wrong = pages.flatMap((page) => faults(page).map((fault) => `${page.file}: ${fault}`));
  if (wrong.length > 0) process.stdout.write(`${wrong.join("\n")}\n\n`);
}

function faults({ blank, seenBlank, rotationRight, skewError: error }: SeenPage): string[] {
  return [
    ...(blank && !seenBlank ? ["blank, and not seen to be"] : []),
    ...(seenBlank && !blank ? ["taken for blank"] : []),
    ...(blank || rotationRight ? [] : ["not the right way up"]),
    ...(error !== null && error > asked.skewDegrees ? [`skew wrong by ${error.toFixed(2)}°`] : []),
  ];
}

/** Orientation of the turned pages, skew of all scanned ones, and blank pages told from those with hardly anything on them. */
export function positionVerdicts(pages: readonly SeenPage[]): Verdict[] {
  const turned = pages.filter(({ kind }) => kind === turnedKind);
  const levelled = pages.flatMap(({ skewError: error }) => (error === null ? [] : [error]));
  const blank = pages.filter((page) => page.blank);
  const printed = pages.filter((page) => !page.blank);
  const share = <Item>(items: readonly Item[], right: (item: Item) => boolean) =>
    items.length === 0 ? null : items.filter(right).length / items.length;
  const written = percent(1);
  return [
    atLeast(
      "turned pages: right way up",
      share(turned, ({ rotationRight }) => rotationRight),
      asked.rightShare,
      written,
    ),
    atLeast(
      `skew within ${asked.skewDegrees}°`,
      share(levelled, (error) => error <= asked.skewDegrees),
      asked.rightShare,
      written,
    ),
    atLeast(
      "blank pages recognised",
      share(blank, ({ seenBlank }) => seenBlank),
      asked.rightShare,
      written,
    ),
    atLeast(
      "printed pages not taken for blank",
      share(printed, ({ seenBlank }) => !seenBlank),
      asked.rightShare,
      written,
    ),
  ];
}
