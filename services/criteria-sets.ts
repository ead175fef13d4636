import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCriteriaSet } from "#pipelines/appraisal/index.ts";
import { PipelineError } from "#pipelines/stage.ts";
import type { CriteriaSet } from "#schemas/criteria-set.ts";
import type { CriteriaSetView } from "#schemas/views.ts";

/** The folder of the criteria sets that come with the program, one YAML file each. */
const folder = fileURLToPath(new URL("../criteria/", import.meta.url));

/** All criteria sets, by their ids. Throws `PipelineError` where a file is not a right one. */
export async function readCriteriaSets(): Promise<Map<string, CriteriaSet>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  const sets = await Promise.all(names.map(async (name) => loadCriteriaSet(name, await readFile(join(folder, name), "utf8"))));
  return new Map(sets.map((set) => [set.id, set]));
}

/** A criteria set as it is listed. */
export function viewOfCriteriaSet({ id, title, legalBasis }: CriteriaSet): CriteriaSetView {
  return { id, title: title.vi, source: legalBasis.map(({ symbol, issuer }) => `${symbol} (${issuer})`).join("; ") };
}

/** Nobody knows a set of that name. */
export function unknownCriteriaSet(id: string, known: readonly string[]): PipelineError {
  return new PipelineError(
    {
      code: "criteria/unknown",
      message: `Không có bộ tiêu chí "${id}". Hãy chọn một trong: ${known.join(", ")}.`,
      messageEn: `There is no criteria set "${id}". Choose one of: ${known.join(", ")}.`,
    },
    { retryable: false },
  );
}
