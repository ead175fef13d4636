/** A page process that dies under the pages that a file names, and reads nothing of the others. */
import { appendFileSync, readFileSync } from "node:fs";
import { blankPageText } from "#pipelines/ocr/page-text-of.ts";
import { PageToRead, readPageTask } from "#pipelines/ocr/read-page-task.ts";
import { serveTasks } from "#pipelines/page-processes/serve-tasks.ts";

const read = async (input: unknown) => {
  const { source, imagePath } = PageToRead.parse(input);
  appendFileSync(`${imagePath}.read`, `${source.page} `);
  if (readFileSync(imagePath, "utf8").split(" ").includes(String(source.page))) process.kill(process.pid, "SIGKILL");
  return { text: blankPageText(source), crops: [] };
};

serveTasks([{ name: readPageTask.name, run: read }], { memoryBytes: 400_000_000 });
