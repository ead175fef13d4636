/** The command line `kiemchung`: finds the command, and turns what it gives into an exit status. */
import process from "node:process";
import { runCommandLine } from "./command-line.ts";

// Whoever reads the results may stop reading, as `head` does: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const stop = new AbortController();
let asked = 0;
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(name, () => {
    const now = performance.now();
    // A terminal sends the signal to every process of the group, and npm passes it on: the same wish, twice.
    if (stop.signal.aborted && now - asked > 1000) process.exit(130);
    asked = now;
    stop.abort();
  });
}

// What a command waits for may be held by nothing that keeps the process running, such as the end of a child.
const awake = setInterval(() => {}, 60_000);
process.exitCode = await runCommandLine(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr, signal: stop.signal });
clearInterval(awake);
