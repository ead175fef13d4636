/** Problems that concern no single part of a file: what the system says when it, or the asker, is at fault. */

import { PipelineError } from "#pipelines/stage.ts";
import type { Problem } from "#schemas/problem.ts";

/** The program is wrong: what people are told; the log has the rest. */
const unexpectedProblem: Problem = {
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

/** The database does not answer. */
export const databaseProblem = (reason: string): Problem => ({
  code: "database/unreachable",
  message: `Không kết nối được cơ sở dữ liệu (${reason}). Hãy kiểm tra DATABASE_URL; nếu không đặt, kiểm tra thư mục dữ liệu và tệp database.log trong đó.`,
  messageEn: `The database does not answer (${reason}). Check DATABASE_URL or, where it is not set, the data folder and database.log in it.`,
});

/** The queue does not answer. */
export const queueProblem = (reason: string): Problem => ({
  code: "queue/unreachable",
  message: `Không kết nối được hàng đợi (${reason}). Hãy kiểm tra REDIS_URL; nếu không đặt, hàng đợi nằm trong cơ sở dữ liệu. Tệp đã nhận vẫn an toàn.`,
  messageEn: `The queue does not answer (${reason}). Check REDIS_URL; where it is not set, the queue stands in the database. What was taken in is safe.`,
});

/** Nothing can be stored. */
export const filesProblem = (reason: string): Problem => ({
  code: "storage/unwritable",
  message: `Không ghi được vào thư mục dữ liệu (${reason}). Hãy kiểm tra dung lượng đĩa và quyền ghi.`,
  messageEn: `The data folder cannot be written (${reason}). Check the disk's free space and the folder's permissions.`,
});

/** The words of an error. Some connection errors have only a code, and one for each address that was tried. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}

const networkCodes = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"];

/** An error that says that a service cannot be reached: one of the network, of the driver, or PostgreSQL's own (08, 28, 3D, 57P). */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isUnreachable);
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (networkCodes.includes(code) || /^(08|28|3D|57P)[0-9A-Z]+$/.test(code)) return true;
  if ("syscall" in error && error.syscall === "connect") return true;
  return /^Connection terminated|timeout exceeded when trying to connect|^Client has encountered a connection error/.test(error.message);
}
