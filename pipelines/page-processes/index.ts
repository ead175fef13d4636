export { createPageProcesses, type PageProcessSettings } from "./page-process-pool.ts";
export type { PageProcesses, PageTask, PageTaskHandler } from "./port.ts";
export { pageTaskHandler } from "./port.ts";
