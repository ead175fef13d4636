import { resolve } from "node:path";
import type { Problem } from "#schemas/problem.ts";
import type { FileRecord } from "#schemas/record.ts";
import { evaluationJson, evaluationOf } from "../../evaluation/evaluation.ts";
import { type FileJudgement, judgeFile } from "../../evaluation/judgement.ts";
import { type Miss, missesOf } from "../../evaluation/misses.ts";
import { placeOfTruth, recordAt } from "../../evaluation/named-files.ts";
import type { TrueFile } from "../../evaluation/truth.ts";
import { firstPlace, readTruth, truthFileAmbiguous, truthFileMissing, truthPlaces } from "../../evaluation/truth-files.ts";
import { type Command, type CommandContext, UsageError } from "../command.ts";
import { filesNamed } from "../file-walk.ts";
import { localRecords } from "../local-records.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { errorList, problemLines } from "../views/document-table.ts";
import { evaluationTables, missLine } from "../views/evaluation-tables.ts";
import { numberText } from "../views/plain-values.ts";
import { evaluationWords } from "../words/evaluation.ts";
import { type Phrase, phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";
import { usageWords } from "../words/usage.ts";

/** What could not be measured: a truth that is none, or one whose file is not there. */
type Unmeasured = { readonly file: string; readonly problem: Problem };

/**
 * `kiemchung eval`: reads the files of a folder that have truth, and holds what was read to it. Files without truth are not
 * read. Wrong values and files that cannot be read are what is measured: status 1 is for truth that could not be.
 */
export const evaluate: Command = {
  name: "eval",
  synopsis: "FOLDER [--truth FILE|FOLDER] [--misses] [--json]",
  summary: evaluationWords.summary,
  options: [
    { name: "truth", value: "FILE|FOLDER", words: evaluationWords.optionTruth },
    { name: "misses", value: null, words: evaluationWords.optionMisses },
    { name: "json", value: null, words: evaluationWords.optionJson },
  ],
  operands: true,
  status: [evaluationWords.statusOk, evaluationWords.statusBad],
  examples: ["kiemchung eval fixtures/demo --misses", "kiemchung eval luu-tru/2020 --truth dap-an.json --json > so-lieu.json"],
  async run({ operands, options }, context) {
    const [folder, surplus] = operands;
    if (folder === undefined) throw new UsageError(usageWords.missingFiles);
    if (surplus !== undefined) throw new UsageError(usageWords.tooManyArguments, { name: surplus });
    const begun = performance.now();
    const given = options.get("truth");
    const truth = await truthOf(folder, typeof given === "string" ? given : null);
    const judged = await judgeAll(truth.located, context);
    const measured = { ...judged, unmeasured: [...truth.unmeasured, ...judged.unmeasured] };
    const misses = options.has("misses") ? judged.files.flatMap(missesOf) : null;
    const lines = options.has("json") ? [jsonOf(measured, misses)] : viewOf(measured, misses, context.terminal);
    for (const line of lines) context.terminal.print(line);
    const seconds = numberText(Math.round((performance.now() - begun) / 100) / 10, context.terminal.language);
    context.terminal.tell(phrase(context.terminal.language, evaluationWords.elapsed, { seconds }));
    return measured.unmeasured.length === 0 ? 0 : 1;
  },
};

/** A truth, and where its file is. */
type LocatedTruth = { readonly truth: TrueFile; readonly place: ReturnType<typeof placeOfTruth> };

/** The truth of a folder's files, with what is wrong with it. Throws `UsageError` where there is none. */
async function truthOf(folder: string, given: string | null): Promise<{ located: LocatedTruth[]; unmeasured: readonly Unmeasured[] }> {
  const all = await filesNamed([folder]);
  const places = given === null ? truthPlaces(folder) : [given];
  const path = await firstPlace(places);
  if (path === null && given !== null) throw new UsageError(usageWords.notFound, { path: given });
  if (path === null) throw new UsageError(evaluationWords.noTruth, { path: folder, places: places.join(", ") });
  const { truths, paths, problems } = await readTruth(path);
  if (truths.length + problems.length === 0) throw new UsageError(evaluationWords.emptyTruth, { path });
  const own = new Set(paths.map((each) => resolve(each)));
  const files = all.filter((file) => !own.has(resolve(file.path)));
  return { located: truths.map((truth) => ({ truth, place: placeOfTruth(truth.file, files) })), unmeasured: problems };
}

/** What was measured: the judgements in the order of the truths, the records that errors are told from, and what is missing. */
type Measured = { readonly files: FileJudgement[]; readonly records: FileRecord[]; readonly unmeasured: Unmeasured[] };

/** Reads every file once, and judges each truth by its record; one without a file as one that was not read. */
async function judgeAll(located: readonly LocatedTruth[], context: CommandContext): Promise<Measured> {
  const paths = new Set(located.flatMap(({ place }) => (place === null || place === "ambiguous" ? [] : place.path)));
  const measured: Measured = { files: [], records: [], unmeasured: [] };
  const all: FileRecord[] = [];
  for await (const record of localRecords([...paths], context)) all.push(record);
  for (const { truth, place } of located) {
    const record = place === null || place === "ambiguous" ? null : recordAt(place, all);
    measured.files.push(judgeFile(truth, record));
    if (record !== null) {
      if (!truth.error) measured.records.push(record);
    } else {
      const problem = place === "ambiguous" ? truthFileAmbiguous(truth.file) : truthFileMissing(truth.file);
      measured.unmeasured.push({ file: truth.file, problem });
    }
  }
  return measured;
}

function jsonOf({ files, unmeasured }: Measured, misses: readonly Miss[] | null): string {
  const problems = unmeasured.map(({ file, problem }) => ({ file, ...problem }));
  return JSON.stringify({ ...evaluationJson(evaluationOf(files)), unmeasured: problems, ...(misses === null ? {} : { misses }) });
}

function viewOf({ files, records, unmeasured }: Measured, misses: readonly Miss[] | null, terminal: Terminal): string[] {
  const { language, palette } = terminal;
  const part = (words: Phrase, lines: readonly string[]) =>
    lines.length === 0 ? [] : [palette.strong(phrase(language, words)), ...lines, ""];
  const noMisses = `  ${phrase(language, evaluationWords.noMisses)}`;
  const missLines = misses?.length === 0 ? [noMisses] : (misses ?? []).map((miss) => missLine(miss, terminal));
  return [
    ...part(evaluationWords.missesHeading, missLines),
    ...part(resultWords.errorsHeading, errorList(records, terminal)),
    ...part(
      evaluationWords.unmeasuredHeading,
      unmeasured.flatMap(({ file, problem }) => problemLines(file, problem, terminal)),
    ),
    ...evaluationTables(evaluationOf(files), terminal),
  ];
}
