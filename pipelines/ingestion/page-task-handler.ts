import type { PageTaskHandler } from "#pipelines/page-processes/port.ts";
import { imageTaskHandlers } from "./image/image-task-handlers.ts";
import { pdfTaskHandlers } from "./pdf/pdf-task-handlers.ts";
import { wordTaskHandlers } from "./word/word-task-handlers.ts";

/** All that ingestion has page processes do. */
export function ingestionTaskHandlers(): readonly PageTaskHandler[] {
  return [...pdfTaskHandlers(), ...imageTaskHandlers(), ...wordTaskHandlers()];
}
