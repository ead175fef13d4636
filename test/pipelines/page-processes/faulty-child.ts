/** A page process whose tasks fail in every way that a task can. */
import { readFileSync, writeFileSync } from "node:fs";
import { serveTasks } from "#pipelines/page-processes/serve-tasks.ts";
import { PipelineError } from "#pipelines/stage.ts";

const problem = { code: "page/unreadable", message: "Không đọc được.", messageEn: "Cannot be read." };
const hoard: Uint8Array[] = [];
let isUsed = false;

serveTasks(
  [
    {
      name: "double",
      run: async (input) => {
        isUsed = true;
        return Number(input) * 2;
      },
    },
    { name: "whoami", run: async () => process.pid },
    { name: "hang", run: () => new Promise(() => undefined) },
    {
      name: "spin",
      run: async (input) => {
        writeFileSync(String(input), String(process.pid));
        for (;;) Math.sqrt(2);
      },
    },
    { name: "crash", run: async () => process.kill(process.pid, "SIGSEGV") },
    {
      name: "crash-once",
      run: async (input) => {
        const path = String(input);
        if (readFileSync(path, "utf8") === "again") return "well";
        writeFileSync(path, "again");
        process.kill(process.pid, "SIGKILL");
      },
    },
    { name: "crash-when-used", run: async () => (isUsed ? process.kill(process.pid, "SIGKILL") : "well") },
    { name: "rubbish", run: async () => ({ nonsense: true }) },
    {
      name: "refuse",
      run: async () => {
        throw new PipelineError(problem, { retryable: false });
      },
    },
    {
      name: "throw",
      run: async () => {
        throw new TypeError("a defect");
      },
    },
    {
      name: "hoard",
      run: async () => {
        for (;;) {
          hoard.push(new Uint8Array(20_000_000).fill(1));
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
    },
  ],
  { memoryBytes: 400_000_000 },
);
