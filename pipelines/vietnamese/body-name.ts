/** Mends the name of a body as OCR read it from a head in capitals, and writes it as in running text. */
import { bodyAbbreviations, bodyKinds, bodySectors, departmentSectors, levels } from "./body-words.ts";
import { bareWord, mistakesBetween } from "./phrase.ts";
import { provinces } from "./provinces.ts";
import { normalizeText } from "./text.ts";

type Known = { written: string; bare: string; count: number };

const levelNames = levels.map(({ name }) => name);
const departments = ["Sở", "Bộ", "Phòng", "Chi cục"].flatMap((kind) => departmentSectors.map((sector) => `${kind} ${sector}`));
/** Provinces are known only after their level: communes have names that differ from theirs by a tone. */
const places: readonly Known[] = provinces.flatMap((province) =>
  ["tỉnh", "thành phố", "TP."].map((level) => ({
    written: `${level} ${province}`,
    bare: bareWord(`${level}${province}`),
    count: level.split(" ").length + province.split(" ").length,
  })),
);
const committees: readonly Known[] = provinces.flatMap((province) =>
  ["tỉnh", "thành phố"].map((level) => ({
    written: `Ủy ban nhân dân ${level} ${province}`,
    bare: bareWord(`UBND ${level} ${province}`),
    count: 2 + province.split(" ").length,
  })),
);
const known: readonly Known[] = [...bodyKinds, ...departments, ...bodySectors, ...levelNames]
  .map((written): Known => ({ written, bare: bareWord(written), count: written.split(" ").length }))
  .concat(committees, places)
  .toSorted((a, b) => b.bare.length - a.bare.length);

const abbreviations = new Map(bodyAbbreviations.map(([short, full]) => [short, full]));
const small = new Set(["và", "của", "các", "về", "trên", "tại", "cho", "thuộc"]);

/** Gives the spelling of a proper name that was found elsewhere, or the name itself. */
export type Speller = (words: readonly string[]) => readonly string[];

/** A name spelled right, and the runs of words in it that are in no list: proper names, or what OCR could not read. */
export type BodyReading = { name: string; unknown: readonly string[] };

/**
 * The name with its known parts spelled right and in usual capitals: `SỞY TÉ TÍNH LAM GIANG` becomes `Sở Y tế tỉnh Lam
 * Giang`. Runs of words that are in no list go through `spell`.
 */
export function readBodyName(read: string, spell: Speller = (words) => words): BodyReading {
  const words = normalizeText(
    read
      .replace(/[“”"„_*|~]/g, " ")
      .replace(/([-–])(?=\p{L})/gu, "$1 ")
      .replace(/(?<=\p{L})([-–])/gu, " $1"),
  ).split(" ");
  const done: string[] = [];
  const unknown: string[] = [];
  let run: string[] = [];
  const closeRun = () => {
    const spelled = afterLevel(done) ? spell(run) : (provinceOf(run)?.split(" ") ?? spell(run));
    if (spelled.some((word) => /\p{L}/u.test(word) && !small.has(word))) unknown.push(spelled.join(" "));
    done.push(...spelled);
    run = [];
  };
  for (let at = 0; at < words.length; ) {
    const match = longestKnown(words, at);
    const word = words[at] ?? "";
    if (match === null) run.push(small.has(word.toLocaleLowerCase("vi")) ? word.toLocaleLowerCase("vi") : cased(word));
    else {
      closeRun();
      done.push(match.written);
    }
    at += match?.count ?? 1;
  }
  closeRun();
  const name = normalizeText(done.join(" "));
  return { name: name.slice(0, 1).toLocaleUpperCase("vi") + name.slice(1), unknown };
}

/** After its level a place is what it is; elsewhere in a name (Trường Đại học …) a province's name is spelled as the province's. */
const afterLevel = (done: readonly string[]) => levelNames.some((level) => done.at(-1)?.toLocaleLowerCase("vi").endsWith(level));

const provinceOf = (words: readonly string[]) => provinces.find((name) => words.length > 1 && bareWord(name) === bareWord(words.join("")));

/** The name alone. */
export const mendBodyName = (read: string): string => readBodyName(read).name;

/** A word that is in no list: written out where it is an abbreviation, else a proper name. */
function cased(word: string): string {
  const plain = word.replace(/[.,;:]+$/u, "");
  const full = abbreviations.get(plain.toLocaleUpperCase("vi"));
  if (full !== undefined) return full;
  if (/^\P{L}*$/u.test(word) || /\p{Ll}/u.test(word)) return word;
  if (plain.length <= 5 && !/[AEIOUYĂÂÊÔƠƯÀ-Ỹ]/iu.test(plain)) return word;
  if (/^(?:TP|TX|TT|TNHH|MTV|THPT|THCS|TW|PTTH|TNCS)\.?$/u.test(word)) return word === "TP" || word === "TP." ? "TP." : word;
  return word.slice(0, 1) + word.slice(1).toLocaleLowerCase("vi");
}

/** The longest known phrase that begins here with the fewest mistakes. Words may have run together or been torn apart. */
function longestKnown(words: readonly string[], at: number): { written: string; count: number } | null {
  if (bareWord(words[at] ?? "") === "") return null;
  const joined = joinedFrom(words, at);
  let best: { written: string; count: number; rank: number } | null = null;
  for (const { written, bare, count } of known) {
    if (best !== null && bare.length <= best.rank) break;
    for (const width of [count, count - 1, count + 1]) {
      const read = joined[width];
      if (read === undefined || read === null) continue;
      const allowed = bare.length < 8 ? 0 : width === count ? Math.floor(bare.length / 7) : 1;
      const mistakes = mistakesBetween(read, bare, allowed);
      const rank = bare.length - 4 * (mistakes ?? bare.length);
      if (mistakes !== null && rank > (best?.rank ?? 0)) best = { written, count: width, rank };
    }
  }
  return best;
}

/** The bare words from here on, run together, by how many they are; null where the last of them is no word. */
function joinedFrom(words: readonly string[], at: number): (string | null)[] {
  const joined: (string | null)[] = [null];
  let all = "";
  for (const word of words.slice(at, at + 12)) {
    const bare = bareWord(word);
    all += bare;
    joined.push(bare === "" ? null : all);
  }
  return joined;
}

/** The ministry or department whose initials a symbol carries: `SYT` is `Sở Y tế`, `BGDĐT` is `Bộ Giáo dục và Đào tạo`. */
export function bodyOfInitials(initials: string): string | null {
  return byInitials.get(initials.toLocaleUpperCase("vi").replace(/[^\p{L}]/gu, "")) ?? null;
}

const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/)
    .filter((word) => !small.has(word))
    .map((word) => word.slice(0, 1).toLocaleUpperCase("vi"))
    .join("");

const byInitials = new Map(departments.map((name) => [initialsOf(name), name]));

/** A place name as it stands before a date, mended where it is a province's: `Tp. Hô Chí Minh`, `Phú Thọ`. */
export function mendPlaceName(read: string): string {
  return provinceOf(read.split(" ")) ?? mendBodyName(read);
}
