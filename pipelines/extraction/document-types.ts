/** Document types (tên loại văn bản) as they stand in titles, with their codes: Nghị định 30/2020/NĐ-CP, Phụ lục III, and those of legal documents. */
import { barePhrase, bareWord, findBarePhrase } from "#pipelines/vietnamese/phrase.ts";

/** `attached` says that a document of this type may be issued with another and then has no number of its own. */
type DocumentType = { code: string; name: string; attached: boolean };

const type = (code: string, name: string, attached = false): DocumentType => ({ code, name, attached });

/** Longer names stand before those that they begin with. */
export const documentTypes: readonly DocumentType[] = [
  type("TTLT", "Thông tư liên tịch"),
  type("NQLT", "Nghị quyết liên tịch"),
  type("NQ", "Nghị quyết"),
  type("QĐ", "Quyết định"),
  type("CT", "Chỉ thị"),
  type("QC", "Quy chế", true),
  type("QyĐ", "Quy định", true),
  type("TC", "Thông cáo"),
  type("TB", "Thông báo"),
  type("HD", "Hướng dẫn", true),
  type("CTr", "Chương trình", true),
  type("KH", "Kế hoạch", true),
  type("PA", "Phương án", true),
  type("ĐA", "Đề án", true),
  type("DA", "Dự án", true),
  type("BC", "Báo cáo"),
  type("BB", "Biên bản"),
  type("TTr", "Tờ trình"),
  type("HĐ", "Hợp đồng"),
  type("CĐ", "Công điện"),
  type("BGN", "Bản ghi nhớ"),
  type("BTT", "Bản thỏa thuận"),
  type("GUQ", "Giấy ủy quyền"),
  type("GM", "Giấy mời"),
  type("GM", "Thư mời"),
  type("GGT", "Giấy giới thiệu"),
  type("GNP", "Giấy nghỉ phép"),
  type("PG", "Phiếu gửi"),
  type("PC", "Phiếu chuyển"),
  type("PB", "Phiếu báo"),
  type("NĐ", "Nghị định"),
  type("TT", "Thông tư"),
  type("PL", "Pháp lệnh"),
  type("KL", "Kết luận"),
  type("QyĐ", "Nội quy", true),
  type("ĐL", "Điều lệ", true),
];

const bareTypes = documentTypes.map((candidate) => ({ candidate, phrase: barePhrase(candidate.name) }));

/** A title that names its type; `rest` are the words of the line after the type, empty where it stands alone. */
export type TitleReading = { type: DocumentType; rest: string; likeness: number };

/**
 * Reads a line as the title of a document: the type in capitals at its beginning. Null for every other line. Only where the
 * type stands alone may letters of it be wrong: HỘI ĐỒNG … is no HỢP ĐỒNG.
 */
export function readTitle(line: string): TitleReading | null {
  const words = withoutDirt(line.replace(/^[^\p{L}]+/u, "").split(/\s+/));
  let best: TitleReading | null = null;
  const bare = words.slice(0, 5).map(bareWord);
  for (const { candidate, phrase } of bareTypes) {
    const place = findBarePhrase(bare, phrase, 0.78);
    if (place === null || place.from > 0 || place.likeness <= (best?.likeness ?? 0)) continue;
    const rest = words.slice(place.to).join(" ");
    if (!isCapitals(words.slice(0, place.to).join(" ")) || (/\p{L}/u.test(rest) && place.likeness < 1)) continue;
    best = { type: candidate, rest, likeness: place.likeness };
  }
  return best;
}

/** In a short line, what stands before the first word in capitals: specks that were read as letters. */
function withoutDirt(words: string[]): string[] {
  const first = words.findIndex((word) => /^\P{L}*\p{Lu}{2}/u.test(word));
  const dirt = words.slice(0, Math.max(0, first));
  return words.length <= 7 && dirt.every((word) => word.replace(/\P{L}/gu, "").length <= 2) ? words.slice(Math.max(0, first)) : words;
}

/** The type that a symbol's code stands for. Codes that OCR wrote in another case count. */
export function typeOfCode(code: string): string | null {
  const joint = /^(?:CTPH|QCPH|KHPH|CTHĐ|KHLT|HDLT)$/.test(code) ? code.slice(0, 2) : code;
  if (joint === "CT" && code !== "CT") return "CTr";
  if (/^(?:TM|GM)$/.test(code)) return "GM";
  return documentTypes.find((candidate) => bareWord(candidate.code) === bareWord(joint) && sameFirst(candidate.code, joint))?.code ?? null;
}

/** Đ and D tell types apart (ĐA, DA). */
const sameFirst = (a: string, b: string) => a.slice(0, 1) === b.slice(0, 1);

/** Whether nearly all letters are capitals. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, "");
  const capitals = letters.replace(/\P{Lu}/gu, "");
  return letters.length > 1 && capitals.length >= letters.length * 0.85;
}
