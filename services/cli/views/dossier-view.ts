import type { CriterionAppraisal, Dossier } from "#schemas/dossier.ts";
import type { Outcome } from "#schemas/finding.ts";
import { renderTable, type TableCell, type TableColumn } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wrapText } from "../terminal/text-width.ts";
import { documentWords } from "../words/documents.ts";
import { type Language, type Phrase, phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";
import { findingText, groundsText, marks, paintOf } from "./finding-text.ts";
import { numberText } from "./plain-values.ts";

/** How a dossier stands: the sum, what somebody must do something about on which grounds, what has no grounds, what is proven. */
export function dossierView(dossier: Dossier, terminal: Terminal): string[] {
  const { language, palette } = terminal;
  const title = language === "vi" ? dossier.set.title.vi : dossier.set.title.en;
  const grounded = dossier.criteria.filter(({ findings }) => findings.some(({ grounds }) => grounds.length > 0));
  const settled = grounded.filter(({ outcome }) => outcome === "passed" || outcome === "not-applicable");
  const flagged = grounded.filter((criterion) => !settled.includes(criterion)).sort((one, other) => urgency(one) - urgency(other));
  const bare = dossier.criteria.filter((criterion) => !grounded.includes(criterion)).sort((one, other) => urgency(one) - urgency(other));
  const listed = numberText(dossier.total.listedMax, language);
  return [
    `  ${palette.strong(phrase(language, resultWords.dossierOf, { unit: dossier.unit, year: dossier.year }))}`,
    ...wrapText(`${title} (${dossier.set.id})`, terminal.width - 2).map((line) => `  ${palette.faint(line)}`),
    `  ${palette.strong(phrase(language, resultWords.totalPoints, { points: pointsText(dossier.total, language), listed }))}`,
    `  ${phrase(language, resultWords.counted, counts(dossier))}`,
    ...dossier.findings.flatMap((finding) =>
      wrapText(findingText(finding, language), terminal.width - 2).map((line) => `  ${palette.doubtful(line)}`),
    ),
    ...criteriaTable(resultWords.flagged, groundedColumns(language), flagged, terminal),
    ...criteriaTable(resultWords.withoutGrounds, bareColumns(language), bare, terminal),
    ...criteriaTable(resultWords.settled, groundedColumns(language), settled, terminal),
  ];
}

function criteriaTable(heading: Phrase, columns: TableColumn[], criteria: readonly CriterionAppraisal[], terminal: Terminal): string[] {
  if (criteria.length === 0) return [];
  const rows = criteria.flatMap((criterion) => rowsOf(criterion, terminal).map((row) => row.slice(0, columns.length)));
  return ["", `  ${phrase(terminal.language, heading)}`, ...renderTable(columns, rows, terminal.table)];
}

/** What failed comes before what cannot be told, and what is late before what is missing: it can be mended no more. */
function urgency({ outcome, findings }: CriterionAppraisal): number {
  const worst = { failed: 0, "cannot-tell": 2, passed: 4, "not-applicable": 5 }[outcome];
  return worst + (findings.some(({ code, outcome }) => outcome === "failed" && code.endsWith("/late")) ? 0 : 1);
}

const groundedColumns = (language: Language): TableColumn[] => [
  ...bareColumns(language),
  { title: phrase(language, documentWords["column.grounds"]), shrink: 2 },
];

const bareColumns = (language: Language): TableColumn[] => [
  { title: phrase(language, documentWords["column.criterion"]), shrink: 2 },
  { title: phrase(language, documentWords["column.points"]), shrink: 0 },
  { title: phrase(language, documentWords["column.finding"]), shrink: 2 },
];

/** Whether nothing of the dossier failed. What cannot be told is no failure: a person has to look. */
export function dossierPassed(dossier: Dossier): boolean {
  return dossier.criteria.every(({ outcome }) => outcome !== "failed") && dossier.findings.every(({ outcome }) => outcome !== "failed");
}

function rowsOf(criterion: CriterionAppraisal, { language, palette }: Terminal): TableCell[][] {
  const name = `${criterion.id} ${criterion.name}`;
  const points = `${pointsText(criterion.points, language)}/${numberText(criterion.max, language)}`;
  const told = criterion.findings.filter(({ outcome }) => outcome !== "not-applicable");
  if (told.length === 0) {
    const words = phrase(language, documentWords[`outcome.${criterion.outcome}`]);
    return [[name, points, { text: `${marks[criterion.outcome]} ${words}`, paint: palette.faint }, ""]];
  }
  return told.map((finding, index) => [
    index === 0 ? name : "",
    index === 0 ? points : "",
    { text: findingText(finding, language), paint: paintOf(finding.outcome, palette) },
    finding.grounds.map((grounds) => groundsText(grounds, language)).join("\n") || "—",
  ]);
}

function pointsText({ proposed, min, max }: { proposed: number | null; min: number; max: number }, language: Language): string {
  if (proposed !== null) return numberText(proposed, language);
  return phrase(language, resultWords.pointsRange, { min: numberText(min, language), max: numberText(max, language) });
}

function counts({ criteria }: Dossier): Record<"passed" | "failed" | "unclear" | "excluded", number> {
  const count = (outcome: Outcome) => criteria.filter((criterion) => criterion.outcome === outcome).length;
  return { passed: count("passed"), failed: count("failed"), unclear: count("cannot-tell"), excluded: count("not-applicable") };
}
