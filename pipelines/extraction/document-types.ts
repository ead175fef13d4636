/** Document types (tên loại văn bản) as they stand in titles. */
import { type DocumentType, documentTypes } from "#pipelines/vietnamese/document-types.ts";
import { barePhrase, bareWord, findBarePhrase } from "#pipelines/vietnamese/phrase.ts";

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
