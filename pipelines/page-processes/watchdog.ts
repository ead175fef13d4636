/**
 * The thread that ends its process when the parent is gone or the memory is used up, even where the work never yields:
 * a killed parent closes the channel, but a blocked process does not hear of it.
 * It looks forty times a second, because a large picture takes its memory within a fraction of one, and so that a page
 * process ends within a second of its parent, and within two on a machine that has no time to spare.
 */
import { workerData } from "node:worker_threads";
import { z } from "zod";

const { parent, memoryBytes } = z.object({ parent: z.int(), memoryBytes: z.number() }).parse(workerData);

setInterval(() => {
  if (process.ppid !== parent || process.memoryUsage.rss() > memoryBytes) process.kill(process.pid, "SIGKILL");
}, 25);
