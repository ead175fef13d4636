import type { Command } from "../command.ts";
import { ended } from "../serving.ts";
import { phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";

/** `kiemchung worker`: reads what is enqueued until it is asked to end; any number of them, on any number of hosts. */
export const worker: Command = {
  name: "worker",
  synopsis: "",
  summary: resultWords.workerSummary,
  options: [],
  operands: false,
  status: [resultWords.runStatusOk, resultWords.runStatusBad],
  examples: ["kiemchung worker"],
  async run(_given, { configuration, terminal, signal }) {
    const { openSystem } = await import("../../wiring.ts");
    const system = await openSystem(configuration);
    try {
      await system.startWorker();
      terminal.tell(phrase(terminal.language, resultWords.working));
      terminal.tell(phrase(terminal.language, resultWords.ctrlC));
      await ended(signal);
      terminal.tell(phrase(terminal.language, resultWords.stopping));
      return 0;
    } finally {
      await system.close();
    }
  },
};
