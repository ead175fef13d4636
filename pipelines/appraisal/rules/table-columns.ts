import { z } from "zod";
import { BilingualText } from "#schemas/criteria-set.ts";
import { judgeBest, shortfallOf } from "../best-match.ts";
import type { Match } from "../evidence.ts";
import { finding, groundsOfField, nameOf } from "../findings.ts";
import { isReadWell, passageWith } from "../passages.ts";
import { defineRule, type RuleCase, type Verdict } from "../rule.ts";
import { bestColumns, type FoundColumn } from "../table-reading.ts";
import { type FoldedText, foldedText } from "../text-search.ts";

/** `headers` are phrases, one of which heads the column; `filled` is the least share of its rows that must have something. */
const Column = z.strictObject({ name: BilingualText, headers: z.array(z.string().min(1)).min(1) });
const Parameters = z.strictObject({
  kind: z.literal("table-columns"),
  columns: z.array(Column).min(1),
  filled: z.number().min(0).max(1),
});
type Parameters = z.infer<typeof Parameters>;
type Answer = { readonly name: BilingualText; readonly state: "there" | "missing" | "open"; readonly found: FoundColumn | null };

/** Two wanted columns in one table make it the table that is meant; what it lacks is then really lacking. */
const enoughToKnowTheTable = 2;

function answersOf({ columns, filled }: Parameters, wanted: readonly (readonly FoldedText[])[], { exhibit }: Match): Answer[] {
  const found = bestColumns(exhibit.pages, wanted);
  const known = found.filter((column) => column !== null).length >= Math.min(enoughToKnowTheTable, columns.length);
  const readWell = isReadWell(exhibit.pages);
  return columns.map(({ name }, index) => {
    const column = found[index] ?? null;
    if (column !== null && column.filled > 0 && column.filled >= filled * column.rows) return { name, state: "there", found: column };
    // Without a table that is known, the words may stand in a table that was read as running text.
    const elsewhere = !known && passageWith(exhibit.passages(), wanted[index] ?? []) !== null;
    return { name, state: elsewhere || !readWell ? "open" : "missing", found: column };
  });
}

function sentence(answers: readonly Answer[], match: Match) {
  const lacking = answers.filter(({ state }) => state !== "there");
  const describe = ({ name, found }: Answer) => (found === null ? name.vi : `${name.vi} (${found.filled}/${found.rows} dòng có nội dung)`);
  const describeEn = ({ name, found }: Answer) => (found === null ? name.en : `${name.en} (${found.filled} of ${found.rows} rows filled)`);
  const [vi, en] = [lacking.map(describe).join("; "), lacking.map(describeEn).join("; ")];
  const { file, sha256 } = match.exhibit;
  const heads = answers.flatMap(({ found }) =>
    found === null ? [] : [{ file, sha256, page: found.page, box: found.head.box, quotation: found.head.text }],
  );
  const grounds = heads.length > 0 ? heads : [groundsOfField(match, "subject")];
  const name = nameOf(match);
  if (lacking.length === 0)
    return finding(
      "evidence/complete",
      "passed",
      [`Bảng phân công của ${name} có đủ các cột theo quy định`, `The table of ${name} has all columns asked for`],
      grounds,
    );
  if (lacking.every(({ state }) => state === "open")) {
    return finding(
      "evidence/unclear",
      "cannot-tell",
      [`Chưa kết luận được từ bảng phân công của ${name}; chưa thấy: ${vi}`, `Cannot tell from the table of ${name}; not found: ${en}`],
      grounds,
    );
  }
  return finding(
    "evidence/incomplete",
    "failed",
    [`Bảng phân công của ${name} chưa có: ${vi}`, `The table of ${name} lacks: ${en}`],
    grounds,
  );
}

function judge(parameters: Parameters, of: RuleCase): Verdict {
  const wanted = parameters.columns.map(({ headers }) => headers.map(foldedText));
  return judgeBest(of, (match) => {
    const answers = answersOf(parameters, wanted, match);
    return { shortfall: shortfallOf(answers.map(({ state }) => state)), findings: [sentence(answers, match)] };
  });
}

const rule = {
  kind: "table-columns",
  filled: 0.5,
  columns: [
    { name: { vi: "sản phẩm, kết quả", en: "output" }, headers: ["sản phẩm", "kết quả"] },
    { name: { vi: "phân công thực hiện", en: "assignee" }, headers: ["chủ trì", "phân công"] },
    { name: { vi: "thời gian hoàn thành", en: "time" }, headers: ["thời gian", "thời hạn"] },
  ],
};
const rungs = [
  { shortfall: 0, points: 1, basis: "max" as const },
  { shortfall: 3, points: 0.5, basis: "observed" as const },
  { shortfall: "all" as const, points: 0, basis: "stated" as const },
];
const heads = ["TT", "Nhiệm vụ", "Sản phẩm", "Bộ phận chủ trì", "Thời gian"];
const tasks = [
  ["1", "Rà soát văn bản", "Báo cáo", "Tư pháp", "Quý II"],
  ["2", "Niêm yết thủ tục", "Bảng niêm yết", "Một cửa", "Quý I"],
];
const without = (column: number) => [heads, ...tasks].map((row) => row.filter((_, index) => index !== column));

/** The annex table must have certain columns, and something in them (bảng phân công). Measures columns missing. */
export const tableColumns = defineRule({
  kind: "table-columns",
  parameters: Parameters,
  judge,
  examples: {
    passed: [
      {
        says: "all columns are there and filled",
        rule,
        rungs,
        documents: [{ table: [heads, ...tasks] }],
        points: 1,
        code: "evidence/complete",
      },
      {
        says: "rows that name a field or count the columns are no tasks",
        rule,
        rungs,
        documents: [{ table: [heads, ["(1)", "(2)", "(3)", "(4)", "(5)"], ["I", "", "", "", ""], ...tasks] }],
        points: 1,
      },
    ],
    failed: [
      {
        says: "a column lacks",
        rule,
        rungs,
        documents: [{ table: without(2) }],
        points: 0.5,
        code: "evidence/incomplete",
        message: "Bảng phân công của 1/KH-UBND chưa có: sản phẩm, kết quả: 0,5/1 điểm",
      },
      {
        says: "a column is there and empty",
        rule,
        rungs,
        documents: [{ table: [heads, ...tasks.map((row) => row.with(4, ""))] }],
        points: 0.5,
      },
      {
        says: "the plan has no table and nothing like it",
        rule,
        rungs,
        documents: [{ paragraphs: ["Các bộ phận liên quan triển khai."] }],
        points: 0.5,
      },
      { says: "there is no plan", rule, rungs, documents: [], points: 0, code: "evidence/missing" },
    ],
    "cannot-tell": [
      {
        says: "the words stand in running text, perhaps of a table that was not seen as one",
        rule,
        rungs,
        documents: [{ paragraphs: ["TT Nhiệm vụ Sản phẩm Chủ trì Thời gian"] }],
        points: [0.5, 1],
        code: "evidence/unclear",
      },
      { says: "a table on a page that was read badly", rule, rungs, documents: [{ table: without(2), confidence: 0.5 }], points: [0.5, 1] },
    ],
  },
});
