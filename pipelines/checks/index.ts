/** Checks (kiểm tra văn bản): takes the documents of one file, gives what they show by themselves to be wrong. */
import { z } from "zod";
import { Finding } from "#schemas/finding.ts";
import type { Stage } from "../stage.ts";
import { annexNotes } from "./annex-notes.ts";
import { blankNumber } from "./blank-number.ts";
import type { Check, CheckedFile } from "./check.ts";
import { citationDates } from "./citation-dates.ts";
import { citedType } from "./cited-type.ts";
import { headAndAnnex } from "./head-and-annex.ts";
import { laterCitation } from "./later-citation.ts";
import { pointsLost } from "./points-lost.ts";
import { signatureDay } from "./signature-day.ts";
import { sums } from "./sums.ts";
import { symbolYear } from "./symbol-year.ts";
import { taskRows } from "./task-rows.ts";
import { titleYear } from "./title-year.ts";
import { typeAndSymbol } from "./type-and-symbol.ts";

/** Every check, in the order in which findings are given; a new one is a file beside this and a line here. */
export const checkList: readonly Check[] = [
  blankNumber,
  typeAndSymbol,
  symbolYear,
  headAndAnnex,
  annexNotes,
  citationDates,
  citedType,
  laterCitation,
  signatureDay,
  titleYear,
  taskRows,
  sums,
  pointsLost,
];

/** The stage that runs all checks on one file. Findings name the file as it was handed over. */
export const checks: Stage<CheckedFile, Finding[]> = {
  name: "checks",
  version: 3,
  variant: ({ source }) => source.name,
  output: z.array(Finding),
  run: async (file) => ({ value: checkList.flatMap((check) => check.run(file)), warnings: [] }),
};
