import { PipelineError } from "#pipelines/stage.ts";
import { ConfigurationError, readConfiguration } from "../configuration.ts";
import { readArguments } from "./arguments.ts";
import { type Arguments, type ExitStatus, UsageError } from "./command.ts";
import { commands } from "./commands/index.ts";
import { commandHelp, programHelp } from "./help.ts";
import { openTerminal, type Sink, type Terminal } from "./terminal/terminal.ts";
import { Language, phrase } from "./words/language.ts";
import { usageWords } from "./words/usage.ts";

/** The world of one call of the command line. */
type Streams = { readonly stdout: Sink; readonly stderr: Sink; readonly signal: AbortSignal };

/** Runs what the arguments name. Everything that goes wrong is said on stderr and in the exit status. */
export async function runCommandLine(argv: readonly string[], streams: Streams): Promise<ExitStatus> {
  let terminal = openTerminal({ ...streams, language: languageIn(argv) ?? "vi" });
  try {
    const configuration = readConfiguration();
    terminal = openTerminal({ ...streams, language: languageIn(argv) ?? configuration.language });
    const [name = "", ...rest] = argv;
    const command = commands.find((candidate) => candidate.name === name);
    if (command === undefined) return overview(name, rest, terminal);
    const given = readArguments(command, rest);
    checkLanguage(given);
    if (given.options.has("help")) {
      for (const line of commandHelp(command, terminal.language)) terminal.print(line);
      return 0;
    }
    return await command.run(given, { terminal, configuration, signal: streams.signal });
  } catch (error) {
    return complain(error, argv[0] ?? "", terminal, streams.signal);
  }
}

function overview(name: string, rest: readonly string[], terminal: Terminal): ExitStatus {
  const asked = name === "" || name === "help" || name === "--help" || name === "-h" || name === "--lang";
  if (!asked) throw new UsageError(name.startsWith("-") ? usageWords.unknownOption : usageWords.unknownCommand, { name });
  const help = programHelp(commands, terminal.language);
  const isQuestion = name !== "" && (name !== "--lang" || rest.includes("--help"));
  for (const line of help) isQuestion ? terminal.print(line) : terminal.tell(line);
  return isQuestion ? 0 : 2;
}

/** `--lang` decides in which language wrong arguments are complained about, so it is looked for before they are read. */
function languageIn(argv: readonly string[]): Language | null {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const value = argv[at]?.startsWith("--lang=") ? argv[at].slice("--lang=".length) : argv[at + 1];
  return at === -1 ? null : (Language.safeParse(value).data ?? null);
}

function checkLanguage(given: Arguments): void {
  const value = given.options.get("lang");
  if (typeof value === "string" && !Language.safeParse(value).success) throw new UsageError(usageWords.badLanguage, { value });
}

function complain(error: unknown, name: string, terminal: Terminal, signal: AbortSignal): ExitStatus {
  const { language, palette } = terminal;
  if (error instanceof UsageError) {
    terminal.tell(palette.bad(phrase(language, error.words, error.values)));
    terminal.tell(phrase(language === "vi" ? "en" : "vi", error.words, error.values));
    const known = commands.some((command) => command.name === name);
    terminal.tell(`→ ${["kiemchung", ...(known ? [name] : []), "--help"].join(" ")}`);
    return 2;
  }
  if (signal.aborted) return 1;
  if (error instanceof PipelineError) {
    terminal.tell(`${error.problem.code}: ${error.problem.message}`);
    terminal.tell(error.problem.messageEn);
    return 1;
  }
  if (error instanceof ConfigurationError) {
    terminal.tell(error.message);
    return 2;
  }
  terminal.tell(phrase(language, usageWords.unexpected));
  terminal.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
}
