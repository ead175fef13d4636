/** Checks (kiểm tra văn bản): takes the documents of one file, gives what they show by themselves to be wrong. */
import { z } from "zod";
import { Finding } from "#schemas/finding.ts";
import type { DocumentRecord } from "#schemas/record.ts";
import type { SourceFile } from "#schemas/source-file.ts";
import type { Stage } from "../stage.ts";
import { blankNumber } from "./blank-number.ts";
import type { Check } from "./check.ts";
import { citationDates } from "./citation-dates.ts";
import { headAndAnnex } from "./head-and-annex.ts";
import { laterCitation } from "./later-citation.ts";
import { typeAndSymbol } from "./type-and-symbol.ts";

/** Every check, in the order in which findings are given; a new one is a file beside this and a line here. */
export const checkList: readonly Check[] = [blankNumber, typeAndSymbol, headAndAnnex, citationDates, laterCitation];

/** The stage that runs all checks on one file. Findings name the file as it was handed over. */
export const checks: Stage<{ source: SourceFile; documents: DocumentRecord[] }, Finding[]> = {
  name: "checks",
  version: 1,
  variant: ({ source }) => source.name,
  output: z.array(Finding),
  run: async (file) => ({ value: checkList.flatMap((check) => check.run(file)), warnings: [] }),
};
