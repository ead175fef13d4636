/** The lines under a title that make up the abstract (trích yếu). */
import { beginsWith } from "#pipelines/vietnamese/phrase.ts";
import { findSymbols } from "#pipelines/vietnamese/symbol.ts";
import { isCapitals } from "./document-types.ts";
import type { PlacedLine } from "./placed-lines.ts";

/** How a body begins: address, grounds, numbered parts, the openings of plans, notices and submissions. */
const bodyOpening =
  /^\W*(?:Kính (?:gửi|mời|trình)|Căn cứ|Xét|Theo (?:đề nghị|quy định|chỉ đạo|tinh thần|Quyết|Công|Kế|Nghị)|Thực hiện|Triển khai thực hiện|Nhằm|Để |Điều\s+[1Il]\b|Phần\s+[1I]\b|Chương\s+[1I]\b|[I1][.\s]\s*\p{Lu}|Trong (?:thời gian|những|năm|các)|Ngày\s+\d|Vừa qua|Hiện nay|Tiếp (?:tục|theo)|Được sự|Sau khi|\(?\s*(?:Ban hành\s+)?[Kk]èm theo|Năm \d{4}|Qua |Từ |UBND|Ủy ban nhân dân .{0,40} (?:thông báo|xây dựng|ban hành|báo cáo))/u;

const authorities = [
  "BỘ TRƯỞNG",
  "CHỦ TỊCH",
  "GIÁM ĐỐC",
  "HIỆU TRƯỞNG",
  "ỦY BAN NHÂN DÂN",
  "HỘI ĐỒNG NHÂN DÂN",
  "THỦ TƯỚNG CHÍNH PHỦ",
  "CHÍNH PHỦ",
  "CỤC TRƯỞNG",
  "TỔNG GIÁM ĐỐC",
  "TRƯỞNG BAN",
  "TRƯỞNG PHÒNG",
  "BAN CHẤP HÀNH",
  "BAN THƯỜNG VỤ",
  "VIỆN TRƯỞNG",
  "CHI CỤC TRƯỞNG",
  "BAN CHỈ ĐẠO",
  "CHÁNH ÁN",
  "TỔNG CỤC TRƯỞNG",
  "QUỐC HỘI",
];

/** The body that decides, in capitals, between the abstract and the grounds of a decision. */
function isAuthority(text: string): boolean {
  return isCapitals(text) && authorities.some((authority) => beginsWith(text.replace(/^[^\p{L}]+/u, ""), authority, 0.8));
}

/** The abstract's lines after the title at `titleAt`, and the index of the line after them. */
export function subjectUnderTitle(lines: readonly PlacedLine[], titleAt: number): { lines: PlacedLine[]; to: number } {
  const found: PlacedLine[] = [];
  let before = lines[titleAt];
  for (let index = titleAt + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || before === undefined || endsAbstract(line, before, found.length)) return { lines: found, to: index };
    found.push(line);
    before = line;
  }
  return { lines: found, to: lines.length };
}

function endsAbstract(line: PlacedLine, before: PlacedLine, count: number): boolean {
  const { text, column, box } = line.paragraph;
  if (count > 0 && isRubbish(text)) return true;
  if (column !== "full" || line.page.page !== before.page.page || isAuthority(text)) return true;
  if (bodyOpening.test(text) && !(count === 0 && isCentredAbstract(line))) return true;
  if (count >= 8 || (count > 0 && text.length > 260)) return true;
  const above = before.paragraph.box;
  if (box === null || above === null) return count > 0 && (text.length > 160 || isSentence(text, before.paragraph.text));
  const height = Math.max(24, Math.min(box[3], line.paragraph.lines[0]?.box?.[3] ?? box[3]));
  const gap = box[1] - (above[1] + above[3]);
  if (count > 0 && gap > height * 1.1) return true;
  return isIndentedText(line);
}

/**
 * Whether a line without a place goes on with no abstract: the one before was closed, or this one is a sentence, which no
 * second line of an abstract is, or a heading in capitals under small letters.
 */
function isSentence(text: string, before: string): boolean {
  if (/[.;:]$/u.test(before)) return true;
  const goesOn = /^\p{Ll}/u.test(text) && text.length < 80;
  return (/[.;:]$|[.;:]\s+\p{Lu}/u.test(text) && !goesOn) || (isCapitals(text) && !isCapitals(before));
}

/** Openings that an abstract may have as well. */
const eitherOpening = /^\W*(?:Thực hiện|Triển khai thực hiện|Trong (?:những|năm|các)|Năm \d{4}|Qua |Từ |Tiếp tục|\p{Lu})/u;

/** A line right under the title that opens like a body, but is an abstract: centred, closed by no mark, naming no document. */
function isCentredAbstract({ paragraph, page }: PlacedLine): boolean {
  const { text, box, lines } = paragraph;
  if (!eitherOpening.test(text) || /^\W*(?:Kính|Căn cứ|Xét|Điều|Phần|Chương|Theo|\(|[I1][.\s])/u.test(text)) return false;
  if (/[.;:]$/u.test(text) || text.length > 220 || findSymbols(text).length > 0) return false;
  const width = page.widthPx;
  const last = lines.at(-1)?.box;
  if (box === null || width === null || last === null || last === undefined) return text.length < 120;
  const edges = page.blocks.flatMap((block) =>
    block.kind === "paragraph" && block.box !== null && block.box[2] > width * 0.55 ? [block.box] : [],
  );
  const left = Math.min(...edges.map(([x]) => x), box[0]);
  const right = Math.max(...edges.map(([x, , w]) => x + w), box[0] + box[2]);
  return Math.abs(last[0] + last[2] / 2 - (left + right) / 2) < width * 0.05;
}

/** The first line of running text: it begins with an indent and reaches the right edge; lines of an abstract are centred. */
function isIndentedText({ paragraph, page }: PlacedLine): boolean {
  const first = paragraph.lines[0]?.box;
  const width = page.widthPx;
  if (first === undefined || first === null || width === null || paragraph.lines.length < 2) return false;
  const edges = page.blocks.flatMap((block) =>
    block.kind === "paragraph" && block.box !== null && block.box[2] > width * 0.55 ? [block.box] : [],
  );
  if (edges.length < 2) return false;
  const left = edges.map(([x]) => x).toSorted((a, b) => a - b)[Math.floor(edges.length / 4)] ?? 0;
  const right = edges.map(([x, , w]) => x + w).toSorted((a, b) => a - b)[Math.floor((edges.length * 3) / 4)] ?? width;
  const [before, after] = [first[0] - left, right - (first[0] + first[2])];
  return before > width * 0.025 && before - after > width * 0.025 && after < width * 0.03;
}

/** What a rule or a stroke was read as: not half of it are words. */
function isRubbish(text: string): boolean {
  const tokens = text.split(/\s+/);
  return (
    tokens.filter((token) => /^[\p{P}]*[\p{L}\p{N}](?:[\p{L}\p{N}/.-]*[\p{L}\p{N}])?[\p{P}]*$/u.test(token)).length * 2 <
    tokens.length + 0.5
  );
}
