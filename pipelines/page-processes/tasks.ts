/** The list of the work that page processes do. A stage defines its task and handler, and adds its line here. */
import { imageTaskHandlers } from "../ingestion/image/image-task-handlers.ts";
import { pdfTaskHandlers } from "../ingestion/pdf/page-task-handlers.ts";
import { wordTaskHandlers } from "../ingestion/word/word-task-handlers.ts";
import { readPageHandler } from "../ocr/read-page-task.ts";
import type { PageTaskHandler } from "./port.ts";

export const pageTaskHandlers: readonly PageTaskHandler[] = [
  ...pdfTaskHandlers(),
  ...imageTaskHandlers(),
  ...wordTaskHandlers(),
  readPageHandler(),
];
