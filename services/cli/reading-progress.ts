import type { Terminal } from "./terminal/terminal.ts";
import { shortFileName } from "./views/plain-values.ts";

/** The line of progress while files are read: how many are done, and how far the pages of the others are. */
export function readingProgress(files: number, terminal: Terminal) {
  let count = 0;
  const reading = new Map<string, string>();
  const show = () => terminal.progress(`${count}/${Math.max(files, count)}  ${[...reading.values()].join(", ")}`);
  return {
    /** Told of every page that was read. */
    page: (file: string, { page, pages }: { page: number; pages: number }): void => {
      if (page < pages) reading.set(file, `${shortFileName(file)} ${page}/${pages}`);
      else reading.delete(file);
      show();
    },
    /** Told of every file that is done. */
    done: (file: string): void => {
      reading.delete(file);
      count += 1;
      show();
    },
    /** Takes the line away, so that others can be written. */
    clear: (): void => terminal.progress(""),
  };
}
