/** The answers that are not what was asked for, and what every route says of them in the OpenAPI description. */
import { PipelineError } from "#pipelines/stage.ts";
import { Problem } from "#schemas/problem.ts";

/** Answers that any route may give. */
export const problemAnswers = {
  400: Problem,
  403: Problem,
  404: Problem,
  413: Problem,
  421: Problem,
  422: Problem,
  500: Problem,
  503: Problem,
} as const;

/** The status that goes with a problem. */
export function statusOf(code: string): number {
  const [part, what] = code.split("/");
  if (what === "not-found" || what === "no-image" || what === "no-pages") return 404;
  if (what === "not-read" || what === "file-failed") return 409;
  if (what === "range") return 416;
  if (what === "media-type") return 415;
  if (what === "too-large" || what === "too-many-files") return 413;
  if (what === "foreign-host") return 421;
  if (what === "foreign-page") return 403;
  if (part === "request" || part === "criteria" || part === "dossier" || part === "upload") return 400;
  if (part === "database" || part === "queue") return 503;
  return part === "internal" ? 500 : 422;
}

/** What is asked for is not there. `vi` and `en` name it. */
export function notFound(vi: string, en: string): PipelineError {
  return new PipelineError(
    {
      code: "request/not-found",
      message: `Không tìm thấy ${vi}. Hãy kiểm tra lại mã trong địa chỉ.`,
      messageEn: `There is no ${en}. Check the identifier in the address.`,
    },
    { retryable: false },
  );
}

/** What was sent does not have the form that was expected. */
export function invalidRequest(vi: string, en: string): Problem {
  return {
    code: "request/invalid",
    message: `Yêu cầu không đúng: ${vi}. Xem mô tả tại /docs.`,
    messageEn: `The request is wrong: ${en}. See the description at /docs.`,
  };
}

/** What was sent is no form with files. `found` is its content type. */
export function noForm(found: string): PipelineError {
  return new PipelineError(
    {
      code: "request/media-type",
      message: `Yêu cầu có kiểu nội dung “${found}”; cần multipart/form-data, mỗi tệp một phần. Xem mô tả tại /docs.`,
      messageEn: `The content type of the request is “${found}”; multipart/form-data is expected, one part a file. See the description at /docs.`,
    },
    { retryable: false },
  );
}

/** A form that cannot be read to its end: the connection broke off, or it is no right form. */
export function brokenForm(cause: unknown): PipelineError {
  return new PipelineError(
    {
      code: "request/broken-form",
      message: "Dữ liệu gửi lên bị đứt giữa chừng hoặc sai định dạng multipart/form-data. Hãy gửi lại; tệp đã nhận đủ không bị lưu trùng.",
      messageEn: "What was sent broke off or is no right multipart/form-data. Send it again; files that came whole are not stored twice.",
    },
    { retryable: true, cause },
  );
}

/** A form without any file in it. */
export function noFiles(): PipelineError {
  return new PipelineError(
    {
      code: "upload/no-files",
      message: "Không có tệp nào trong yêu cầu. Hãy gửi multipart/form-data với ít nhất một tệp.",
      messageEn: "There is no file in the request. Send multipart/form-data with at least one file.",
    },
    { retryable: false },
  );
}

/** The program is wrong. */
export const internalProblem: Problem = {
  code: "internal/unexpected",
  message: "Máy chủ gặp lỗi không lường trước. Hãy thử lại; nếu vẫn lỗi, báo cho người quản trị kèm nhật ký.",
  messageEn: "The server failed unexpectedly. Try again; if it fails again, tell the administrator and give the log.",
};
