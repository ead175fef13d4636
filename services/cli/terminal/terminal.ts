/** Where a command speaks: results on stdout, everything else on stderr. */
import { styleText } from "node:util";
import type { Language } from "../words/language.ts";
import type { Paint, TableStyle } from "./table.ts";
import { cutText } from "./text-width.ts";

/** A stream that is written to. All but `write` is there only when it is a terminal. */
export type Sink = { write(text: string): unknown; columns?: number | undefined; isTTY?: boolean | undefined; hasColors?(): boolean };

/** Colours by meaning. All are the identity where stdout is no terminal. */
export type Palette = {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly doubtful: Paint;
  readonly accent: Paint;
};

/** What a command is given of the world of the terminal. `width` is in columns, between 80 and 160. */
export type Terminal = {
  readonly language: Language;
  readonly width: number;
  readonly palette: Palette;
  readonly table: TableStyle;
  /** A line of result. */
  print(line: string): void;
  /** A line of progress or complaint. */
  tell(line: string): void;
  /** A line on stderr that the next one replaces, an empty one takes away; not shown where stderr is no terminal. */
  progress(line: string): void;
};

/** The terminal over two streams. Colours follow stdout, and the custom of `NO_COLOR` with it. */
export function openTerminal(streams: { stdout: Sink; stderr: Sink; language: Language }): Terminal {
  const { stdout, stderr, language } = streams;
  const colors = stdout.isTTY === true && (stdout.hasColors?.() ?? false);
  const width = Math.min(160, Math.max(80, stdout.columns ?? 132));
  const palette = colors ? painted : plain;
  return {
    language,
    width,
    palette,
    table: { width, indent: "  ", rule: palette.faint, title: palette.strong },
    print: (line) => void stdout.write(`${line}\n`),
    tell: (line) => void stderr.write(`${line}\n`),
    progress: (line) => {
      if (stderr.isTTY === true) stderr.write(`\r\x1b[2K${cutText(line, (stderr.columns ?? width) - 1)}`);
    },
  };
}

const same: Paint = (text) => text;
const plain: Palette = { strong: same, faint: same, good: same, bad: same, doubtful: same, accent: same };

const painted: Palette = {
  strong: (text) => styleText("bold", text, { validateStream: false }),
  faint: (text) => styleText("gray", text, { validateStream: false }),
  good: (text) => styleText("green", text, { validateStream: false }),
  bad: (text) => styleText("red", text, { validateStream: false }),
  doubtful: (text) => styleText("yellow", text, { validateStream: false }),
  accent: (text) => styleText("cyan", text, { validateStream: false }),
};
