/** Names of administrative bodies: one key for a body under its several names. */
import { bodyAbbreviations, bodySectors, levels, shortKinds } from "./body-words.ts";
import { foldText } from "./text.ts";

type Rewriting = readonly [pattern: RegExp, by: string];

const edge = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, "gu");
const anyOf = (words: readonly string[]) => `(?:${words.map(foldText).join("|")})`;

/** `GD&ĐT` is also written `GDĐT` and `GD-ĐT`. */
const loosely = (short: string) => [...foldText(short).replace(/[^a-z]/g, "")].join("(?: ?[&-] ?)?");

const abbreviations = bodyAbbreviations.map(([short, full]): Rewriting => [edge(loosely(short)), foldText(full)]);

/** `P.` is a phòng before a field of work, and a phường before any other name. */
const kinds = shortKinds.map(({ short, before, name }): Rewriting => {
  const next = anyOf(before === "sector" ? bodySectors : before);
  return [new RegExp(`${edge(short).source}\\.? ?(?=${next}(?![\\p{L}\\p{N}]))`, "gu"), `${foldText(name)} `];
});

const shortLevels = levels.flatMap(({ name, short }) =>
  short.map((letters): Rewriting => [new RegExp(`${edge(letters).source}\\.? ?(?=[\\p{L}\\p{N}])`, "gu"), `${foldText(name)} `]),
);

/**
 * A key that is the same for one body under its several names: `UBND xã X`, `Ủy ban nhân dân xã X`, `ỦY BAN NHÂN DÂN XÃ X`
 * and `UBND xã X, huyện Y` have one; so have `P. Nội vụ` and `Phòng Nội vụ`. Tone marks do not count, so that a name that
 * OCR damaged is still found.
 */
export function normalizeBody(name: string): string {
  const written = [...abbreviations, ...kinds, ...shortLevels].reduce((text, [pattern, by]) => text.replace(pattern, by), foldText(name));
  const key = written
    .replace(/[^\p{L}\p{N},]+/gu, " ")
    .replace(/ ?, ?/g, ", ")
    .replace(/ (?:cua|thuoc) (?=tinh|huyen|xa|thanh pho|thi xa|uy ban)/g, " ")
    .replace(/\by ban nhan dan\b/g, "uy ban nhan dan")
    .replace(/\buuy ban\b/g, "uy ban")
    .trim();
  return withoutSuperiorPlace(key)
    .replace(/,/g, "")
    .replace(/ va (?=.)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** `ubnd xa a, huyen b, tinh c` without what only says where the commune lies. */
function withoutSuperiorPlace(key: string): string {
  const own = /^.*?\b(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh) [^,]+/.exec(key)?.[0];
  if (own === undefined) return key;
  const rest = key.slice(own.length);
  return /^(?:, (?:huyen|quan|thi xa|thanh pho|tinh) [^,]+)+$/.test(rest) ? own : key;
}
