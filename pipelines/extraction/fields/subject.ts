/** Reads the abstract (trích yếu nội dung). */
import { mendCommonWords } from "#pipelines/vietnamese/common-words.ts";
import { joinLines } from "#pipelines/vietnamese/joined-lines.ts";
import { isCapitals } from "../document-types.ts";
import { isStamp } from "../head.ts";
import { confidenceOf } from "../placed-lines.ts";
import { type FieldReader, notStated, readFrom } from "../reading.ts";

/** One line, without "V/v" or "Về việc" before it and without what closes it. */
export const subject: FieldReader<string> = ({ head }) => {
  const lines = head.subject.filter(({ paragraph }) => !isStamp(paragraph.text));
  const afterTitle = head.title?.reading.rest ?? "";
  const rest = lines.length > 0 && isCapitals(afterTitle) && afterTitle.split(" ").length <= 3 ? "" : afterTitle;
  const read = joinLines([rest, ...lines.map(({ paragraph }) => paragraph.text)].filter((text) => text !== ""));
  const printed = lines[0]?.page.textFrom === "ocr" ? mendCommonWords(read) : read;
  const value = printed
    .replace(/^[^\p{L}\p{N}“"]+/u, "")
    .replace(/^\p{L}\s+(?=\p{Lu}\p{Ll})/u, "")
    .replace(/^(?:V\s?[/íìi1l.]\s?[vy]|V\S{1,2}v(?=\s)|Về việc|W\/v)[\s:.]*/iu, "")
    .replace(/[\s.;:,_*|~-]+$/u, "");
  if (value.length < 4) return notStated(false);
  const confidence = lines.length === 0 ? 0.6 : confidenceOf(lines);
  const sure = confidence > 0.86 && value.length < 420 && /\p{Ll}|\p{Lu}{3}/u.test(value);
  return readFrom(
    value.slice(0, 1).toLocaleUpperCase("vi") + value.slice(1),
    lines.length === 0 && head.title !== null ? [head.title.line] : lines,
    { text: read, confidence, sure },
  );
};
