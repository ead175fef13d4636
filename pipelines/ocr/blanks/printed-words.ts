/** The printed words around blanks as they are read, in small letters without tone marks; places of groups are given. */

/** The national title and the motto, as they are read without tone marks. */
export const nationalTitle = /c[o0]ng h[o0]a|xa h[o0]i ch|d[o0]c lap|tu d[o0]\b|hanh phuc|dang c[o0]ng san/;

/** The words of a date line as they are read, with some signs for what was written between them. */
const day = String.raw`(?<day>\bn?[gq]?[a-z][yv]|n[gq][a-z]{1,2})`;
const month = `(?<month>t?h[a-z]n[gq])`;
const year = String.raw`(?<year>n?[a-z]m)[\s.:,]{0,2}(?<digits>[12iloz|\]!][0-9oilqzsbg|\]!]{2,3})`;

/** "ngày … tháng … năm 2020" at the end of its row. */
export const dateLine = new RegExp(`^.*${day}(?<dayGap>.{0,14}?)${month}(?<monthGap>.{0,14}?)${year}.{0,3}$`, "d");

/** The same where of its first word nothing was read. */
export const dateWithoutDay = new RegExp(`^.*?${month}(?<monthGap>.{0,14}?)${year}.{0,3}$`, "d");

/** "Số:" at the beginning of its row, or behind what was read of a seal; and the code behind the slash. */
const label = String.raw`^(?:.{0,3}?|(?:\P{L}|\p{L}{1,3}(?!\p{L})){0,12}?(?<!\p{L})(?=s))(?<number>[s5]?[o0e6][.:;‡]{0,2})`;
const code = `[a-z]{2}[a-z0-9&.,-]*`;

/** "Số: … /2010/QĐ-UBND" and "Số: … /KH-UBND". */
export const symbolLines = [
  new RegExp(String.raw`${label}(?<numberGap>.{0,20}?)(?<symbol>[/⁄]\s?(?:19|20)\d\d\s?[/⁄]\s?${code})`, "du"),
  new RegExp(String.raw`${label}(?<numberGap>.{0,20})(?<symbol>[/⁄]\s?${code})`, "du"),
];

/** What stands right behind the slash: types as they are read, and beginnings of bodies' codes. */
const firstCode = "(?:qd|nq|ct[a-z]?|kh|bc|bb|tb|tt[a-z]?|hd|pa|gm|cv|ubnd|hdnd|bcd|vp|s[a-z]{2,4}|p[a-z]{1,4}|b[a-z]{2,4})";

/** "Số: … KH-UBND", where the number was written over the slash. */
export const symbolWithoutSlash = new RegExp(`${label}(?<numberGap>.{1,14}?)(?<symbol>${firstCode}-[a-z]{2,}[a-z&.,-]*)`, "du");

/** "Số:" where nothing of the symbol was read. */
export const numberWithoutSymbol = /^.{0,3}?(?<number>\b[s5][o0e6][.:;‡])/d;

/** A slash before which nothing was read. */
export const slashAlone = /^.{0,6}?(?<symbol>[/⁄]\s?[a-z]{2}[a-z0-9&.,]*-[a-z]{2,})/d;

/** "(Kèm theo Kế hoạch số … /KH-UBND ngày … tháng … năm 2020" under the head of an annex. */
export const noteNumber = new RegExp(
  String.raw`^\W{0,3}(?:ban hanh\s+)?k[a-z]m th[a-z]o .{3,40}?\b(?<number>[s5][o0e6][.:;‡]{0,2})\s(?<numberGap>.{0,20}?)(?<symbol>[/⁄]\s?${code})`,
  "d",
);

/** "ngày … tháng … năm 2020" anywhere in such a note. */
export const noteDate = new RegExp(`^.{0,70}?${day}(?<dayGap>.{0,14}?)${month}(?<monthGap>.{0,14}?)${year}`, "d");
