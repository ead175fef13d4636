/** What OCR does to the characters of a document symbol; to be undone inside a symbol only. */

/** A segment as read and the code that it misreads. No reading here is a code of its own. */
const misreadSegments: readonly (readonly [RegExp, string])[] = [
  [/^(?:[OQ][ĐD]Đ?|Q[BĐD][ĐD]|QĐi?D)$/u, "QĐ"],
  [/^(?:N[ĐÑ]Q|ÑQ|NO)$/u, "NQ"],
  [/^(?:ND|NĐĐ|NDĐ|ÑĐ)$/u, "NĐ"],
  [/^(?:T['’1I]T?g|T\sTg|TTG|Ttg)$/u, "TTg"],
  [/^(?:CTR|Ctr|C\sTr)$/u, "CTr"],
  [/^(?:TTR|Ttr|TTY|T1r|TIr|T\sTr)$/u, "TTr"],
  [/^(?:QYĐ|QvĐ|QyD)$/u, "QyĐ"],
  [/^(?:HĐNĐ|HDN[DĐ]|HĐÑD)$/u, "HĐND"],
  [/^(?:CCH[GOQ]C?)$/u, "CCHC"],
  [/^(?:CTI|CTY|CT1)$/u, "CTr"],
  [/^(?:ƯBND|UBNĐ|UBÑD)$/u, "UBND"],
];

/** The code that a misread segment of a symbol stands for, or the segment itself. */
export function repairSegment(segment: string): string {
  return misreadSegments.find(([pattern]) => pattern.test(segment))?.[1] ?? segment;
}

/** The number of a symbol with digits where letters that look like them were read; null where that gives no number. */
export function repairNumber(number: string): string | null {
  const suffix = /\d[a-kmnp-zđ]$/u.test(number) ? number.slice(-1) : "";
  const digits = number
    .slice(0, number.length - suffix.length)
    .replace(/[lI|\]]/g, "1")
    .replace(/[OoQ]/g, "0")
    .replace(/S/g, "5")
    .replace(/B/g, "8");
  return /^\d{1,6}$/.test(digits) ? digits + suffix : null;
}
