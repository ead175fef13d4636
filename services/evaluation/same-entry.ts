/** When an entry of a list counts as one of the true ones. */
import { similarity } from "#pipelines/vietnamese/text.ts";
import { plainBody, plainSymbol, plainText } from "./same-value.ts";
import type { Assignment, Citation, Criterion, Deadline } from "./truth.ts";

/** How alike words must be where they are all that an entry is known by. A time without a date is quoted shorter or longer. */
const least = { criterion: 0.9, deadline: 0.6, task: 0.85 } as const;

/** The same document is named, with the same day. */
export function sameCitation(truth: Citation, read: Citation): boolean {
  return symbolOf(truth) === symbolOf(read) && alike(truth.issuedOn, read.issuedOn);
}

/** The same number and points; of one that has no number, the same name. */
export function sameCriterion(truth: Criterion, read: Criterion): boolean {
  if (!alike(truth.id, read.id) || !alike(truth.score, read.score) || !alike(truth.max, read.max)) return false;
  return truth.id !== null || similar(truth.name, read.name, least.criterion);
}

/** The same time in every part; where no time is named, much the same words. */
export function sameDeadline(truth: Deadline, read: Deadline): boolean {
  const parts = ["kind", "due", "bound", "from", "to", "times", "per", "yearOffset"] as const;
  if (parts.some((part) => !alike(truth[part], read[part]))) return false;
  if (ruleParts(truth.rrule) !== ruleParts(read.rrule)) return false;
  const untimed = truth.kind === "ongoing" || truth.kind === "external";
  return !untimed || similar(truth.text, read.text, least.deadline);
}

/** Much the same task, of the same bodies in whatever order. */
export function sameAssignment(truth: Assignment, read: Assignment): boolean {
  const sameBodies = bodySet(truth.lead) === bodySet(read.lead) && bodySet(truth.support) === bodySet(read.support);
  return sameBodies && similar(truth.task, read.task, least.task);
}

/** What is not told and what is null are both nothing. */
const alike = (one: string | number | null | undefined, other: string | number | null | undefined) => (one ?? null) === (other ?? null);

const similar = (one: string | null | undefined, other: string | null | undefined, enough: number) =>
  similarity(plainText(one ?? ""), plainText(other ?? "")) >= enough;

const symbolOf = ({ symbol }: Citation) => (symbol === null || symbol === undefined ? null : plainSymbol(symbol));

const bodySet = (bodies: readonly string[] | null | undefined) => (bodies ?? []).map(plainBody).sort().join("\n");

/** RFC 5545 gives the parts of a rule no order, and every interval is 1 unless it says otherwise. */
function ruleParts(rule: string | null | undefined): string {
  const parts = (rule ?? "").toUpperCase().split(";");
  return parts
    .filter((part) => part !== "" && part !== "INTERVAL=1")
    .sort()
    .join(";");
}
