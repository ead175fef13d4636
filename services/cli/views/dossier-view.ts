import type { CriterionAppraisal, Dossier } from "#schemas/dossier.ts";
import type { Finding, Grounds, Outcome } from "#schemas/finding.ts";
import { renderTable, type TableCell } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { cutText } from "../terminal/text-width.ts";
import { documentWords } from "../words/documents.ts";
import { type Language, phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";
import { numberText, shortFileName } from "./plain-values.ts";

/** How a dossier stands: every criterion with its points, what was found, and on what grounds; then the sum. */
export function dossierView(dossier: Dossier, terminal: Terminal): string[] {
  const { language, palette } = terminal;
  const rows = [
    ...dossier.criteria.flatMap((criterion) => criterionRows(criterion, terminal)),
    ...dossier.findings.map((finding) => findingRow("", "", finding, terminal)),
  ];
  const columns = [
    { title: phrase(language, documentWords["column.criterion"]), shrink: 2 },
    { title: phrase(language, documentWords["column.points"]), shrink: 0 },
    { title: phrase(language, documentWords["column.finding"]), shrink: 2 },
    { title: phrase(language, documentWords["column.grounds"]), shrink: 2 },
  ] as const;
  const title = dossier.set.title;
  return [
    `  ${palette.strong(phrase(language, resultWords.dossierOf, { unit: dossier.unit, year: dossier.year }))}  ${palette.faint(`${language === "vi" ? title.vi : title.en} (${dossier.set.id})`)}`,
    ...renderTable(columns, rows, terminal.table),
    `  ${phrase(language, resultWords.counted, counts(dossier))}`,
    `  ${palette.strong(phrase(language, resultWords.totalPoints, { points: pointsText(dossier.total, language), listed: numberText(dossier.total.listedMax, language) }))}`,
  ];
}

/** Whether nothing of the dossier failed. What cannot be told is no failure: a person has to look. */
export function dossierPassed(dossier: Dossier): boolean {
  return dossier.criteria.every(({ outcome }) => outcome !== "failed") && dossier.findings.every(({ outcome }) => outcome !== "failed");
}

function criterionRows(criterion: CriterionAppraisal, terminal: Terminal): TableCell[][] {
  const { language, palette } = terminal;
  const name = `${criterion.id} ${criterion.name}`;
  const points = `${pointsText(criterion.points, language)}/${numberText(criterion.max, language)}`;
  const told = criterion.findings.filter(({ outcome }) => outcome !== "not-applicable");
  if (told.length === 0) {
    const words = phrase(language, documentWords[`outcome.${criterion.outcome}`]);
    return [[name, points, { text: `${marks[criterion.outcome]} ${words}`, paint: palette.faint }, ""]];
  }
  return told.map((finding, index) => (index === 0 ? findingRow(name, points, finding, terminal) : findingRow("", "", finding, terminal)));
}

function findingRow(name: string, points: string, finding: Finding, terminal: Terminal): TableCell[] {
  const { language, palette } = terminal;
  const paint = { passed: palette.good, failed: palette.bad, "cannot-tell": palette.doubtful, "not-applicable": palette.faint }[
    finding.outcome
  ];
  return [
    name,
    points,
    { text: `${marks[finding.outcome]} ${language === "vi" ? finding.message : finding.messageEn}`, paint },
    finding.grounds.map((grounds) => groundsText(grounds, language)).join("\n") || "—",
  ];
}

const marks: Readonly<Record<Outcome, string>> = { passed: "✓", failed: "✗", "cannot-tell": "?", "not-applicable": "·" };

function groundsText({ file, page, quotation }: Grounds, language: Language): string {
  const place = page === null ? shortFileName(file) : `${shortFileName(file)}, ${phrase(language, documentWords.page, { page })}`;
  return quotation === "" ? place : `${place}: “${cutText(quotation.replace(/\s+/g, " ").trim(), 160)}”`;
}

function pointsText({ proposed, min, max }: { proposed: number | null; min: number; max: number }, language: Language): string {
  if (proposed !== null) return numberText(proposed, language);
  return phrase(language, resultWords.pointsRange, { min: numberText(min, language), max: numberText(max, language) });
}

function counts({ criteria }: Dossier): Record<"passed" | "failed" | "unclear" | "excluded", number> {
  const count = (outcome: Outcome) => criteria.filter((criterion) => criterion.outcome === outcome).length;
  return { passed: count("passed"), failed: count("failed"), unclear: count("cannot-tell"), excluded: count("not-applicable") };
}
