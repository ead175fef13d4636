/** How wide text is on a terminal. Vietnamese comes with its marks apart or joined; on the screen both are one column. */
import { stripVTControlCharacters } from "node:util";

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const unseen = /[\p{M}\p{Cf}\p{Cc}]/u;

/** The number of terminal columns that the text takes: of its NFC form, without colours. */
export function textWidth(text: string): number {
  let columns = 0;
  for (const character of stripVTControlCharacters(text).normalize("NFC")) {
    if (!unseen.test(character)) columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}

/** The text with spaces added up to a width; longer text stays as it is. */
export function padText(text: string, width: number, align: "left" | "right" = "left"): string {
  const spaces = " ".repeat(Math.max(0, width - textWidth(text)));
  return align === "left" ? text + spaces : spaces + text;
}

/** The text cut to a width, with an ellipsis where something was cut. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = "";
  for (const character of text.normalize("NFC")) {
    if (textWidth(cut + character) > width - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

/** The text in lines of at most a width: broken at spaces, then after `/ - _ .`, then anywhere. */
export function wrapText(text: string, width: number): string[] {
  return text
    .normalize("NFC")
    .split("\n")
    .flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const piece of line.split(/(?<= )/).flatMap((word) => breakWord(word, width))) {
    if (textWidth((current + piece).trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = "";
    }
    current += piece;
  }
  return [...lines, current.trimEnd()];
}

function breakWord(word: string, width: number): string[] {
  if (textWidth(word.trimEnd()) <= width) return [word];
  return word.split(/(?<=[/\-_.])/).flatMap((part) => (textWidth(part.trimEnd()) <= width ? [part] : [...part]));
}
