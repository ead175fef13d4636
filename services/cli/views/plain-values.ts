/** Single values as people write them. */
import type { DocumentRecord, FileRecord, ScalarKey } from "#schemas/record.ts";
import { documentWords } from "../words/documents.ts";
import { type Language, phrase } from "../words/language.ts";

/** `2019-12-03` as `03/12/2019`, `--02-15` as `15/02`. */
export function dayText(date: string): string {
  const [year = "", month = "", day = ""] = date.replace(/^--/, "-").split("-");
  return year === "" ? `${day}/${month}` : `${day}/${month}/${year}`;
}

/** The pages of a document: `tr. 3` or `tr. 1–3`. */
export function pagesText([first, last]: DocumentRecord["pages"], language: Language): string {
  return first === last
    ? phrase(language, documentWords.page, { page: first })
    : phrase(language, documentWords["pages.range"], { first, last });
}

/** How the text of a document's pages was got, each way once. */
export function textFromText(file: FileRecord, [first, last]: DocumentRecord["pages"], language: Language): string {
  const ways = file.pages.filter(({ page }) => page >= first && page <= last).map(({ textFrom }) => documentWords[`text-from.${textFrom}`]);
  return [...new Set(ways)].map((words) => phrase(language, words)).join(", ");
}

/** The fields that a person must confirm, by name. */
export function reviewText(review: readonly ScalarKey[], language: Language): string {
  return review.map((key) => phrase(language, documentWords[`field.${key}`])).join(", ");
}

/** A file name without the folders before it; of an archive member, the archive's name and the member's path. */
export function shortFileName(file: string): string {
  const [archive = "", ...inner] = file.split("!/");
  return [archive.split(/[/\\]/).at(-1) ?? archive, ...inner].join("!/");
}

/** A number with a decimal comma in Vietnamese, without needless noughts. */
export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 2 }).format(value);
}

/** A share, 0 to 1, in whole hundredths. */
export function percentText(share: number, language: Language): string {
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", { style: "percent" }).format(share);
}
