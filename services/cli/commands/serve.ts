import { type Arguments, type Command, UsageError } from "../command.ts";
import { serveUntil } from "../serving.ts";
import { resultWords } from "../words/results.ts";
import { usageWords } from "../words/usage.ts";

/** `kiemchung serve`: the API, with a worker in the same process tree unless told otherwise. */
export const serve: Command = {
  name: "serve",
  synopsis: "[--host ADDRESS] [--port N] [--api-only]",
  summary: resultWords.serveSummary,
  options: [
    { name: "host", value: "ADDRESS", words: resultWords.optionHost },
    { name: "port", value: "N", words: resultWords.optionPort },
    { name: "api-only", value: null, words: resultWords.optionApiOnly },
  ],
  operands: false,
  status: [resultWords.runStatusOk, resultWords.runStatusBad],
  examples: ["kiemchung serve", "kiemchung serve --port 9000"],
  async run(given, { configuration, terminal, signal }) {
    const host = given.options.get("host") ?? configuration.host;
    const port = portGiven(given) ?? configuration.port;
    const { openSystem } = await import("../../wiring.ts");
    const system = await openSystem(configuration);
    try {
      if (!given.options.has("api-only")) await system.startWorker();
      await serveUntil(signal, system, { host: String(host), port, elsewhere: false }, terminal);
      return 0;
    } finally {
      await system.close();
    }
  },
};

function portGiven(given: Arguments): number | null {
  const value = given.options.get("port");
  if (typeof value !== "string") return null;
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new UsageError(usageWords.badPort, { value });
  return Number(value);
}
