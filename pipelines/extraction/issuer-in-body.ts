/** Finds the issuing body in the text of a document that has no head: "UBND xã X xây dựng kế hoạch …". */
import { mendBodyName } from "#pipelines/vietnamese/body-name.ts";
import { type DocumentView, type Reading, readFrom } from "./reading.ts";

const acts = "(?:xây dựng|ban hành|báo cáo|thông báo|đề nghị|yêu cầu|hướng dẫn|triển khai|tổ chức|trình|kính trình|quyết định|chỉ đạo)";
const levels = "xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh";
const proper = "(?:\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*){0,3})";
const acting = new RegExp(
  `(?<!của\\s)(?:UBND|U[ỷỶ] ban nhân dân|Ủy ban nhân dân|ỦY BAN NHÂN DÂN|HĐND|Hội đồng nhân dân)\\s+(${levels})(?:\\s+(${proper}))?\\s+(?:\\p{Ll}+\\s+){0,1}?${acts}`,
  "u",
);

/** The people's committee or council that acts in the text; where only its level is said there, the place named most often with that level. */
export function issuerInBody(view: DocumentView): Reading<string> | null {
  for (const line of view.lines.slice(0, 60)) {
    const found = acting.exec(line.paragraph.text);
    if (found === null) continue;
    const [text, level = "", stated] = found;
    const place = stated ?? mostNamed(view, level);
    const kind = /^(?:HĐND|Hội)/u.test(text) ? "Hội đồng nhân dân" : "Ủy ban nhân dân";
    const name = mendBodyName(`${kind} ${level} ${place ?? ""}`.trim(), false);
    return readFrom(name, [line], { text, confidence: place === null ? 0.4 : stated === undefined ? 0.7 : 0.85, sure: place !== null });
  }
  return null;
}

const capitalised = (name: string) => name.replace(/\p{L}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLocaleLowerCase("vi"));

/** The proper name that follows this level most often, in lower case or capitals. */
function mostNamed(view: DocumentView, level: string): string | null {
  const counts = new Map<string, number>();
  const texts = view.text.pages.flatMap(({ blocks }) =>
    blocks.map((block) => (block.kind === "paragraph" ? block.text : block.cells.map(({ text }) => text).join("\n"))),
  );
  const named = new RegExp(
    `(?<!\\p{L})(?:${level} (\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,2})|${level.toLocaleUpperCase("vi")} (\\p{Lu}{2,}(?: \\p{Lu}{2,}){0,2}))`,
    "gu",
  );
  for (const match of texts.join("\n").matchAll(named)) {
    const name = capitalised(match[1] ?? match[2] ?? "");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
