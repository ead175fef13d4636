/** Deadlines that no calendar gives: so long after an event, without end, or set by somebody else. */
import type { Deadline } from "#schemas/deadline.ts";
import { namedBody } from "../tasks/leads.ts";
import { type Expression, type Form, type Reading, reading, type Strength } from "./expression.ts";

type Groups = Record<string, string | undefined>;

const relative =
  /(?<!\p{L})(?:trong\s+(?:vòng\s+|thời\s+(?:hạn|gian)\s+)?|chậm\s+nhất\s+(?:là\s+|sau\s+|trong\s+)*|không\s+quá\s+|sau\s+|trước\s+)(?<count>\d{1,3})\s*(?:\(\s*\p{L}+\s*\)\s*)?(?<unit>ngày\s+làm\s+việc|ngày|tháng)(?:\s+làm\s+việc)?,?\s*(?<event>(?:kể\s+từ|tính\s+từ|từ|sau|trước)(?:\s+(?:ngày|khi|thời\s+điểm|lúc))?\s+[^;:.,(\n]{2,120})/giu;
const ongoing =
  /(?<!\p{L})(?:thường\s+xuyên(?:\s*,?\s*(?:liên\s+tục|(?:trong|hàng|hằng)\s+năm|hàng\s+ngày|và\s+định\s+kỳ))?|liên\s+tục(?:\s+trong\s+năm)?|lâu\s+dài)(?!\p{L})/giu;
const setter =
  "yêu\\s+cầu|thời\\s+(?:gian|hạn)|kế\\s+hoạch|quy\\s+định|hướng\\s+dẫn|kết\\s+luận|chỉ\\s+đạo|tiến\\s+độ|lịch|chương\\s+trình|đề\\s+nghị|văn\\s+bản|thông\\s+báo|phân\\s+công|nghị\\s+quyết";
const external = new RegExp(
  `(?<!\\p{L})(?:theo\\s+(?:đúng\\s+)?(?:các\\s+)?(?:${setter})|cùng\\s+(?:với\\s+)?(?:thời\\s+(?:gian|điểm|hạn)\\s+)?(?:với\\s+)?báo\\s+cáo|trước\\s+(?:thời\\s+(?:hạn|gian|điểm)|khi)\\s|(?:sau\\s+)?khi\\s+(?:có|được)\\s|đúng\\s+(?:thời\\s+(?:gian|hạn)|hạn|tiến\\s+độ))[^;:.\\n]{0,220}`,
  "giu",
);

/** The forms without a date of their own. */
export const openForms: readonly Form[] = [
  form(relative, "bounded", after),
  form(ongoing, "open", () => reading("ongoing", {})),
  (text, setting) =>
    form(external, "open", () => reading("external", {}))(text, setting)
      .filter(({ start, end }) => setting.placed || namesSetter(text.slice(start, end)))
      .map((expression) => withItem(text, expression)),
];

function form(pattern: RegExp, strength: Strength, read: (groups: Groups) => Reading | null): Form {
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match): Expression[] => {
      const one = read(match.groups ?? {});
      return one === null ? [] : [{ start: match.index, end: match.index + match[0].trimEnd().length, strength, readings: [one] }];
    });
}

/** Words that name nobody ("theo quy định") say little without what they speak of: their item is quoted with them. */
function withItem(text: string, expression: Expression): Expression {
  if (text.slice(expression.start, expression.end).split(/\s+/).length > 3) return expression;
  const before = text.slice(Math.max(0, expression.start - 170), expression.start);
  const item = /(?:^|[;:.\n])\s*(?:\d{1,2}[.)]\s*|[-+•]\s*)?(?<words>[^;:.\n]{2,150})$/u.exec(before);
  return { ...expression, start: expression.start - (item?.groups?.words?.length ?? 0) };
}

/** In a sentence only who sets the time makes it a deadline: "theo thời gian yêu cầu của Sở Nội vụ". */
const namesSetter = (text: string): boolean =>
  /^(?:theo|đúng)\s+(?:đúng\s+)?(?:thời\s+(?:gian|hạn)|tiến\s+độ|lịch)/iu.test(text) && namedBody.test(text);

function after({ count, unit }: Groups): Reading | null {
  const per: Deadline["per"] = /làm/iu.test(unit ?? "") ? "working-day" : /^tháng/iu.test(unit ?? "") ? "month" : "day";
  return Number(count) > 0 ? reading("relative", { times: Number(count), per }) : null;
}
