/** What a command of the command line is. */
import type { Configuration } from "../configuration.ts";
import type { Terminal } from "./terminal/terminal.ts";
import type { Phrase } from "./words/language.ts";

/** One option. `value` is how its value is called in the help, null for a switch. */
export type Option = { readonly name: string; readonly value: string | null; readonly words: Phrase };

/** What was given on the command line: options by name (a switch is `true`), and what stands beside them, in order. */
export type Arguments = { readonly options: ReadonlyMap<string, string | true>; readonly operands: readonly string[] };

/** What a command may use. `signal` is aborted when the program is asked to end (Ctrl-C). */
export type CommandContext = { readonly terminal: Terminal; readonly configuration: Configuration; readonly signal: AbortSignal };

/** 0 done, 1 a file was bad or a check failed, 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2;

/**
 * `status` says when the command ends with 0 and when with 1. `synopsis` is what stands behind the name; `operands` whether files or folders may stand beside the options.
 */
export type Command = {
  readonly name: string;
  readonly synopsis: string;
  readonly summary: Phrase;
  readonly options: readonly Option[];
  readonly operands: boolean;
  readonly status: readonly [ok: Phrase, bad: Phrase];
  readonly examples: readonly string[];
  run(given: Arguments, context: CommandContext): Promise<ExitStatus>;
};

/** The command line was used wrongly (mã kết thúc 2): what was found, what was expected. */
export class UsageError extends Error {
  readonly words: Phrase;
  readonly values: Readonly<Record<string, string>>;
  constructor(words: Phrase, values: Readonly<Record<string, string>> = {}) {
    super(words.en);
    this.name = "UsageError";
    this.words = words;
    this.values = values;
  }
}

/** The value of an option that must be given. Throws `UsageError`. */
export function required(given: Arguments, name: string, missing: Phrase): string {
  const value = given.options.get(name);
  if (typeof value !== "string") throw new UsageError(missing, { name: `--${name}` });
  return value;
}
