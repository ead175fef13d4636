/**
 * Runs a script of this project with the project's own Node (the npm package `node`), whatever Node started this file
 * (20 or newer), after installing what `package-lock.json` asks for and `node_modules` lacks.
 *
 *   node bin/with-node.mjs [SCRIPT [ARGUMENT…]]
 *
 * Without a script it installs and ends.
 * Plain JavaScript without dependencies: it must run before anything is installed.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled, projectNode } from "./installation.mjs";

const root = join(fileURLToPath(import.meta.url), "..", "..");
const [script, ...rest] = process.argv.slice(2);

const tooOld = Number(process.versions.node.split(".")[0]) < 20;
const failure = tooOld
  ? `Node ${process.versions.node} quá cũ, cần 20 trở lên. / Node ${process.versions.node} is too old, 20 or newer is needed.`
  : await ensureInstalled(root);
if (failure !== null) {
  process.stderr.write(`\n${failure}\n`);
  process.exit(2);
}
if (script !== undefined) run(projectNode(root), [join(root, script), ...rest]);

/** Signals go to the child, its exit status (or its signal) becomes ours. */
function run(program, argv) {
  const child = spawn(program, argv, { stdio: "inherit" });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    process.stderr.write(`Không chạy được ${program}: ${error.message}\nCould not run ${program}: ${error.message}\n`);
    process.exit(2);
  });
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}
