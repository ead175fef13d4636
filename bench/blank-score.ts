/** Blanks and heads that were read, held to where the ink is and what was written. */
import { z } from "zod";
import { Box } from "#schemas/geometry.ts";
import type { Blank } from "#schemas/page-text.ts";
import type { DocumentRecord } from "#schemas/record.ts";

/** One number, day or month of a page as the fixtures' truth tells of it; `pageSize` is that of the image `box` counts in. */
const TrueBlank = z.object({
  page: z.int(),
  role: z.enum(["number", "day", "month"]),
  part: z.string(),
  byHand: z.boolean(),
  box: Box,
  pageSize: z.tuple([z.number(), z.number()]),
});
type TrueBlank = z.infer<typeof TrueBlank>;

/** The truth of one file, of which blanks may be unknown (`blanks` absent: real scans). */
export const TrueFile = z.object({
  file: z.string(),
  documents: z.array(
    z.object({
      symbol: z.string().nullish(),
      issuedOn: z.string().nullish(),
      handwritten: z.array(z.string()).default([]),
      blanks: z.array(TrueBlank).optional(),
    }),
  ),
});
export type TrueFile = z.infer<typeof TrueFile>;

/** A page as it was read: its size and the blanks in it. */
export type ReadPage = {
  readonly page: number;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly blanks: readonly Blank[];
};

/** A true blank with what was found for it, null where nothing of its role touches it; `covered` by its crop, 0 to 1. */
export type BlankMatch = { readonly truth: TrueBlank; readonly found: Blank | null; readonly iou: number; readonly covered: number };

/** Holds the blanks of a file's pages to the true ones of its heads. `spare` are those found where there is none. */
export function matchBlanks(truth: TrueFile, pages: readonly ReadPage[]): { matches: BlankMatch[]; spare: Blank[] } {
  const known = truth.documents.flatMap(({ blanks }) => blanks ?? []);
  const used = new Set<Blank>();
  const matches = known.map((blank) => {
    const page = pages.find((each) => each.page === blank.page);
    const scale = (page?.widthPx ?? blank.pageSize[0]) / blank.pageSize[0];
    const [x, y, width, height] = blank.box;
    const box: Box = [x * scale, y * scale, width * scale, height * scale];
    const shares = (page?.blanks ?? [])
      .filter(({ role }) => role === blank.role)
      .map((found) => ({ found, iou: shared(box, found.box).iou, covered: shared(box, cropped(found.box)).covered }));
    const best = shares.toSorted((a, b) => b.iou - a.iou)[0];
    if (best === undefined || best.iou === 0) return { truth: blank, found: null, iou: 0, covered: 0 };
    used.add(best.found);
    return { truth: blank, ...best };
  });
  const measured = truth.documents.some(({ blanks }) => blanks !== undefined);
  return { matches, spare: measured ? pages.flatMap(({ blanks }) => blanks.filter((blank) => !used.has(blank))) : [] };
}

/** What a crop shows: the box with a quarter of its height around. */
const cropped = ([x, y, width, height]: Box): Box => [x - height / 4, y - height / 4, width + height / 2, height * 1.5];

/** How much two boxes share: of what both cover together, and of the first alone. */
function shared(one: Box, other: Box): { iou: number; covered: number } {
  const width = Math.min(one[0] + one[2], other[0] + other[2]) - Math.max(one[0], other[0]);
  const height = Math.min(one[1] + one[3], other[1] + other[3]) - Math.max(one[1], other[1]);
  const both = Math.max(0, width) * Math.max(0, height);
  const own = one[2] * one[3];
  return { iou: both / Math.max(1, own + other[2] * other[3] - both), covered: both / Math.max(1, own) };
}

/** What became of a number or day: asserted, proposed to a person, or left open. */
export type Verdict = "right" | "wrong" | "right, asked" | "wrong, asked" | "open";

/** How `symbol` and `issuedOn` of a file's documents were given; `byHand` where truth says that a hand wrote them. */
export function headVerdicts(truth: TrueFile, documents: readonly DocumentRecord[]) {
  return truth.documents.flatMap((wanted, index) => {
    const read = documents[index];
    return (["symbol", "issuedOn"] as const).flatMap((key) => {
      const value = wanted[key];
      if (value === undefined || value === null) return [];
      const given = read?.[key] ?? null;
      const verdict = verdictOf(plain(value), given === null ? null : plain(given), read?.review.includes(key) ?? false);
      return [{ key, byHand: wanted.handwritten.includes(key), verdict, wanted: value, given }];
    });
  });
}

function verdictOf(wanted: string, given: string | null, asked: boolean): Verdict {
  if (given === null) return "open";
  if (asked) return given === wanted ? "right, asked" : "wrong, asked";
  return given === wanted ? "right" : "wrong";
}

const plain = (value: string) =>
  value
    .normalize("NFC")
    .replaceAll("Ð", "Đ")
    .replace(/\s/g, "")
    .replace(/^0+(?=\d)/, "")
    .toLocaleLowerCase("vi");
