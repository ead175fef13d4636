/** Puts lines together that were one text before the line ended. */

/** A symbol or number cut at a line end: `…/TTr-` + `HĐTĐ`, `20-` + `NQ/TW`, `28/` + `QĐ-UBND`. */
const cutSymbolStart = /(?:^|[\s(])\p{L}{0,4}[\p{L}\p{N}./]*[\p{N}\p{Lu}][\p{L}\p{N}]*[-/]$/u;
const cutSymbolRest = /^[\p{Lu}\p{N}][\p{L}\p{N}]*/u;

/** The lines as one text: single spaces, but none where a symbol, a number or a date was cut after its hyphen or slash. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === "" || line === "") return text + line;
    const cut = cutSymbolStart.test(text) && cutSymbolRest.test(line) && /\p{N}/u.test(lastWord(text) + firstWord(line));
    return cut ? text + line : `${text} ${line}`;
  }, "");
}

const lastWord = (text: string) => text.slice(text.lastIndexOf(" ") + 1);
const firstWord = (text: string) => text.split(" ", 1)[0] ?? "";
