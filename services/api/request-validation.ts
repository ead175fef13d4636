/** Requests are held to their schemas, and what is wrong is said by the name of the parameter, with what is allowed. */
import type { FastifySchemaCompiler } from "fastify";
import { z } from "zod";
import { PipelineError } from "#pipelines/stage.ts";
import { BilingualText } from "#schemas/criteria-set.ts";
import { invalidRequest } from "./answers.ts";

type Issue = z.core.$ZodIssue;

const Sent = z.record(z.string(), z.unknown()).catch({});

/** Parses a part of a request (path, query) by its zod schema; gives a `PipelineError` (`request/invalid`) for what is wrong. */
export const requestValidator: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data: unknown) => {
    const parsed = schema.safeParse(data);
    if (parsed.success) return { value: parsed.data };
    const sent = Sent.parse(data);
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    const complaints = parsed.error.issues.flatMap((issue) => complaintsOf(issue, sent, known));
    const say = (language: "vi" | "en") => complaints.map((complaint) => complaint[language]).join("; ");
    return { error: new PipelineError(invalidRequest(say("vi"), say("en")), { retryable: false }) };
  };

function complaintsOf(issue: Issue, sent: Readonly<Record<string, unknown>>, known: readonly string[]): BilingualText[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, known));
  const key = issue.path.join(".");
  const value = sent[key];
  if (value === undefined) return [{ vi: `thiếu tham số “${key}”`, en: `the parameter “${key}” is missing` }];
  if (Array.isArray(value)) return [{ vi: `tham số “${key}” chỉ được nêu một lần`, en: `the parameter “${key}” may be given once` }];
  const { vi, en } = expectationOf(issue);
  const found = String(value).slice(0, 60);
  return [{ vi: `tham số “${key}” là “${found}”, cần ${vi}`, en: `the parameter “${key}” is “${found}”, expected is ${en}` }];
}

function unknownKey(key: string, known: readonly string[]): BilingualText {
  if (known.length === 0) return { vi: `không nhận tham số nào, kể cả “${key}”`, en: `no parameters are taken, such as “${key}”` };
  const list = known.join(", ");
  return { vi: `không có tham số “${key}”, chỉ có: ${list}`, en: `there is no parameter “${key}”, there are: ${list}` };
}

/** What should have stood there, as the parameters of this API are made. */
function expectationOf(issue: Issue): BilingualText {
  if (issue.code === "custom") return BilingualText.safeParse(issue.params).data ?? { vi: issue.message, en: issue.message };
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String).join(", ");
    return { vi: `một trong: ${values}`, en: `one of: ${values}` };
  }
  if (issue.code === "invalid_format" && issue.format === "date")
    return { vi: "một ngày dạng 2020-12-31", en: "a date such as 2020-12-31" };
  if (issue.code === "invalid_format" && issue.format === "uuid") return { vi: "một mã UUID", en: "a UUID" };
  if (issue.code === "too_small" && issue.origin === "string") return { vi: "ít nhất một ký tự", en: "at least one character" };
  if (issue.code === "too_big" && issue.origin === "string") {
    return { vi: `không quá ${issue.maximum} ký tự`, en: `no more than ${issue.maximum} characters` };
  }
  if (issue.code === "too_small") return { vi: `số từ ${issue.minimum} trở lên`, en: `a number from ${issue.minimum}` };
  if (issue.code === "too_big") return { vi: `số không quá ${issue.maximum}`, en: `a number up to ${issue.maximum}` };
  if (issue.code === "invalid_type") return { vi: "một số nguyên", en: "a whole number" };
  return { vi: issue.message, en: issue.message };
}
