/** What was handed in and not read (chưa đọc được): it may be what a criterion wants, so nothing may be called missing. */
import type { Finding } from "#schemas/finding.ts";
import type { Exhibit } from "./corpus.ts";
import type { DossierFrame } from "./evidence.ts";
import { finding, lastName } from "./findings.ts";
import type { Verdict } from "./rule.ts";

/**
 * A file of which nothing is known, or a page of one that was read otherwise; `page` is null for the whole file. `waiting`
 * tells what is not read yet from what could not be. `uploads` are those that the file came in with, as of documents.
 */
export type Unread = {
  readonly file: string;
  readonly sha256: string | null;
  readonly page: number | null;
  readonly waiting: boolean;
  readonly uploads: readonly string[];
};

/**
 * What is unread and may be the unit's: it came in together with documents of the unit, those about the year before any,
 * and not in a file of another body. Of a unit without documents, anything may be.
 */
export function unreadOfUnit(unread: readonly Unread[], exhibits: readonly Exhibit[], { unit, year }: DossierFrame): Unread[] {
  const open = unread.filter((each) => !isOthers(each, exhibits, unit));
  const own = exhibits.filter(({ issuer }) => issuer === unit);
  if (own.length === 0) return open;
  const ofYear = own.filter((exhibit) => mayBeAbout(exhibit, year));
  const uploads = new Set((ofYear.length > 0 ? ofYear : own).flatMap((exhibit) => exhibit.uploads));
  return open.filter((each) => each.uploads.some((upload) => uploads.has(upload)));
}

/** Evidence of an index year is written from the year before to the year after. */
function mayBeAbout({ years, head: { issuedOn } }: Exhibit, year: number): boolean {
  if (years.length > 0) return years.includes(year);
  return issuedOn === null || Math.abs(Number(issuedOn.slice(0, 4)) - year) <= 1;
}

/** Whether all that was read beside a page is surely other bodies'. */
function isOthers({ file, sha256 }: Unread, exhibits: readonly Exhibit[], unit: string): boolean {
  const beside = exhibits.filter((exhibit) => exhibit.file === file && exhibit.sha256 === sha256);
  return beside.length > 0 && beside.every(({ issuer, head }) => issuer !== null && issuer !== unit && !head.review.includes("issuer"));
}

/** What a rule said, where the documents that lack may be among what is unread: how much of it lacks is open then. */
export function openedBy(unread: readonly Unread[], verdict: Verdict): Verdict {
  const { shortfall, lacking = 0 } = verdict;
  if (unread.length === 0 || lacking === 0) return verdict;
  const min = lacking === Number.POSITIVE_INFINITY ? 0 : Math.max(0, shortfall.min - lacking);
  return { shortfall: { ...shortfall, min }, findings: verdict.findings.map((each) => reworded(each, unread)) };
}

function reworded(each: Finding, unread: readonly Unread[]): Finding {
  if (each.code !== "evidence/missing") return each;
  const files = unread.filter(({ page }) => page === null).length;
  const pages = unread.length - files;
  const count = (words: readonly [number, string][]) => words.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`);
  const where = count([
    [files, "tệp"],
    [pages, "trang"],
  ]).join(" và ");
  const whereEn = count([
    [files, "file(s)"],
    [pages, "page(s)"],
  ]).join(" and ");
  const words: [string, string] = [
    `${each.message} trong phần đã đọc, có thể nằm trong ${where} chưa đọc được`,
    `${each.messageEn} in what was read; it may be in ${whereEn} that are unread`,
  ];
  return finding("evidence/unread", "cannot-tell", words, each.grounds);
}

/** Says of the dossier what is unread, and what to do. */
export function unreadFindings(unread: readonly Unread[]): Finding[] {
  const say = (code: string, those: readonly Unread[], words: (names: string, namesEn: string) => [string, string]) => {
    if (those.length === 0) return [];
    const grounds = those.map(({ file, sha256, page }) => ({ file, sha256, page, box: null, quotation: "" }));
    return [finding(code, "cannot-tell", words(...named(those)), grounds)];
  };
  const files = unread.filter(({ page }) => page === null);
  const [waiting, failed] = [files.filter((each) => each.waiting), files.filter((each) => !each.waiting)];
  const pages = unread.filter(({ page }) => page !== null);
  return [
    ...say("dossier/files-unread", failed, (names, namesEn) => [
      `${failed.length} tệp nộp cùng không đọc được, có thể là tài liệu kiểm chứng: ${names}. Hãy mở xem và nộp lại bản đọc được`,
      `${failed.length} file(s) handed in with it could not be read and may be evidence: ${namesEn}. Look at them, and hand them in again so that they can be read`,
    ]),
    ...say("dossier/pages-unread", pages, (names, namesEn) => [
      `${pages.length} trang không đọc được, có thể có tài liệu kiểm chứng trên đó: ${names}. Hãy nộp lại tệp để đọc lại, hoặc quét lại trang`,
      `${pages.length} page(s) could not be read and may hold evidence: ${namesEn}. Hand the file in again to have them read again, or scan them again`,
    ]),
    ...say("dossier/files-waiting", waiting, (names, namesEn) => [
      `${waiting.length} tệp chưa đọc xong, có thể là tài liệu kiểm chứng: ${names}. Hãy thẩm định lại khi đã đọc xong`,
      `${waiting.length} file(s) are not read yet and may be evidence: ${namesEn}. Appraise again when they are`,
    ]),
  ];
}

const mostNamed = 8;

/** Their names in both languages, as many as anybody would read. */
function named(those: readonly Unread[]): [string, string] {
  const some = those.slice(0, mostNamed);
  const rest = those.length - some.length;
  const names = (word: string) => some.map(({ file, page }) => lastName(file) + (page === null ? "" : ` ${word} ${page}`)).join("; ");
  return rest === 0 ? [names("tr."), names("p.")] : [`${names("tr.")} và ${rest} mục khác`, `${names("p.")} and ${rest} more`];
}
