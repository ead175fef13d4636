/** A parent that starts a page process on work that never ends, and waits to be killed. */
import { z } from "zod";
import { createPageProcesses } from "#pipelines/page-processes/index.ts";

const processes = createPageProcesses({ count: 1, program: new URL("./faulty-child.ts", import.meta.url) });
const spin = { name: "spin", input: z.string(), output: z.number() };
await processes.run(spin, process.argv[2] ?? "", { signal: new AbortController().signal, seconds: 600 });
