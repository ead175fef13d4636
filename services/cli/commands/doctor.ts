import type { Command } from "../command.ts";
import { phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";

/** `kiemchung doctor`: what is configured, what is missing, what to do. Status 1 when something is missing. */
export const doctor: Command = {
  name: "doctor",
  synopsis: "",
  summary: resultWords.doctorSummary,
  options: [],
  operands: false,
  status: [resultWords.doctorStatusOk, resultWords.doctorStatusBad],
  examples: ["kiemchung doctor"],
  async run(_given, { configuration, terminal }) {
    const { language, palette } = terminal;
    const { diagnose } = await import("../../diagnosis.ts");
    const { diagnoseMachine } = await import("../machine-diagnosis.ts");
    const diagnoses = [...(await diagnose(configuration)), ...(await diagnoseMachine(configuration))];
    const troubled = diagnoses.filter(({ ok }) => !ok);
    for (const { ok, message, messageEn } of diagnoses) {
      const mark = ok ? palette.good("✓") : palette.bad("✗");
      terminal.print(`${mark} ${language === "vi" ? message : messageEn}`);
    }
    const words = troubled.length === 0 ? resultWords.allWell : resultWords.notWell;
    terminal.print(phrase(language, words, { count: troubled.length }));
    return troubled.length === 0 ? 0 : 1;
  },
};
