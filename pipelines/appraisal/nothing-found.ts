import { finding } from "./findings.ts";
import { everything } from "./points.ts";
import type { Verdict } from "./rule.ts";

/** No document of the dossier can be the evidence: all of it lacks. */
export function nothingFound(): Verdict {
  const missing = finding("evidence/missing", "failed", ["Không có tài liệu kiểm chứng", "No evidence"]);
  return { shortfall: everything, lacking: everything.min, findings: [missing] };
}
