/** What the name of a typeface says of the encoding of the text that is set in it. */
import { type LetterCode, tcvn3, vni } from "./encodings.ts";

/** `capitals` where the typeface draws the codes of small letters as capitals (`.VnTimeH`). */
export type FontEncoding = { readonly code: LetterCode; readonly capitals: boolean };

/** The tag that PDF puts before the name of a typeface of which only a part is embedded (ISO 32000-1, 9.6.4). */
const subsetTag = /^[A-Z]{6}\+/;
/** What a PDF adds to the name for bold and italic. */
const style = /(?:[,-](?:bold|italic|oblique|regular|roman|mt)+)+$/i;

/** The encoding that a typeface was made for, null for all others. A hint: text in Unicode may keep the name of its old typeface. */
export function encodingOfFont(name: string | null): FontEncoding | null {
  const family = (name ?? "").replace(subsetTag, "").replace(style, "").trim();
  if (/^\.?Vn[A-Z3]/.test(family)) return { code: tcvn3, capitals: /H$/.test(family) };
  return /^VNI(?:[-_ ]|[A-Z][a-z])/.test(family) ? { code: vni, capitals: false } : null;
}
