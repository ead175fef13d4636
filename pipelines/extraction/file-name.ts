/** What a file's name may say of the document in it: people put the number there, or something else. */

/** A number at the beginning of a file's name; `typed` where a type or body code follows it (`22 TTr.pdf`). */
export function numberInFileName(fileName: string): { number: string; typed: boolean } | null {
  const base = fileName.split(/[/\\]/).at(-1) ?? fileName;
  const match = /^(?:s[oố]\s*)?0*(\d{1,4})(?:[\s._-]*(NQ|Q[ĐD]|CT|QC|TB|HD|KH|PA|BC|BB|TTR|UB|CV|GM)(?![\p{Ll}]))?/iu.exec(
    base.normalize("NFC"),
  );
  if (match?.[1] === undefined || /^\d{4,}[-_.]\d/.test(base) || (match[1].length === 4 && /^(?:19|20)/.test(match[1]))) return null;
  if (match[2] === undefined && !/^\d+(?:\.signed)?\.\w+$/u.test(base)) return null;
  return { number: match[1], typed: match[2] !== undefined };
}
