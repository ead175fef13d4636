import type { System } from "../../system.ts";
import { type Command, required, UsageError } from "../command.ts";
import { dossierPassed, dossierView } from "../views/dossier-view.ts";
import { resultWords } from "../words/results.ts";
import { usageWords } from "../words/usage.ts";

/** `kiemchung check`: the dossier of one unit and year against a criteria set. Status 1 when a criterion failed. */
export const check: Command = {
  name: "check",
  synopsis: "--set S --unit U --year Y [--json]",
  summary: resultWords.checkSummary,
  options: [
    { name: "set", value: "S", words: resultWords.optionSet },
    { name: "unit", value: "U", words: resultWords.optionUnit },
    { name: "year", value: "Y", words: resultWords.optionYear },
    { name: "json", value: null, words: usageWords.optionJson },
  ],
  operands: false,
  status: [resultWords.checkStatusOk, resultWords.checkStatusBad],
  examples: ['kiemchung check --set quang-dien-2017 --unit "UBND xã Phước Kiềng" --year 2020'],
  async run(given, { configuration, terminal }) {
    const set = required(given, "set", usageWords.missingOption);
    const unit = required(given, "unit", usageWords.missingOption);
    const year = required(given, "year", usageWords.missingOption);
    if (!/^\d{4}$/.test(year)) throw new UsageError(usageWords.badYear, { value: year });
    const { openSystem } = await import("../../wiring.ts");
    const system = await openSystem(configuration);
    try {
      await mustBeKnown(system, set);
      const dossier = await system.check({ set, unit, year: Number(year) });
      if (given.options.has("json")) terminal.print(JSON.stringify(dossier));
      else for (const line of dossierView(dossier, terminal)) terminal.print(line);
      return dossierPassed(dossier) ? 0 : 1;
    } finally {
      await system.close();
    }
  },
};

async function mustBeKnown(system: System, set: string): Promise<void> {
  const sets = await system.criteriaSets();
  if (sets.every(({ id }) => id !== set)) throw new UsageError(usageWords.unknownSet, { set, known: sets.map(({ id }) => id).join(", ") });
}
