import { z } from "zod";
import { BilingualText, PhraseGroups } from "#schemas/criteria-set.ts";
import { judgeBest, shortfallOf } from "../best-match.ts";
import type { Match } from "../evidence.ts";
import { finding, groundsOfField, groundsOfPassage, nameOf } from "../findings.ts";
import { isReadWell, type Passage, passageWith } from "../passages.ts";
import { defineRule, type RuleCase, type Verdict } from "../rule.ts";
import { bestColumns } from "../table-reading.ts";
import { type FoldedText, foldedText } from "../text-search.ts";

/**
 * A content is there where one phrase of each of its groups stands in the places named, and no “không” or “chưa” stands
 * right before it; or where a table has a column headed by one of `columns` with something in it.
 */
const Content = z.strictObject({
  name: BilingualText,
  phrases: PhraseGroups.min(1),
  in: z.enum(["anywhere", "headings", "paragraphs", "tables"]).default("anywhere"),
  columns: z.array(z.string().min(1)).default([]),
});
const Parameters = z.strictObject({ kind: z.literal("content-checklist"), contents: z.array(Content).min(1) });
type Content = z.infer<typeof Content>;
type Parameters = z.infer<typeof Parameters>;

const kinds: Readonly<Record<Content["in"], readonly Passage["kind"][]>> = {
  anywhere: ["heading", "paragraph", "cell"],
  headings: ["heading"],
  paragraphs: ["heading", "paragraph"],
  tables: ["cell"],
};

/** A content with its phrases folded. */
type FoldedContent = {
  readonly content: Content;
  readonly groups: readonly (readonly FoldedText[])[];
  readonly columns: readonly FoldedText[];
};

const foldedContent = (content: Content): FoldedContent => ({
  content,
  groups: content.phrases.map((group) => group.map(foldedText)),
  columns: content.columns.map(foldedText),
});

/** The passages in which a content stands, null where a group of its phrases stands nowhere. */
function placesOf({ content, groups, columns }: FoldedContent, { exhibit }: Match): Passage[] | null {
  const found = groups.map((group) => passageWith(exhibit.passages(), group, ({ kind }) => kinds[content.in].includes(kind)));
  if (!found.includes(null)) return found.filter((passage) => passage !== null);
  const column = columns.length === 0 ? null : bestColumns(exhibit.pages, [columns])[0];
  if (column === null || column === undefined || column.filled === 0) return null;
  return [{ kind: "cell", page: column.page, box: column.head.box, text: column.head.text }];
}

function judgeDocument(contents: readonly FoldedContent[], match: Match): Verdict {
  const readWell = isReadWell(match.exhibit.pages);
  const judged = contents.map((each) => ({ content: each.content, places: placesOf(each, match) }));
  const lacking = judged.filter(({ places }) => places === null);
  const shortfall = shortfallOf(judged.map(({ places }) => (places !== null ? "there" : readWell ? "missing" : "open")));
  if (lacking.length === 0) {
    const grounds = judged.flatMap(({ places }) => (places ?? []).slice(0, 1)).map((place) => groundsOfPassage(match, place));
    return {
      shortfall,
      findings: [
        finding(
          "evidence/complete",
          "passed",
          [`${nameOf(match)} có đủ nội dung theo quy định`, `${nameOf(match)} has all contents asked for`],
          grounds,
        ),
      ],
    };
  }
  const names = lacking.map(({ content }) => content.name.vi).join("; ");
  const namesEn = lacking.map(({ content }) => content.name.en).join("; ");
  const grounds = [groundsOfField(match, "subject")];
  const words: [string, string] = readWell
    ? [`${nameOf(match)} chưa có nội dung: ${names}`, `${nameOf(match)} lacks: ${namesEn}`]
    : [
        `Chưa kết luận được vì ${nameOf(match)} đọc không rõ; chưa thấy nội dung: ${names}`,
        `Cannot tell, ${nameOf(match)} was read badly; not found: ${namesEn}`,
      ];
  return {
    shortfall,
    findings: [finding(readWell ? "evidence/incomplete" : "evidence/unclear", readWell ? "failed" : "cannot-tell", words, grounds)],
  };
}

function judge(parameters: Parameters, of: RuleCase): Verdict {
  const contents = parameters.contents.map(foldedContent);
  return judgeBest(of, (match) => judgeDocument(contents, match));
}

const rule = {
  kind: "content-checklist",
  contents: [
    { name: { vi: "nhiệm vụ trên các lĩnh vực", en: "tasks of all fields" }, phrases: [["cải cách thể chế"], ["thủ tục hành chính"]] },
    { name: { vi: "bố trí kinh phí", en: "a budget" }, phrases: [["bố trí kinh phí", "kinh phí thực hiện"]], columns: ["kinh phí"] },
  ],
};
const rungs = [
  { shortfall: 0, points: 1, basis: "max" as const },
  { shortfall: 1, points: 0.5, basis: "observed" as const },
  { shortfall: "all" as const, points: 0, basis: "stated" as const },
];
const tasks = ["1. Cải cách thể chế", "2. Cải cách thủ tục hành chính"];

/** Named contents must stand in the document (nội dung phải có). Measures contents missing. */
export const contentChecklist = defineRule({
  kind: "content-checklist",
  parameters: Parameters,
  judge,
  examples: {
    passed: [
      {
        says: "all contents stand in it",
        rule,
        rungs,
        documents: [{ paragraphs: [...tasks, "Kinh phí thực hiện từ ngân sách xã."] }],
        points: 1,
      },
      {
        says: "marks lost by OCR do not hide a content",
        rule,
        rungs,
        documents: [{ paragraphs: ["1. Cai cách thề chế", "2. Thủ tuc hanh chính", "Bô trí kinh phi: 20 triệu"] }],
        points: 1,
      },
      {
        says: "a content may stand in a table",
        rule,
        rungs,
        documents: [
          {
            paragraphs: tasks,
            table: [
              ["TT", "Nhiệm vụ", "Kinh phí"],
              ["1", "Niêm yết thủ tục", "2.000.000"],
            ],
          },
        ],
        points: 1,
      },
      {
        says: "the better of two documents counts",
        rule,
        rungs,
        documents: [{ paragraphs: tasks }, { paragraphs: [...tasks, "Bố trí kinh phí"] }],
        points: 1,
      },
    ],
    failed: [
      {
        says: "the budget lacks",
        rule,
        rungs,
        documents: [{ paragraphs: tasks }],
        points: 0.5,
        code: "evidence/incomplete",
        message: "1/KH-UBND chưa có nội dung: bố trí kinh phí: 0,5/1 điểm",
      },
      {
        says: "what is denied is not there",
        rule,
        rungs,
        documents: [{ paragraphs: [...tasks, "Xã không bố trí kinh phí riêng."] }],
        points: 0.5,
      },
      { says: "there is no document", rule, rungs, documents: [], points: 0, code: "evidence/missing" },
    ],
    "cannot-tell": [
      {
        says: "a page that was read badly may hold it",
        rule,
        rungs,
        documents: [{ paragraphs: tasks, confidence: 0.5 }],
        points: [0.5, 1],
        code: "evidence/unclear",
      },
    ],
  },
});
