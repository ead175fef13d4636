/** Our command line, as other programs run it. */
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../services/cli/main.ts", import.meta.url));

/** The program and arguments that run `kiemchung` with two page processes, as many as other tools get here. */
export function ownCommand(argv: readonly string[]): [program: string, argv: string[]] {
  return ["env", ["KIEMCHUNG_PAGE_PROCESSES=2", process.execPath, program, ...argv]];
}
