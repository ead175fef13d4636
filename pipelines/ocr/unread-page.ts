import type { PipelineError, StageOutcome } from "#pipelines/stage.ts";
import type { PageText } from "#schemas/page-text.ts";
import type { Problem, Warning } from "#schemas/problem.ts";
import type { SourcePage } from "#schemas/source-file.ts";
import { blankPageText } from "./page-text-of.ts";

/** What stands in the place of a page that could not be read: no words, or those that the file itself gives. */
export function unreadPage(source: SourcePage, { problem, retryable }: PipelineError): StageOutcome<PageText> {
  const { text, page } = source;
  if (text !== null) return { value: text, warnings: [picturesUnread(page, problem)], provisional: retryable };
  const value = { ...blankPageText(source), textFrom: "unread" as const, confidence: 0 };
  return { value, warnings: [pageUnread(page, problem)], provisional: retryable };
}

function pageUnread(page: number, reason: Problem): Warning {
  return {
    code: "page/unread",
    page,
    message: `Không nhận dạng được trang ${page}; các trang khác vẫn được đọc. ${reason.message}`,
    messageEn: `Page ${page} could not be recognised; the other pages were read. ${reason.messageEn}`,
  };
}

function picturesUnread(page: number, reason: Problem): Warning {
  return {
    code: "page/pictures-unread",
    page,
    message: `Lớp chữ của trang ${page} đã được đọc, nhưng chữ trong hình trên trang thì không. ${reason.message}`,
    messageEn: `The text layer of page ${page} was read, but not the words in its pictures. ${reason.messageEn}`,
  };
}
