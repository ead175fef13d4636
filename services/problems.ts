/** Problems that concern no single part of a file: what the system says when it, or the asker, is at fault. */

import { PipelineError } from "#pipelines/stage.ts";
import type { Problem } from "#schemas/problem.ts";

/** The program is wrong: what people are told; the log has the rest. */
export const unexpectedProblem: Problem = {
  code: "internal/unexpected",
  message: "Chương trình gặp lỗi không lường trước khi xử lý tệp này. Hãy thử lại; nếu vẫn lỗi, báo cho người quản trị kèm nhật ký.",
  messageEn: "The program failed unexpectedly on this file. Try again; if it fails again, tell the administrator and give the log.",
};

/** What is wrong, in words for people, of anything that was thrown. */
export function problemOf(error: unknown): Problem {
  return error instanceof PipelineError ? error.problem : unexpectedProblem;
}

/** An archive in an archive in an archive: deeper than the limit. */
export function archiveTooDeep(limit: number): PipelineError {
  return new PipelineError(
    {
      code: "archive/too-deep",
      message: `Gói nén nằm sâu hơn ${limit} lớp trong các gói nén khác nên không được mở. Hãy giải nén bớt rồi nộp lại.`,
      messageEn: `The archive stands more than ${limit} archives deep and was not opened. Unpack the outer ones and hand it in again.`,
    },
    { retryable: false },
  );
}

/** More members than the limit, those of inner archives counted too. */
export function tooManyMembers(limit: number): PipelineError {
  return new PipelineError(
    {
      code: "archive/too-many-members",
      message: `Gói nén có nhiều hơn ${limit} tệp nên không được mở hết. Hãy chia nhỏ gói nén hoặc nâng KIEMCHUNG_MAX_MEMBERS rồi nộp lại.`,
      messageEn: `The archive has more than ${limit} files and was not opened. Split it or raise KIEMCHUNG_MAX_MEMBERS, then hand it in again.`,
    },
    { retryable: false },
  );
}
