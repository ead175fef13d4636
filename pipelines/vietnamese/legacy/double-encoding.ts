/** UTF-8 that was read as a Windows code page and written as UTF-8 again: `Sá»‘` for `Số`, once or twice over. */
import { type CodePage, encodeText, upperHalf } from "./code-pages.ts";

const pages: readonly CodePage[] = ["windows-1252", "windows-1258"];
/** More often than this nobody saves a text wrongly and can still think that it is one. */
const mostTimes = 3;

/** Characters in a row, above ASCII, that a byte of either page can be read as. */
const stretch = new RegExp(`[${[...new Set(pages.flatMap((page) => upperHalf(page)))].join("")}]{2,}`, "gu");

/** Letters of other scripts: no Vietnamese text was ever damaged to them. */
const otherLetters = /(?!\p{Script=Latin})\p{L}/u;

/** The text with what was encoded twice put right. Where bytes are no UTF-8 of Latin letters and signs, nothing changes. */
export function undoDoubleEncoding(text: string): string {
  let done = text;
  for (let time = 0; time < mostTimes; time += 1) {
    const next = done.replace(stretch, (damaged) => decodedAgain(damaged) ?? damaged);
    if (next === done) break;
    done = next;
  }
  return done;
}

function decodedAgain(damaged: string): string | null {
  for (const page of pages) {
    const bytes = encodeText(damaged, page);
    if (bytes === null) continue;
    try {
      const read = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      if (!otherLetters.test(read)) return read;
    } catch {
      // These bytes are no UTF-8: the characters are what they seem to be, or of the other page.
    }
  }
  return null;
}
