/** Reads the symbol out of the line that carries it, also where OCR lost the slash, the case of letters or a letter of the type. */
import { bodiesOfInitials } from "#pipelines/vietnamese/body-name.ts";
import { findSymbols, type SymbolMatch } from "#pipelines/vietnamese/symbol.ts";
import { administrativeTypeCodes } from "#pipelines/vietnamese/symbol-codes.ts";
import { editDistance } from "#pipelines/vietnamese/text.ts";

/** A symbol; `doubtful` where something of it was put right, or the title names another type. */
type NumberLineReading = { match: SymbolMatch; doubtful: boolean };

/** The symbol of a number line; `titleCode` is the type that the title says, null where that is not to be asked. */
export function symbolIn(text: string, titleCode: string | null): NumberLineReading | null {
  const [found, repaired] = [findSymbols(text).at(-1), () => findSymbols(labelled(slashed(capitals(text)))).at(-1)];
  const match = found ?? repaired() ?? null;
  if (match === null) return null;
  const agreeing = ofType(match, titleCode);
  return { match: agreeing, doubtful: found === undefined || agreeing !== match || contradicts(match, titleCode) };
}

/** Small letters after the slash as the capitals that they are. */
const capitals = (text: string): string =>
  text.replace(/([/|])\s*([\p{L}\d&\s,-]+)$/u, (_, _slash: string, tail: string) => `/${tail.toLocaleUpperCase("vi").replaceAll(" ", "")}`);

/** A lost slash stood before a code that is one of the known types, bodies or departments: `63KH-UBND`, `14ubnd - TH`. */
function slashed(text: string): string {
  if (text.includes("/")) return text;
  const match = /^(.*\d)\s*(\p{L}{2,5})\s*-\s*(\p{L}[\p{L}&]{1,9})\W*$/u.exec(text);
  const [first, second] = [match?.[2]?.toLocaleUpperCase("vi") ?? "", match?.[3]?.toLocaleUpperCase("vi") ?? ""];
  const code = [...administrativeTypeCodes].find((known) => known.toLocaleUpperCase("vi") === first);
  if (match === null || (code === undefined && !isBody(first))) return text.replace(/(\d)\s+(?=\p{Lu}{2,})/u, "$1/");
  return `${match[1]}/${code ?? first}-${second}`;
}

const isBody = (code: string) => /^(?:UBND|HĐND|UBMT|BCĐ|VP)$/u.test(code) || bodiesOfInitials(code).length > 0;

const labelled = (text: string): string => text.replace(/^[^:/\d]{0,6}[:.;]\s*/u, "Số: ");

/** The symbol with the type that the title says where one letter of its code was read wrong: `22/TT-UBND` over TỜ TRÌNH. */
function ofType(match: SymbolMatch, titleCode: string | null): SymbolMatch {
  const read = /\/(\p{L}+)-/u.exec(match.symbol)?.[1];
  if (titleCode === null || read === undefined || read === titleCode || read.length > 4) return match;
  const near = editDistance(read.toLocaleUpperCase("vi"), titleCode.toLocaleUpperCase("vi")) === 1;
  if (!near || !(titleCode.startsWith(read.slice(0, 1)) && administrativeTypeCodes.has(titleCode))) return match;
  return {
    ...match,
    symbol: match.symbol.replace(`/${read}-`, `/${titleCode}-`),
    typeCode: titleCode,
    edits: [...match.edits, `${read}→${titleCode}`],
  };
}

/** The code of another type than the title's. */
const contradicts = ({ typeCode }: SymbolMatch, titleCode: string | null): boolean =>
  typeCode !== null && titleCode !== null && typeCode !== "CV" && administrativeTypeCodes.has(titleCode) && typeCode !== titleCode;
