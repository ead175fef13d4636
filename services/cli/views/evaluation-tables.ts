/** Figures of an evaluation as tables. */
import type { Calibration } from "../../evaluation/calibration.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { MeasuredList } from "../../evaluation/judgement.ts";
import type { Miss } from "../../evaluation/misses.ts";
import type { MeasuredKey } from "../../evaluation/same-value.ts";
import { renderTable, type TableCell, type TableColumn } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { cutText } from "../terminal/text-width.ts";
import { documentWords } from "../words/documents.ts";
import { evaluationWords } from "../words/evaluation.ts";
import { type Language, type Phrase, phrase } from "../words/language.ts";

const keyNames: Readonly<Record<MeasuredKey | MeasuredList, Phrase>> = {
  type: documentWords["field.type"],
  symbol: documentWords["field.symbol"],
  issuedOn: documentWords["field.issuedOn"],
  place: documentWords["field.place"],
  issuer: documentWords["field.issuer"],
  subject: documentWords["field.subject"],
  signer: documentWords["field.signer"],
  citations: evaluationWords["list.citations"],
  criteria: evaluationWords["list.criteria"],
  deadlines: evaluationWords["list.deadlines"],
  assignments: evaluationWords["list.assignments"],
};

type Column = Extract<keyof typeof evaluationWords, `column.${string}`>;

/** An entry of a list can be a page long. */
const longestValue = 200;

/** All tables, with their headings: files, values, lists, confidence. */
export function evaluationTables({ documents, scalars, lists, calibration }: Evaluation, terminal: Terminal): string[] {
  const { language, palette } = terminal;
  const heading = (words: keyof typeof evaluationWords) => ["", palette.strong(phrase(language, evaluationWords[words]))];
  const { files, errors, errorsExpected: expected, filesWithRightCount: right, found, truth } = documents;
  return [
    palette.strong(phrase(language, evaluationWords.files, { files, errors, expected, right, found, truth })),
    ...heading("valuesHeading"),
    ...valueTable(scalars, terminal),
    ...heading("listsHeading"),
    ...listTable(lists, terminal),
    ...heading("calibrationHeading"),
    ...calibrationTable(calibration, terminal),
    ...heading("binsHeading"),
    ...binTable(calibration, terminal),
  ];
}

function valueTable(scalars: Evaluation["scalars"], terminal: Terminal): string[] {
  const names = ["field", "stated", "right", "wrong", "absent", "flagged", "asked", "recall", "wrong-asserted"] as const;
  const rows = scalars.map(({ key, byHand, tally }) => {
    const field = phrase(terminal.language, keyNames[key]);
    const name = byHand ? phrase(terminal.language, evaluationWords.byHand, { field }) : field;
    const counts = [tally.stated, tally.right, tally.wrong + tally.invented, tally.absent, tally.flagged, tally.asked].map(String);
    return [name, ...counts, percentOf(tally.recall, terminal), percentOf(tally.wrongAsserted, terminal)];
  });
  return table(names, rows, terminal);
}

function listTable(lists: Evaluation["lists"], terminal: Terminal): string[] {
  const names = ["list", "truth", "found", "matched", "precision", "list-recall", "f1"] as const;
  const rows = [...lists].map(([key, { truth, found, matched, precision, recall, f1 }]) => [
    phrase(terminal.language, keyNames[key]),
    ...[truth, found, matched].map(String),
    ...[precision, recall, f1].map((share) => percentOf(share, terminal)),
  ]);
  return table(names, rows, terminal);
}

function calibrationTable(calibration: Evaluation["calibration"], terminal: Terminal): string[] {
  const names = ["field", "values", "right", "mean", "expected-error", "wrong-unasked", "share"] as const;
  const rows = calibrationRows(calibration, terminal).map(([name, own]) => [
    name,
    ...[own.values, own.right].map(String),
    percentOf(own.meanConfidence, terminal),
    percentOf(own.expectedError, terminal),
    String(own.wrongUnasked),
    percentOf(own.wrongUnaskedShare, terminal),
  ]);
  return table(names, rows, terminal);
}

/** A column for each bin, named after the confidence that it begins with. */
function binTable(calibration: Evaluation["calibration"], terminal: Terminal): string[] {
  const bound = new Intl.NumberFormat(localeOf(terminal.language), { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  const columns: TableColumn[] = [
    { title: phrase(terminal.language, evaluationWords["column.field"]), shrink: 1 },
    ...calibration.all.bins.map(({ from, to }): TableColumn => {
      return { title: `${bound.format(from)}–${bound.format(to)}`, align: "right", shrink: 0 };
    }),
  ];
  const rows = calibrationRows(calibration, terminal).map(([name, { bins }]) => [
    name,
    ...bins.map(({ right, values }) => (values === 0 ? "—" : `${right}/${values}`)),
  ]);
  return renderTable(columns, rows, terminal.table);
}

function calibrationRows({ fields, all }: Evaluation["calibration"], { language }: Terminal): (readonly [string, Calibration])[] {
  const rows = [...fields].map(([key, own]) => [phrase(language, keyNames[key]), own] as const);
  return [...rows, [phrase(language, evaluationWords.allFields), all]];
}

function table(names: readonly (Column extends `column.${infer Name}` ? Name : never)[], rows: readonly TableCell[][], terminal: Terminal) {
  const columns = names.map((name, index): TableColumn => {
    const title = phrase(terminal.language, evaluationWords[`column.${name}`]);
    return index === 0 ? { title, shrink: 1 } : { title, align: "right", shrink: 0 };
  });
  return renderTable(columns, rows, terminal.table);
}

/** A miss in a line: where, of what, what truth says, what was read. */
export function missLine({ file, key, truth, read, inReview }: Miss, { language, palette }: Terminal): string {
  const quoted = (value: string | null) =>
    value === null ? phrase(language, evaluationWords.nothing) : `“${cutText(value, longestValue)}”`;
  const words = [
    phrase(language, evaluationWords.wanted, { value: quoted(truth) }),
    phrase(language, evaluationWords.given, { value: quoted(read) }),
    ...(inReview ? [palette.doubtful(phrase(language, evaluationWords.asked))] : []),
  ];
  return `  ${file}  ${palette.strong(phrase(language, keyNames[key]))}: ${words.join(" · ")}`;
}

const localeOf = (language: Language) => (language === "vi" ? "vi-VN" : "en-GB");

/** A share as people read it, a dash where there is nothing to share. */
function percentOf(share: number | null, { language }: Terminal): string {
  const digits = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return share === null ? "—" : new Intl.NumberFormat(localeOf(language), digits).format(share);
}
