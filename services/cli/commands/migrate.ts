import type { Command } from "../command.ts";
import { phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";

/** `kiemchung migrate`: brings the tables to what this version needs. */
export const migrate: Command = {
  name: "migrate",
  synopsis: "",
  summary: resultWords.migrateSummary,
  options: [],
  operands: false,
  status: [resultWords.migrateStatusOk, resultWords.runStatusBad],
  examples: ["kiemchung migrate"],
  async run(_given, { configuration, terminal }) {
    const { migrateDatabase } = await import("../../wiring.ts");
    const names = await migrateDatabase(configuration);
    const words = names.length === 0 ? resultWords.upToDate : resultWords.migrated;
    terminal.print(phrase(terminal.language, words, { names: names.join(", ") }));
    return 0;
  },
};
