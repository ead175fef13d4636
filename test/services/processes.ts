import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** A running process of this machine. */
type RunningProcess = { readonly pid: number; readonly parent: number; readonly command: string };

/** All of them: from `/proc`, where there is one, for `ps` is not on every machine. */
export function runningProcesses(): RunningProcess[] {
  const ids = numbersIn("/proc");
  if (ids.length > 0) return ids.flatMap(fromProc);
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines.flatMap((line) => {
    const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/** The ids of the processes whose command line names all of these words. */
export function processesOf(...words: readonly string[]): number[] {
  return runningProcesses()
    .filter(({ command }) => words.every((word) => command.includes(word)))
    .map(({ pid }) => pid);
}

function numbersIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Nothing for a process that has ended meanwhile. */
function fromProc(id: string): RunningProcess[] {
  try {
    const command = readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    const parent = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
    return [{ pid: Number(id), parent: Number(parent), command }];
  } catch {
    return [];
  }
}
