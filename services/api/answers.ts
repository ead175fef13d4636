/** The answers that are not what was asked for, and what every route says of them in the OpenAPI description. */
import { PipelineError } from "#pipelines/stage.ts";
import { Problem } from "#schemas/problem.ts";

/** Answers that any route may give. */
export const problemAnswers = { 400: Problem, 403: Problem, 404: Problem, 413: Problem, 421: Problem, 500: Problem, 503: Problem } as const;

/** The status that goes with a problem. */
export function statusOf(code: string): number {
  const [part, what] = code.split("/");
  if (what === "not-found" || what === "no-image") return 404;
  if (what === "too-large" || what === "too-many-files") return 413;
  if (what === "foreign-host") return 421;
  if (what === "foreign-page") return 403;
  if (part === "request" || part === "criteria" || part === "dossier") return 400;
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
export function invalidRequest(details: string): Problem {
  return {
    code: "request/invalid",
    message: `Yêu cầu không đúng dạng: ${details}. Xem mô tả tại /docs.`,
    messageEn: `The request does not have the expected form: ${details}. See the description at /docs.`,
  };
}

/** The program is wrong. */
export const internalProblem: Problem = {
  code: "internal/unexpected",
  message: "Máy chủ gặp lỗi không lường trước. Hãy thử lại; nếu vẫn lỗi, báo cho người quản trị kèm nhật ký.",
  messageEn: "The server failed unexpectedly. Try again; if it fails again, tell the administrator and give the log.",
};
