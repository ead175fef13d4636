/** Mends the name of a body as OCR read it from a head in capitals, and writes it as in running text. */
import { bodyAbbreviations } from "./body-words.ts";
import { departments, knownPartAt, levelNames } from "./known-body-parts.ts";
import { bareWord } from "./phrase.ts";
import { provinces } from "./provinces.ts";
import { normalizeText } from "./text.ts";

const abbreviations = new Map(bodyAbbreviations.map(([short, full]) => [short, full]));
const small = new Set(["và", "của", "các", "về", "trên", "tại", "cho", "thuộc"]);

/** Gives the spelling of a proper name that was found elsewhere, or the name itself. */
export type Speller = (words: readonly string[]) => readonly string[];

/**
 * A name spelled right, the runs of words in it that are in no list (proper names, or what OCR could not read), and how
 * many letters had to be changed.
 */
type BodyReading = { name: string; unknown: readonly string[]; mistakes: number };

/** `spell` spells runs of words that are in no list; `mend` is false for text that was not recognised: there only capitals change. */
type BodyReadingOptions = { spell?: Speller; mend?: boolean };

/**
 * The name with its known parts spelled right and in usual capitals: `SỞY TÉ TÍNH LAM GIANG` becomes `Sở Y tế tỉnh Lam
 * Giang`.
 */
export function readBodyName(read: string, { spell = (words) => words, mend = true }: BodyReadingOptions = {}): BodyReading {
  const words = normalizeText(
    read
      .replace(/[“”"„_*|~]/g, " ")
      .replace(/(?<!\p{L})(UBND|HĐND)(?=(?:TỈNH|HUYỆN|QUẬN|XÃ|PHƯỜNG|TH[ÀỊ])\p{L}*)/gu, "$1 ")
      .replace(/([-–])(?=\p{L})/gu, "$1 ")
      .replace(/(?<=\p{L})([-–])/gu, " $1"),
  ).split(" ");
  const done: string[] = [];
  const unknown: string[] = [];
  let run: string[] = [];
  let mistakes = 0;
  const closeRun = () => {
    const province = mend && !afterLevel(done) ? provinceOf(run) : undefined;
    const spelled = mend ? (province?.split(" ") ?? spell(run)) : run;
    if (spelled.some((word) => /\p{L}/u.test(word) && !small.has(word))) unknown.push(spelled.join(" "));
    done.push(...spelled);
    run = [];
  };
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    const match = bareWord(word) === "" ? null : knownPartAt(words, at, { mend, inPlace: afterLevel(done), first: run.length === 0 });
    if (match === null) run.push(small.has(word.toLocaleLowerCase("vi")) ? word.toLocaleLowerCase("vi") : cased(word));
    else {
      closeRun();
      done.push(match.written);
      mistakes += match.mistakes;
    }
    at += match?.count ?? 1;
  }
  closeRun();
  const name = normalizeText(done.join(" "));
  return { name: name.slice(0, 1).toLocaleUpperCase("vi") + name.slice(1), unknown, mistakes };
}

/** After its level a place is what it is; elsewhere in a name (Trường Đại học …) a province's name is spelled as the province's. */
const afterLevel = (done: readonly string[]) => levelNames.some((level) => done.at(-1)?.toLocaleLowerCase("vi").endsWith(level));

const provinceOf = (words: readonly string[]) => provinces.find((name) => words.length > 1 && bareWord(name) === bareWord(words.join("")));

/** The name alone; with `mend` false nothing but its capitals changes. */
export const mendBodyName = (read: string, mend = true): string => readBodyName(read, { mend }).name;

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

/** The ministries and departments whose initials a symbol carries: `SYT` is `Sở Y tế`; `PNV` is more than one. */
export function bodiesOfInitials(initials: string): readonly string[] {
  return byInitials.get(initials.toLocaleUpperCase("vi").replace(/[^\p{L}]/gu, "")) ?? [];
}

const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/)
    .filter((word) => !small.has(word))
    .map((word) => word.slice(0, 1).toLocaleUpperCase("vi"))
    .join("");

const byInitials = Map.groupBy(departments, initialsOf);

/** Whether a name begins with that of a ministry, department or office as it should be spelled. */
export const isDepartment = (name: string): boolean => departments.some((known) => name === known || name.startsWith(`${known} `));

/** A place name as it stands before a date, mended where it is a province's: `Tp. Hô Chí Minh`, `Phú Thọ`. */
export function mendPlaceName(read: string): string {
  return provinceOf(read.split(" ")) ?? (/^(?:tp|tx|tt|thành phố|tỉnh)(?!\p{L})/iu.test(read) ? mendBodyName(read) : read);
}
