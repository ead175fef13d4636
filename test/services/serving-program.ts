/** A server as the crash tests kill it: `serving-program.ts CONFIGURATION-JSON`. It reads with the fake reader. */
import { z } from "zod";
import { readConfiguration } from "#services/configuration.ts";
import { openSystem } from "#services/wiring.ts";
import { fakeReader } from "./fake-reading.ts";
import { handed, noPageProcesses } from "./support.ts";

const Given = z.object({ environment: z.record(z.string(), z.string()), files: z.array(z.object({ name: z.string(), text: z.string() })) });
const { environment, files } = Given.parse(JSON.parse(process.argv[2] ?? ""));
const system = await openSystem(readConfiguration(environment), { read: fakeReader(), pageProcesses: noPageProcesses });
process.stdout.write("open\n");
await system.startWorker();
const tell = ({ name, fileId }: { name: string; fileId: string | null }) => process.stdout.write(`taken ${name} ${fileId}\n`);
await system.takeIn({ label: "crash", files: files.map(({ name, text }) => handed(name, text)) }, tell);
