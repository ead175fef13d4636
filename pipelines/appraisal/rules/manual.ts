import { z } from "zod";
import { dateUnconfirmed, finding, groundsOfField, nameOf } from "../findings.ts";
import { defineRule, type RuleCase, type Verdict } from "../rule.ts";

/** `because` says to a person what has to be judged, and why no document shows it. */
const Parameters = z.strictObject({ kind: z.literal("manual"), because: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }) });
type Parameters = z.infer<typeof Parameters>;

function judge({ because }: Parameters, { criterion, matches }: RuleCase): Verdict {
  const names = matches.map(nameOf).join(", ");
  const [found, foundEn] =
    matches.length === 0
      ? ["; chưa thấy tài liệu kiểm chứng", "; no evidence found"]
      : [`; tài liệu tìm thấy: ${names}`, `; evidence found: ${names}`];
  const [tail, tailEn] = criterion.evidence === null ? ["", ""] : [found, foundEn];
  const words: [string, string] = [`Cần người thẩm định: ${because.vi}${tail}`, `A person must judge: ${because.en}${tailEn}`];
  const unconfirmed = matches.filter(({ exhibit: { head } }) => head.issuedOn === null || head.review.includes("issuedOn"));
  const needed = finding(
    "criterion/needs-person",
    "cannot-tell",
    words,
    matches.map((match) => groundsOfField(match, "subject")),
  );
  return { shortfall: { min: 0, max: Number.POSITIVE_INFINITY }, findings: [needed, ...unconfirmed.map(dateUnconfirmed)] };
}

const rule = {
  kind: "manual",
  because: { vi: "tỷ lệ hồ sơ đúng hạn lấy từ phần mềm một cửa", en: "the ratio comes from the one-stop software" },
};
const rungs = [
  { shortfall: 0, points: 1, basis: "max" as const },
  { shortfall: 20, points: 0.5, basis: "observed" as const },
];

/** What no document of the dossier shows, or what the set does not say enough of: a person judges (người thẩm định). */
export const manual = defineRule({
  kind: "manual",
  parameters: Parameters,
  judge,
  examples: {
    "cannot-tell": [
      { says: "without documents", rule, rungs, documents: [], points: [0, 1], code: "criterion/needs-person" },
      { says: "with documents, whose unconfirmed dates are named", rule, rungs, documents: [{ handwritten: true }], points: [0, 1] },
    ],
  },
});
