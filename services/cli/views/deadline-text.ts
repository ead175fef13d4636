import type { Deadline } from "#schemas/deadline.ts";
import { documentWords } from "../words/documents.ts";
import { type Language, phrase } from "../words/language.ts";
import { dayText } from "./plain-values.ts";

/** When something is due, in a few words; the words of the document itself where there is no better way to say it. */
export function deadlineText(deadline: Deadline, language: Language): string {
  return relativeYear(deadline, language, absolute(deadline, language) ?? deadline.text);
}

function absolute(deadline: Deadline, language: Language): string | null {
  const { due, bound, from, to, rrule, times, per } = deadline;
  if (due !== null) return bound === null ? dayText(due) : phrase(language, documentWords[`bound.${bound}`], { date: dayText(due) });
  if (from !== null && to !== null) {
    return from === to ? dayText(from) : phrase(language, documentWords["due.window"], { from: dayText(from), to: dayText(to) });
  }
  if (rrule !== null) return ruleText(rrule, language);
  if (deadline.kind === "recurring" && times !== null && per !== null) {
    return phrase(language, documentWords["due.times"], { times, per: phrase(language, documentWords[`per.${per}`]) });
  }
  return null;
}

function relativeYear({ kind, yearOffset }: Deadline, language: Language, date: string): string {
  if (kind !== "relative-year" || yearOffset === null || yearOffset === 0) return date;
  return phrase(language, documentWords[yearOffset < 0 ? "due.year-before" : "due.year-after"], { date });
}

/** The repeating rules that administrative documents know; null for others. RFC 5545. */
function ruleText(rrule: string, language: Language): string | null {
  const parts = new Map(rrule.split(";").map((part) => [part.split("=")[0] ?? "", part.split("=")[1] ?? ""]));
  const days = parts.get("BYMONTHDAY")?.replaceAll(",", ", ");
  const months = parts.get("BYMONTH")?.replaceAll(",", ", ");
  if (days?.includes("-")) return null;
  if (days !== undefined && months !== undefined) return phrase(language, documentWords["due.yearly"], { days, months });
  if (days !== undefined && parts.get("FREQ") === "MONTHLY") return phrase(language, documentWords["due.monthly"], { days });
  const weekdays = weekdayNames(parts.get("BYDAY"), language);
  if (parts.get("FREQ") === "WEEKLY" && weekdays !== null) return phrase(language, documentWords["due.weekly"], { days: weekdays });
  return null;
}

function weekdayNames(byDay: string | undefined, language: Language): string | null {
  const names = byDay?.split(",").map((day) => {
    const entry = Object.entries(documentWords).find(([key]) => key === `weekday.${day}`);
    return entry === undefined ? null : phrase(language, entry[1]);
  });
  return names === undefined || names.includes(null) ? null : names.join(", ");
}
