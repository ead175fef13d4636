import type { FileTruth } from "#fixtures/generator/degraded/truth.ts";
import type { DocumentText } from "#schemas/document-text.ts";
import { type ComparedCell, tableSimilarity } from "./table-similarity.ts";

/** How well one true table was read: with its text, and its rows, columns and spans alone; and how many were found in the file. */
export type TableScore = { file: string; kind: string; similarity: number; structure: number; found: number };

/** Each table of the truth beside the most similar one that was found; 0 where none was. */
export function tableScores({ file, kind, tables }: FileTruth, text: DocumentText): TableScore[] {
  const found = text.tables.map((table): ComparedCell[] => table.cells);
  return tables.map(({ cells }) => {
    const best = (compared: "text" | "structure") => Math.max(0, ...found.map((other) => tableSimilarity(cells, other, compared)));
    return { file, kind, similarity: best("text"), structure: best("structure"), found: found.length };
  });
}
