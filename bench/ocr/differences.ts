/** What exactly was read wrongly: for looking at pages that readers may be tuned on, never at held-back ones. */
import type { ToolTexts } from "./accuracy.ts";
import { matchLines } from "./line-matching.ts";
import type { ScanFile } from "./material.ts";
import { plainWords } from "./plain-text.ts";

/** Prints every printed line that was read otherwise, with what was read for it, and what was read besides. */
export function printDifferences(scans: readonly ScanFile[], tool: ToolTexts): void {
  for (const { path, truth } of scans) {
    for (const { page, lines } of truth?.pages ?? []) {
      const printed = lines.map(({ text }) => plainWords(text).join(" "));
      const { lines: matched, besides } = matchLines(printed, plainWords(tool.texts.get(path)?.[page - 1] ?? ""));
      const wrong = matched.filter((line) => line.printed !== line.read);
      if (wrong.length + besides.length === 0) continue;
      const told = [...wrong.map((line) => `  − ${line.printed}\n  + ${line.read}`), ...besides.map((piece) => `  + ${piece}`)];
      process.stdout.write(`${path}, page ${page}\n${told.join("\n")}\n`);
    }
  }
}
