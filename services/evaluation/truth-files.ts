/** Where truth lies, and reading it. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { z } from "zod";
import type { Problem } from "#schemas/problem.ts";
import { TrueFile } from "./truth.ts";

/** What was read of truth. `paths` are the JSON files that were looked into; `problems` say which could not be used, and why. */
type ReadTruth = {
  readonly truths: readonly TrueFile[];
  readonly paths: readonly string[];
  readonly problems: readonly { readonly file: string; readonly problem: Problem }[];
};

/**
 * Where the truth of a folder may lie, in the order in which it is looked for: in it as `truth.json` or a folder `truth`, or in
 * the folder `truth` beside it under its own name, as `npm run fixtures` writes it.
 */
export function truthPlaces(documents: string): string[] {
  const folder = resolve(documents);
  const beside = join(dirname(folder), "truth");
  const name = basename(folder, extname(folder));
  return [join(folder, "truth.json"), join(folder, "truth"), join(beside, `${name}.json`), join(beside, name)];
}

/** The first of the places that is there, null where none is. */
export async function firstPlace(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if ((await stat(path).catch(() => null)) !== null) return path;
  return null;
}

/**
 * Reads a JSON file with one file's truth or a list of them, or a folder of such files (`*.json`, no folders in it). What is
 * no truth is named among the problems and costs only itself. Throws where the path is not there.
 */
export async function readTruth(path: string): Promise<ReadTruth> {
  const folder = (await stat(path)).isDirectory();
  const names = folder ? (await readdir(path)).filter((name) => name.endsWith(".json")).sort() : [];
  const paths = folder ? names.map((name) => join(path, name)) : [path];
  const read = await Promise.all(paths.map(readTruthFile));
  return {
    paths,
    truths: read.flatMap(({ truths }) => truths),
    problems: read.flatMap(({ problems }) => problems),
  };
}

async function readTruthFile(path: string): Promise<Pick<ReadTruth, "truths" | "problems">> {
  try {
    const held: unknown = JSON.parse(await readFile(path, "utf8"));
    const read = (Array.isArray(held) ? held : [held]).map((each) => TrueFile.safeParse(each));
    return {
      truths: read.flatMap(({ data }) => data ?? []),
      problems: read.flatMap(({ error }, index) =>
        error === undefined ? [] : { file: path, problem: malformed(whatIsWrong(index, error)) },
      ),
    };
  } catch (error) {
    return { truths: [], problems: [{ file: path, problem: malformed(error instanceof Error ? error.message : String(error)) }] };
  }
}

/** The first thing that is wrong with one file's truth, the `index`-th of its list, and where. */
function whatIsWrong(index: number, { issues }: z.ZodError): string {
  const [first] = issues;
  return `${index + 1}. ${[...(first?.path ?? []), ""].join(" › ")}${first?.message ?? ""}`;
}

function malformed(reason: string): Problem {
  return {
    code: "truth/malformed",
    message: `Tệp đáp án không đúng dạng (${reason}). Cần JSON: {"file", "documents"} hoặc danh sách như vậy, theo mẫu fixtures/truth/demo.json.`,
    messageEn: `The truth file has another shape (${reason}). JSON is expected: {"file", "documents"} or a list of such, as in fixtures/truth/demo.json.`,
  };
}

/** Truth names a file that is not in the folder, or a member that its archive does not hold. */
export const truthFileMissing = (file: string): Problem => ({
  code: "truth/file-missing",
  message: `Đáp án nói về ${file} nhưng trong thư mục không có tệp này. Tệp được tính là không đọc được; hãy bổ sung tệp hoặc sửa đáp án.`,
  messageEn: `Truth speaks of ${file}, which is not in the folder. It counts as not read; add the file or correct the truth.`,
});

/** Truth names a file by a name that several files have. */
export const truthFileAmbiguous = (file: string): Problem => ({
  code: "truth/file-ambiguous",
  message: `Trong thư mục có nhiều tệp tên ${file}. Tệp được tính là không đọc được; trong đáp án hãy ghi đường dẫn từ thư mục, ví dụ nam-2020/${file}.`,
  messageEn: `Several files of the folder are called ${file}. It counts as not read; give the path from the folder in the truth, such as nam-2020/${file}.`,
});
