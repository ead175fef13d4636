/** Reads a criteria set from YAML; what is wrong with it is said with file and line. */
import { isNode, LineCounter, parseDocument } from "yaml";
import { CriteriaSet } from "#schemas/criteria-set.ts";
import { PipelineError } from "../stage.ts";
import { complaintsOf } from "./complaints.ts";
import { contradictionsOf } from "./criteria-set-contradictions.ts";

/**
 * The criteria set that a YAML text holds. `name` is the file's, for the error: a `PipelineError` with the code
 * `criteria/invalid` that names the line of each thing that is wrong and what was expected there.
 */
export function loadCriteriaSet(name: string, text: string): CriteriaSet {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw invalid(
      document.errors.map(({ pos, message }) => {
        const [first = message] = message.split("\n");
        return { line: lines.linePos(pos[0]).line, vi: `YAML không đúng cú pháp: ${first}`, en: `not well-formed YAML: ${first}` };
      }),
      name,
    );
  }
  const value: unknown = document.toJS();
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const parsed = CriteriaSet.safeParse(value);
  const complaints = parsed.success ? contradictionsOf(parsed.data) : complaintsOf(CriteriaSet, value);
  if (parsed.success && complaints.length === 0) return parsed.data;
  throw invalid(
    complaints.map(({ path, vi, en }) => ({ line: lineOf(path), vi: `${path.join(".")}: ${vi}`, en: `${path.join(".")}: ${en}` })),
    name,
  );
}

function invalid(complaints: readonly { line: number; vi: string; en: string }[], name: string): PipelineError {
  const list = (language: "vi" | "en") => complaints.map((complaint) => `${name}:${complaint.line}: ${complaint[language]}`).join("\n");
  return new PipelineError(
    {
      code: "criteria/invalid",
      message: `Bộ tiêu chí chưa đúng, đề nghị sửa các dòng sau:\n${list("vi")}`,
      messageEn: `The criteria set is not right; please correct these lines:\n${list("en")}`,
    },
    { retryable: false },
  );
}
