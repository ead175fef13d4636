import { ingestionTaskHandlers } from "../ingestion/page-task-handler.ts";
import { readPageHandler } from "../ocr/read-page-task.ts";
import type { PageTaskHandler } from "./port.ts";

/** The list of the work that page processes do. A stage defines its task and handler, and adds its line here. */
export const pageTaskHandlers: readonly PageTaskHandler[] = [...ingestionTaskHandlers(), readPageHandler()];
