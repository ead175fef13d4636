/**
 * How well tables are read: `npm run bench:tables -- FOLDER`, a folder that `npm run fixtures:pages` wrote. Reads every
 * file that has tables in its truth, and compares each whole table, over its pages, with the most similar one that was
 * found. Status 1 where the bar is not met.
 */
import { z } from "zod";
import { readFile } from "#pipelines/pipeline.ts";
import type { DocumentText } from "#schemas/document-text.ts";
import { readConfiguration } from "#services/configuration.ts";
import { readLocalFiles } from "#services/local-reading.ts";
import { type TableScore, tableScores } from "./tables/table-scores.ts";
import { truthsIn } from "./tables/truths.ts";

/** The least mean similarity, text included, by the kind's name; the first that fits holds. */
const bars: readonly (readonly [kind: RegExp, least: number])[] = [
  [/-docx$/, 0.98],
  [/^table-ruled-/, 0.95],
  [/^table-partly-ruled-/, 0.85],
];

const { verbose, folders } = argumentsGiven();
const scores: TableScore[] = [];
for (const folder of folders) scores.push(...(await readAndCompare(folder)));
const met = printScores(scores);
process.exitCode = met ? 0 : 1;

function argumentsGiven(): { verbose: boolean; folders: string[] } {
  const given = process.argv.slice(2);
  const folders = z
    .array(z.string(), { error: "name a folder of pages with truth" })
    .min(1)
    .parse(given.filter((each) => !each.startsWith("--")));
  return { verbose: given.includes("--each"), folders };
}

async function readAndCompare(folder: string): Promise<TableScore[]> {
  const truths = await truthsIn(folder);
  const texts = new Map<string, DocumentText>();
  const reading = readLocalFiles([...truths.keys()], {
    configuration: readConfiguration(),
    read: async (source, run) => {
      const read = await readFile(source, run);
      texts.set(source.name, read.text);
      return read;
    },
  });
  const scores: TableScore[] = [];
  for await (const { file } of reading) {
    const truth = truths.get(file);
    if (truth !== undefined) scores.push(...tableScores(truth, texts.get(file) ?? { pages: [], tables: [] }));
  }
  return scores;
}

/** Prints a line a kind, and whether every kind meets its bar. */
function printScores(scores: readonly TableScore[]): boolean {
  const print = (...columns: readonly (string | number)[]) => process.stdout.write(`${columns.join("\t")}\n`);
  if (verbose) for (const { file, similarity, structure, found } of scores) print(file, similarity.toFixed(4), structure.toFixed(4), found);
  print("kind", "tables", "TEDS", "structure", "least", "found", "bar", "");
  const kinds = Map.groupBy(scores, ({ kind }) => kind);
  const all = [...kinds].map(([kind, own]) => {
    const mean = (of: (score: TableScore) => number) => own.reduce((sum, score) => sum + of(score), 0) / own.length;
    const [similarity, structure, found] = [
      mean((score) => score.similarity),
      mean((score) => score.structure),
      mean((score) => score.found),
    ];
    const least = Math.min(...own.map((score) => score.similarity));
    const bar = bars.find(([pattern]) => pattern.test(kind))?.[1] ?? 0;
    const met = similarity >= bar;
    const figures = [similarity, structure, least].map((figure) => figure.toFixed(4));
    print(kind, own.length, ...figures, found.toFixed(2), bar, met ? "met" : "not met");
    return met;
  });
  return all.length > 0 && all.every(Boolean);
}
