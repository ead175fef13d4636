/** Drawings of files that are read, written into a folder while the files' bytes are at hand. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { StageContext } from "#pipelines/stage.ts";
import type { Problem } from "#schemas/problem.ts";
import type { ReadSource } from "../../archive-copy.ts";
import type { NamedFile } from "../file-walk.ts";
import { shortFileName } from "../views/plain-values.ts";
import { documentWords } from "../words/documents.ts";
import { drawingWords } from "../words/drawings.ts";
import { type Language, phrase } from "../words/language.ts";
import type { Undrawn } from "./mark.ts";

/** What the names of the lists of undrawn things end in. */
export const undrawnEnding = ".undrawn.txt";

/** What was drawn so far: page images, things that could not be drawn, files whose drawings could not be written. */
export type DrawingsTold = {
  readonly folder: string;
  readonly images: number;
  readonly undrawn: number;
  readonly problems: readonly { readonly file: string; readonly problem: Problem }[];
};

/**
 * Draws every file that it is given into the folder: `NAME.page-01.jpg` for each page, under the name that the file has on the
 * command line or below the folder named there, members of archives in a folder called after the archive; and
 * `NAME.undrawn.txt` where something could not be drawn. `draw` never throws for what cannot be written: it is told.
 */
export function drawingFiles(folder: string, files: readonly NamedFile[], language: Language) {
  const names = outputNames(files);
  const problems: { file: string; problem: Problem }[] = [];
  const count = { images: 0, undrawn: 0 };
  return {
    draw: async (read: ReadSource, context: StageContext): Promise<void> => {
      if (read.reading.intake.members.length > 0) return;
      const { name } = read.source;
      try {
        const drawn = await writeDrawings(join(folder, names(name)), read, language, context);
        count.images += drawn.images;
        count.undrawn += drawn.undrawn;
      } catch (error) {
        if (context.signal.aborted || !(error instanceof Error && "code" in error)) throw error;
        problems.push({ file: shortFileName(name), problem: unwritable(folder, error) });
      }
    },
    told: (): DrawingsTold => ({ folder, ...count, problems }),
  };
}

async function writeDrawings(path: string, read: ReadSource, language: Language, context: StageContext) {
  const { drawingsOf } = await import("./file-drawings.ts");
  await mkdir(dirname(path), { recursive: true });
  const digits = Math.max(2, String(read.reading.pages.length).length);
  const lines: string[] = [];
  let images = 0;
  for await (const drawing of drawingsOf(read, language, context)) {
    if ("jpeg" in drawing) {
      await writeFile(`${path}.page-${String(drawing.page).padStart(digits, "0")}.jpg`, drawing.jpeg);
      images += 1;
    } else if ("why" in drawing) lines.push(`${pageName(drawing.page, language)}: ${drawing.why}`);
    else lines.push(...drawing.undrawn.map((each) => undrawnLine(each, language)));
  }
  if (lines.length === 0) await rm(path + undrawnEnding, { force: true });
  else {
    const head = phrase(language, drawingWords.undrawnHeading, { file: shortFileName(read.source.name) });
    await writeFile(path + undrawnEnding, `${[head, ...lines].join("\n")}\n`);
  }
  return { images, undrawn: lines.length };
}

const pageName = (page: number, language: Language) => phrase(language, documentWords.page, { page });

function undrawnLine({ page, name, value, reason }: Undrawn, language: Language): string {
  const what = value === "" ? name : `${name} “${value}”`;
  const words = `${what}: ${phrase(language, drawingWords[`reason.${reason}`])}`;
  return page === null ? words : `${pageName(page, language)} · ${words}`;
}

/** One name for each file that is read; of two with the same the second gets a number. Members stand below their archive. */
function outputNames(files: readonly NamedFile[]): (source: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { path, name } of files) {
    let own = name;
    for (let count = 2; taken.has(resolve(own).normalize("NFC").toLowerCase()); count += 1) own = `${name} (${count})`;
    taken.add(resolve(own).normalize("NFC").toLowerCase());
    names.set(path, own);
  }
  return (source) => {
    const [outer = "", ...inner] = source.split("!/");
    const parts = inner.flatMap((member) => member.split("/")).map(safePart);
    return join(names.get(outer) ?? shortFileName(outer), ...parts);
  };
}

/** One part of a member's path, as every file system takes it; never one that leads out of the folder. */
function safePart(part: string): string {
  const safe = part.replace(/[<>:"|?*\\\p{Cc}]/gu, "_");
  return /^\.*$/.test(safe) ? "_" : safe;
}

const unwritable = (folder: string, { message }: Error): Problem => ({
  code: "debug/unwritable",
  message: `Không ghi được ảnh vào ${folder} (${message}). Hãy kiểm tra quyền ghi và dung lượng đĩa, hoặc chọn thư mục khác cho --debug.`,
  messageEn: `The drawings could not be written to ${folder} (${message}). Check permissions and free space, or choose another folder for --debug.`,
});
