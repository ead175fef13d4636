/** The parts that names of bodies are made of, looked up in words that OCR may have damaged. */
import { bodyKinds, bodySectors, departmentSectors, levels } from "./body-words.ts";
import { bareWord, mistakesBetween } from "./phrase.ts";
import { provinces } from "./provinces.ts";

type Known = { written: string; bare: string; count: number; fixed: boolean };

/** A part that was found: so many words stand for it, and `mistakes` letters of them were wrong. */
type KnownPart = { written: string; count: number; mistakes: number };

/** What may be taken for a known part: any spelling with the same letters, or only what is spelled as it should be. */
type Latitude = { mend: boolean; inPlace: boolean; first: boolean };

/** Words for administrative levels. */
export const levelNames: readonly string[] = levels.map(({ name }) => name);

/** Ministries, departments and offices by their full names. */
export const departments: readonly string[] = ["Sở", "Bộ", "Phòng", "Chi cục"].flatMap((kind) =>
  departmentSectors.map((sector) => `${kind} ${sector}`),
);

const entry = (written: string, read = written, fixed = false): Known => ({
  written,
  bare: bareWord(read),
  count: read.split(" ").length,
  fixed,
});

/** Provinces are known only after their level: communes have names that differ from theirs by a tone. */
const places = provinces.flatMap((province) =>
  ["tỉnh", "thành phố", "TP."].map((level) => entry(`${level} ${province}`, `${level} ${province}`, true)),
);
const committees = provinces.flatMap((province) =>
  ["tỉnh", "thành phố"].map((level) => entry(`Ủy ban nhân dân ${level} ${province}`, `UBND ${level} ${province}`, true)),
);
const known = [...bodyKinds, ...departments, ...bodySectors, ...levelNames].map((written) => entry(written)).concat(committees, places);

const byBare = new Map<string, Known[]>();
for (const part of known) byBare.set(part.bare, [...(byBare.get(part.bare) ?? []), part]);

/** Long enough for a wrong letter to be told; names of places never are. */
const byLength = new Map<number, Known[]>();
for (const part of known)
  if (part.bare.length >= 8 && !part.fixed) byLength.set(part.bare.length, [...(byLength.get(part.bare.length) ?? []), part]);

const spelled = (text: string) =>
  text
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .replace(/uỷ/g, "ủy")
    .replace(/hoà/g, "hòa")
    .replace(/toà/g, "tòa")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The longest known part that begins at `at` with the fewest mistakes. Words may have run together or been torn apart. */
export function knownPartAt(words: readonly string[], at: number, latitude: Latitude): KnownPart | null {
  const exact = exactPart(words, at, latitude);
  if (!latitude.mend || latitude.inPlace) return exact;
  const near = nearPart(words, at);
  return near !== null && rank(near.bare, near.mistakes) > (exact === null ? 0 : bareWord(exact.written).length) ? near : exact;
}

const rank = (bare: string, mistakes: number) => bare.length - 4 * mistakes;

/** Words from here on with the letters of a known part. */
function exactPart(words: readonly string[], at: number, latitude: Latitude): KnownPart | null {
  let best: KnownPart | null = null;
  let joined = "";
  for (const [index, word] of words.slice(at, at + 13).entries()) {
    const bare = bareWord(word);
    if (bare === "") continue;
    joined += bare;
    const read = spelled(words.slice(at, at + index + 1).join(""));
    const found = byBare.get(joined)?.find((part) => Math.abs(part.count - index - 1) <= 1 && isAllowed(part, read, latitude));
    if (found !== undefined) best = { written: found.written, count: index + 1, mistakes: 0 };
  }
  return best;
}

/** Names of places and other words differ from short parts by marks alone (`Bản`, `Vũ`, `Đại`): those must be spelled right. */
function isAllowed(part: Known, read: string, { mend, inPlace, first }: Latitude): boolean {
  const right = read === spelled(part.written) || (part.fixed && read.startsWith("ubnd") && read.endsWith(spelled(part.written).slice(12)));
  const level = levelNames.includes(part.written);
  if (inPlace) return right && (level || part.count > 1);
  if (right) return true;
  return mend && (part.count > 1 || (level && first));
}

/** The one part that these words come near to; none where two do as well. */
function nearPart(words: readonly string[], at: number): (KnownPart & { bare: string }) | null {
  const found: (KnownPart & { bare: string })[] = [];
  let joined = "";
  for (const [index, word] of words.slice(at, at + 13).entries()) {
    const bare = bareWord(word);
    joined += bare;
    if (bare === "" || joined.length < 7) continue;
    for (let length = joined.length - 3; length <= joined.length + 3; length += 1) {
      for (const part of byLength.get(length) ?? []) {
        const apart = Math.abs(part.count - index - 1);
        const allowed = apart === 0 ? Math.floor(length / 7) : 1;
        const mistakes = apart > 1 ? null : mistakesBetween(joined, part.bare, allowed);
        if (mistakes !== null && mistakes > 0) found.push({ written: part.written, count: index + 1, mistakes, bare: part.bare });
      }
    }
  }
  const [best] = found.toSorted((a, b) => rank(b.bare, b.mistakes) - rank(a.bare, a.mistakes));
  if (best === undefined) return null;
  const rivals = found.filter((other) => other.written !== best.written && other.bare.length >= best.bare.length - 1);
  return rivals.some((other) => other.mistakes <= best.mistakes) ? null : best;
}
