import { parseArgs } from "node:util";
import { type Arguments, type Command, type Option, UsageError } from "./command.ts";
import { usageWords } from "./words/usage.ts";

/** The options that every command has. */
export const commonOptions: readonly Option[] = [
  { name: "lang", value: "vi|en", words: usageWords.optionLang },
  { name: "help", value: null, words: usageWords.optionHelp },
];

/** Reads what stands behind the name of a command. Throws `UsageError` for what the command does not know. */
export function readArguments(command: Pick<Command, "options" | "operands">, argv: readonly string[]): Arguments {
  const known = new Map([...command.options, ...commonOptions].map((option) => [option.name, option]));
  const options = new Map<string, string | true>();
  const operands: string[] = [];
  for (const token of tokens(known, argv)) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind === "option") options.set(token.name, optionValue(known.get(token.name), token));
  }
  const [surplus] = operands;
  if (!command.operands && surplus !== undefined && !options.has("help")) {
    throw new UsageError(usageWords.tooManyArguments, { name: surplus });
  }
  return { options, operands };
}

/** Not strict: `parseArgs` would complain in English alone. */
function tokens(known: ReadonlyMap<string, Option>, argv: readonly string[]) {
  const options = Object.fromEntries(
    [...known].map(([name, { value }]) => {
      const type: "boolean" | "string" = value === null ? "boolean" : "string";
      return [name, name === "help" ? { type, short: "h" } : { type }];
    }),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function optionValue(option: Option | undefined, token: { rawName: string; value: string | undefined }): string | true {
  const name = token.rawName;
  if (option === undefined) throw new UsageError(usageWords.unknownOption, { name });
  if (option.value === null) {
    if (token.value !== undefined) throw new UsageError(usageWords.optionTakesNoValue, { name });
    return true;
  }
  if (token.value === undefined || token.value === "" || token.value.startsWith("--")) {
    throw new UsageError(usageWords.optionNeedsValue, { name });
  }
  return token.value;
}
