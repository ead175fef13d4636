import { plausibility } from "#pipelines/vietnamese/plausibility.ts";
import type { Box } from "#schemas/geometry.ts";
import { area, common } from "./boxes.ts";
import type { LayerWord } from "./page-words.ts";

/** What a text layer is worth: `good` is taken as it is, `poor` is not, `none` has no text to speak of. */
export type Trust = "good" | "poor" | "none";

/** Shares of words. Real text layers: good ones 0.98–1.00 and 0.83–0.92 (24 pages), poor ones 0.58–0.67 and 0.00 (6 pages). */
const enough = { syllables: 0.85, marked: 0.45 };
/** Fewer letters than this is no text of a page that has a picture on it: a page number, a signature's stamp. */
const fewestLetters = 50;
/** What pages of two or three words are taken for is not decided by their shares. */
const fewestWords = 8;

const stampLine =
  /(?:Người ký|Ký bởi|Được ký bởi|Cơ quan|Email|Thời gian ký|Ngày ký|Ký ngày)\s*:?|\S+@\S+\.\S+|\d{2}[./]\d{2}[./]\d{4}\s+\d{2}:\d{2}:\d{2}/;

/**
 * Judges the text layer of a page. `scan` is the picture that covers the page, null for none: text that lies invisibly on
 * a scan is another program's recognition, which says nothing of how sure it was, so the scan is read again.
 */
export function textLayerTrust(words: readonly LayerWord[], page: { scan: Box | null; hasPictures: boolean }): Trust {
  const { scan } = page;
  const content = withoutStamps(words);
  const letterCount = content.reduce((sum, word) => sum + [...word.text].filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length, 0);
  if (letterCount === 0 || (page.hasPictures && letterCount < fewestLetters)) return "none";
  const hidden = content.filter((word) => word.invisible).length / content.length;
  if (hidden > 0.5) return "poor";
  if (content.filter((word) => word.turned).length > content.length / 2) return "poor";
  if (scan !== null && textArea(content, scan) < 0.05 * area(scan)) return "poor";
  const { words: count, syllables, marked } = plausibility(content.map((word) => word.text));
  if (count < fewestWords) return content.some((word) => /[\uFFFD\uE000-\uF8FF]/.test(word.text)) ? "poor" : "good";
  return syllables >= enough.syllables && marked >= enough.marked ? "good" : "poor";
}

/** The words that are not part of a signature's stamp that was printed into the page. */
function withoutStamps(words: readonly LayerWord[]): readonly LayerWord[] {
  const text = words.map((word) => word.text).join(" ");
  const isStampAlone = text.length < 400 && stampLine.test(text) && /\d{2}[./]\d{2}[./]\d{4}/.test(text);
  return isStampAlone ? [] : words;
}

function textArea(words: readonly LayerWord[], within: Box): number {
  return words.reduce((sum, word) => {
    const inside = common(word.box, within);
    return sum + (inside === null ? 0 : area(inside));
  }, 0);
}
