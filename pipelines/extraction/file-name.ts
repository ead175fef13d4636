/** What a file's name may say of the document in it: people put the number there, the day, or something else. */
import { isoDate } from "#pipelines/vietnamese/calendar-date.ts";
import { documentTypes } from "#pipelines/vietnamese/document-types.ts";

const codes = "NQ|Q[ĐD]|CT|QC|TB|HD|KH|PA|BC|BB|TTR|UB|UBND|CV|GM";
const names = documentTypes.map(({ name }) => name).join("|");

/** A number, and the code of the type or body that stands beside it; `code` is null where none does. */
type NamedNumber = { readonly number: string; readonly code: string | null };

/** `22 TTr.pdf`, `87 QĐUB.pdf`, `22.signed.pdf`. */
const leading = new RegExp(`^(?:s[oố]\\s*)?0*(\\d{1,4})(?:[\\s._-]*(${codes})(?:UB(?:ND)?)?(?!\\p{L}))?`, "iu");

/** What a count is of, and no number of a document: `BC 6 tháng`. */
const counted = "[\\s._-]*(?:th[aá]ng|tu[aầ]n|qu[yý]|n[aă]m|ng[aà]y|\\d)";

/** `KH 63 - Cải cách hành chính.pdf`, `tb-195-vv-….pdf`, `Kế hoạch số 63.pdf`. */
const following = new RegExp(
  `(?<![\\p{L}\\d])(?:(${codes})(?:[\\s._-]*s[oố])?[\\s._-]*|(${names})\\s+s[oố]\\s*)0*(\\d{1,4})(?!\\d|${counted})`,
  "iu",
);

/** The number that a file's name gives, null where it gives none or a year, a day or a counter. */
export function numberInFileName(fileName: string): NamedNumber | null {
  const base = baseOf(fileName);
  const [, first = "", beside] = leading.exec(base) ?? [];
  if (first !== "" && !isYear(first) && !/^\d{4,}[-_.]\d/.test(base)) {
    if (beside !== undefined) return { number: first, code: codeOf(beside) };
    if (/^\d+(?:\.signed)?\.\w+$/u.test(base)) return { number: first, code: null };
  }
  const [, before, name, number = ""] = following.exec(base) ?? [];
  return number === "" || isYear(number) ? null : { number, code: codeOf(before ?? name ?? "") };
}

/** The day that a file's name gives, ISO 8601: it may be that of the document, of the scan or of sending. */
export function dayInFileName(fileName: string): string | null {
  const base = baseOf(fileName);
  const written = /(?<!\d)(?<day>\d{1,2})[-._](?<month>\d{1,2})[-._](?<year>(?:19|20)\d\d)(?!\d)/u.exec(base);
  const sorted = /(?<!\d)(?<year>(?:19|20)\d\d)[-._](?<month>\d{1,2})[-._](?<day>\d{1,2})(?!\d)/u.exec(base);
  const { year, month, day } = (written ?? sorted)?.groups ?? {};
  return year === undefined ? null : isoDate(Number(year), Number(month), Number(day));
}

const baseOf = (fileName: string): string => (fileName.split(/[/\\]/).at(-1) ?? fileName).normalize("NFC");

const isYear = (number: string): boolean => /^(?:19|20)\d\d$/.test(number);

function codeOf(written: string): string {
  const small = written.toLocaleLowerCase("vi");
  const known = documentTypes.find(({ name, code }) =>
    [name, code, code.replace("Đ", "D")].some((each) => each.toLocaleLowerCase("vi") === small),
  );
  return known?.code ?? written.toLocaleUpperCase("vi");
}
