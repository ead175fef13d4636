/** Help: what can be called and how, in both languages, the chosen one first. */
import { commonOptions } from "./arguments.ts";
import type { Command, Option } from "./command.ts";
import { padText, textWidth } from "./terminal/text-width.ts";
import type { Language, Phrase } from "./words/language.ts";
import { usageWords } from "./words/usage.ts";

/** The help of the program as a whole. */
export function programHelp(commands: readonly Command[], language: Language): string[] {
  const nameWidth = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    ...both(usageWords.program, language),
    "",
    `${heading(usageWords.usage, language)}: kiemchung ${"{"}${commands.map(({ name }) => name).join("|")}${"}"} …`,
    "",
    heading(usageWords.commands, language),
    ...commands.flatMap((command) => entry(command.name, command.summary, nameWidth, language)),
    "",
    ...both(usageWords.moreHelp, language),
  ];
}

/** The help of one command. */
export function commandHelp(command: Command, language: Language): string[] {
  const options = [...command.options, ...commonOptions];
  const nameWidth = Math.max(...options.map((option) => textWidth(optionName(option)))) + 2;
  return [
    ...both(command.summary, language),
    "",
    `${heading(usageWords.usage, language)}: kiemchung ${[command.name, command.synopsis].filter((part) => part !== "").join(" ")}`,
    "",
    heading(usageWords.options, language),
    ...options.flatMap((option) => entry(optionName(option), option.words, nameWidth, language)),
    "",
    heading(usageWords.examples, language),
    ...command.examples.map((example) => `  ${example}`),
    "",
    heading(usageWords.status, language),
    ...[...command.status, usageWords.statusUsage].flatMap((words, status) => entry(String(status), words, 3, language)),
  ];
}

const optionName = ({ name, value }: Option) => (value === null ? `--${name}` : `--${name} ${value}`);

const both = (words: Phrase, language: Language) => (language === "vi" ? [words.vi, words.en] : [words.en, words.vi]);

const heading = (words: Phrase, language: Language) => both(words, language).join(" / ");

function entry(name: string, words: Phrase, nameWidth: number, language: Language): string[] {
  const [first = "", second = ""] = both(words, language);
  return [`  ${padText(name, nameWidth)}${first}`, `  ${" ".repeat(nameWidth)}${second}`];
}
