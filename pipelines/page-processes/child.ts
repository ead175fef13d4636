/** The program that a page process runs. */
import { serveTasks } from "./serve-tasks.ts";
import { pageTaskHandlers } from "./tasks.ts";

serveTasks(pageTaskHandlers, { memoryBytes: 670_000_000 });
