/** Names of administrative bodies: one key for a body under its several names, and the name written out. */
import { bodyAbbreviations, levels } from "./body-words.ts";
import { foldText, normalizeText } from "./text.ts";

const edge = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}&])${word}(?![\\p{L}\\p{N}&])`, "giu");
const abbreviations = bodyAbbreviations.map(([short, full]) => [edge(short), full] as const);
const shortLevels = levels.flatMap(({ name, short }) =>
  short.map((letters) => [edge(`${letters}\\.?(?=\\s*\\p{Lu}\\p{L})`), `${name} `] as const),
);

/** Writes out what is abbreviated in a name: `UBND TP. X` becomes `Ủy ban nhân dân thành phố X`. Other words stay as they are. */
export function writeOutBody(name: string): string {
  const spaced = normalizeText(name).replace(/(?<=\bTP|\bTX|\bTT)\.(?=\S)/g, ". ");
  const full = abbreviations.reduce((text, [pattern, by]) => text.replace(pattern, by), spaced);
  return normalizeText(shortLevels.reduce((text, [pattern, by]) => text.replace(pattern, by), full));
}

/**
 * A key that is the same for one body under its several names: `UBND xã X`, `Ủy ban nhân dân xã X`, `ỦY BAN NHÂN DÂN XÃ X`
 * and `UBND xã X, huyện Y` have one. Tone marks do not count, so that a name that OCR damaged is still found.
 */
export function normalizeBody(name: string): string {
  const key = foldText(writeOutBody(name))
    .replace(/[^\p{L}\p{N},]+/gu, " ")
    .replace(/ ?, ?/g, ", ")
    .replace(/ (?:cua|thuoc) (?=tinh|huyen|xa|thanh pho|thi xa|uy ban)/g, " ")
    .replace(/\by ban nhan dan\b/g, "uy ban nhan dan")
    .replace(/\buuy ban\b/g, "uy ban")
    .trim();
  return withoutSuperiorPlace(key).replace(/,/g, "").replace(/\s+/g, " ").trim();
}

/** `ubnd xa a, huyen b, tinh c` without what only says where the commune lies. */
function withoutSuperiorPlace(key: string): string {
  const own = /^.*?\b(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh) [^,]+/.exec(key)?.[0];
  if (own === undefined) return key;
  const rest = key.slice(own.length);
  return /^(?:, (?:huyen|quan|thi xa|thanh pho|tinh) [^,]+)+$/.test(rest) ? own : key;
}
