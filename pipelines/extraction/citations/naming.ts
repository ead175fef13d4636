const kinds =
  "nghị quyết(?: liên tịch)?|quyết định|chỉ thị|quy chế|quy định|thông cáo|thông báo(?: kết luận)?|hướng dẫn|chương trình(?: hành động| phối hợp)?|" +
  "kế hoạch|phương án|đề án|dự án|báo cáo|biên bản|tờ trình|hợp đồng|công văn|công điện|bản ghi nhớ|giấy mời|giấy phép|" +
  "luật|bộ luật|pháp lệnh|lệnh|nghị định|thông tư(?: liên tịch)?|kết luận|văn bản(?: hợp nhất)?|cv";
const number = "(?:\\s*\\(?s[ốóôồỗỏ])?\\s*[:.]?\\s*$";

const kindBefore = new RegExp(`(?<!\\p{L})(?:${kinds})${number}`, "iu");
const lawBefore = new RegExp(`(?<!\\p{L})(?:luật|bộ luật|pháp lệnh)(?:\\s+[\\p{L},]+){1,14}${number}`, "iu");
const numberBefore = /s[ốóôồỗỏ]\s*[:.]?\s*$/iu;

/**
 * Where the naming of a cited document begins ("Quyết định số …", "Luật Cư trú số …"), null where neither a kind of
 * document nor "số" stands before the symbol.
 */
export function namingStart(text: string, symbolStart: number): number | null {
  const from = Math.max(0, symbolStart - 160);
  const before = text.slice(from, symbolStart);
  const match = kindBefore.exec(before) ?? lawBefore.exec(before) ?? numberBefore.exec(before);
  return match === null ? null : from + match.index;
}
