/** Pages that could not be read: what lacks may stand on them, so nothing is called missing while there are any. */
import type { Finding } from "#schemas/finding.ts";
import type { Exhibit } from "./corpus.ts";
import { finding } from "./findings.ts";
import type { Verdict } from "./rule.ts";

/** A page of a file that was handed in, of which nothing is known. */
export type UnreadPage = { readonly file: string; readonly sha256: string; readonly page: number };

/** Those that may hold a document of the unit: all but pages of files whose documents are surely other bodies'. */
export function unreadOf(pages: readonly UnreadPage[], exhibits: readonly Exhibit[], unit: string): UnreadPage[] {
  return pages.filter(({ file, sha256 }) => {
    const beside = exhibits.filter((exhibit) => exhibit.file === file && exhibit.sha256 === sha256);
    return beside.length === 0 || beside.some(({ issuer, head }) => issuer === null || issuer === unit || head.review.includes("issuer"));
  });
}

/** A verdict that calls nothing missing where there are such pages; what was found stays as it is. */
export function unlessUnread(verdict: Verdict, unread: readonly UnreadPage[]): Verdict {
  const isMissing = ({ code, outcome }: Finding) => code === "evidence/missing" && outcome === "failed";
  if (unread.length === 0 || !verdict.findings.some(isMissing)) return verdict;
  const findings = verdict.findings.map((each) => (isMissing(each) ? open(each, unread.length) : each));
  return { shortfall: { ...verdict.shortfall, min: 0 }, findings };
}

function open(of: Finding, count: number): Finding {
  return {
    ...of,
    outcome: "cannot-tell",
    level: "warning",
    message: `${of.message}, nhưng còn ${count} trang chưa đọc được`,
    messageEn: `${of.messageEn}, but ${count} page(s) could not be read`,
  };
}

/** The finding that names them, for the dossier as a whole. */
export function pagesUnread(unread: readonly UnreadPage[]): Finding[] {
  if (unread.length === 0) return [];
  const words: [string, string] = [
    `${unread.length} trang chưa đọc được, có thể có tài liệu kiểm chứng trên đó nên chưa kết luận là thiếu; hãy nộp lại tệp để đọc lại, hoặc quét lại trang`,
    `${unread.length} page(s) could not be read and may hold evidence, so nothing is called missing; hand the file in again to have them read again, or scan them again`,
  ];
  const grounds = unread.map(({ file, sha256, page }) => ({ file, sha256, page, box: null, quotation: "" }));
  return [finding("dossier/pages-unread", "cannot-tell", words, grounds)];
}
