/** The year in the title is not that of the tasks, or far from that of issue (năm trong trích yếu không khớp). */
import type { Finding } from "#schemas/finding.ts";
import type { DocumentRecord } from "#schemas/record.ts";
import { namedYears } from "../vietnamese/named-years.ts";
import { foldText } from "../vietnamese/text.ts";
import { type Check, type CheckedFile, contradiction, groundsOfField, groundsOnPage, isOwnText, isTrusted, writtenDay } from "./check.ts";

/** Plans are made for the next year, reports of the last. */
const yearsApart = 1;

/** What a subject speaks of may have a year of its own: a law, a programme, an aim ("đến năm 2025"). */
const ofAnother =
  /\b(?:luat|hien phap|phap lenh|nghi quyet|nghi dinh|quyet dinh|chi thi|de an|giai doan|khoa|den nam|tam nhin|tu nam|hoc ky)\b/;

/** So many dated tasks show which year a plan is about; of fewer, each may be an exception. */
const fewestTasks = 3;

function issuedFarFrom(file: CheckedFile, document: DocumentRecord, year: number): Finding[] {
  const { issuedOn } = document;
  if (issuedOn === null || Math.abs(Number(issuedOn.slice(0, 4)) - year) <= yearsApart) return [];
  const words = {
    vi: `Trích yếu ghi năm ${year}, còn văn bản ban hành ngày ${writtenDay(issuedOn)}`,
    en: `The subject names ${year}, the document was issued on ${issuedOn}`,
  };
  const grounds = [groundsOfField(file.source, document, "subject"), groundsOfField(file.source, document, "issuedOn")];
  return [contradiction("year/title-and-date", isTrusted(document, ["subject", "issuedOn"]), words, grounds)];
}

/** The years of deadlines that lie in one year; a window over several shows none. */
function yearsOfTasks({ deadlines }: DocumentRecord) {
  return deadlines.flatMap(({ kind, due, from, to, text, page }) => {
    if (kind !== "date" && kind !== "window") return [];
    const [first, last] = [due ?? from, due ?? to];
    const year = /^(\d{4})-/.exec(first ?? "")?.[1];
    return year === undefined || last?.startsWith(year) !== true ? [] : [{ year: Number(year), text, page }];
  });
}

function tasksInOtherYear(file: CheckedFile, document: DocumentRecord, year: number): Finding[] {
  const tasks = yearsOfTasks(document);
  const [first] = tasks;
  if (first === undefined || tasks.length < fewestTasks || tasks.some((task) => task.year !== first.year) || first.year === year) return [];
  const words = {
    vi: `Trích yếu ghi năm ${year}, còn thời hạn của cả ${tasks.length} nhiệm vụ ghi ngày đều thuộc năm ${first.year}`,
    en: `The subject names ${year}, all ${tasks.length} dated deadlines lie in ${first.year}`,
  };
  const quoted = tasks.slice(0, fewestTasks).map(({ text, page }) => groundsOnPage(file, page, text));
  const trusted = isTrusted(document, ["subject"]) && tasks.every(({ page }) => isOwnText(file, page));
  return [contradiction("year/title-and-tasks", trusted, words, [groundsOfField(file.source, document, "subject"), ...quoted])];
}

/** Looks at plans and reports whose subject names one year. Only plans are held to their tasks: reports set dates for the next year. */
export const titleYear: Check = {
  code: "year/title-and-tasks",
  run: (file) =>
    file.documents.flatMap((document) => {
      const [year, ...others] = document.subject === null ? [] : namedYears([document.subject]);
      if (year === undefined || others.length > 0 || document.review.includes("subject")) return [];
      if (ofAnother.test(foldText(document.subject ?? "")) || !["KH", "CTr", "BC"].includes(document.type ?? "")) return [];
      const planned = document.type === "KH" || document.type === "CTr";
      return [...issuedFarFrom(file, document, year), ...(planned ? tasksInOtherYear(file, document, year) : [])];
    }),
};
