/** Reads the place (địa danh) before the date line. */
import { mendPlaceName } from "#pipelines/vietnamese/body-name.ts";
import { bareWord, mistakesBetween } from "#pipelines/vietnamese/phrase.ts";
import type { Head } from "../head.ts";
import { type FieldReader, notStated, readFrom } from "../reading.ts";

/** The words before ", ngày"; a province or level that OCR damaged is mended. */
export const place: FieldReader<string> = ({ head }) => {
  const line = head.date;
  if (line === null) return notStated(true);
  const printed = /^[^\p{L}]*(.{2,40}?)\s*[,.;]?\s*(?:ng[àaáâ]y|th[áaâ]ng)\b/iu.exec(line.paragraph.text)?.[1];
  if (printed === undefined || !/\p{Lu}/u.test(printed)) return notStated(false);
  const plain = printed.replace(/[,.;:]+$/u, "");
  const value = (line.page.textFrom === "ocr" ? mendPlaceName(plain) : plain).replace(/^Tp\b\.?/u, "TP.");
  const confidence = Math.min(...words(line.paragraph.lines, printed));
  return readFrom(value, [line], {
    text: printed,
    confidence,
    sure: confidence > 0.75 && !isSpelledElse(value, head) && /^[\p{L}\s.-]+$/u.test(value),
  });
};

/** Whether the issuer's name ends in nearly the same letters: one of the two was read wrong. */
function isSpelledElse(place: string, { issuer }: Head): boolean {
  const [wanted, wantedBare] = [place.toLocaleLowerCase("vi"), bareWord(place)];
  return issuer.some(({ paragraph }) => {
    const words = paragraph.text.toLocaleLowerCase("vi").split(/\s+/);
    const last = words
      .slice(-place.split(" ").length)
      .join(" ")
      .replace(/[^\p{L} ]/gu, "");
    return last !== wanted && mistakesBetween(bareWord(last), wantedBare, 1) !== null;
  });
}

function words(lines: readonly { words: readonly { text: string; confidence: number }[] }[], printed: string): number[] {
  const found = lines
    .flatMap((line) => line.words)
    .filter(({ text }) => printed.includes(text.replace(/[,.;:]+$/u, "")) && /\p{L}/u.test(text));
  return found.length === 0 ? [0.8] : found.map(({ confidence }) => confidence);
}
