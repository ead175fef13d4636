/** What processes use, as Linux tells it in /proc. */
import { readdirSync, readFileSync } from "node:fs";

/** One process of the tree: what it runs, and the most memory that it was seen to hold. */
export type ProcessUse = { readonly pid: number; readonly program: string; peakBytes: number };

/** Watches the processes below `root` until it is stopped, and gives the peak of each. */
export function watchProcessTree(root: number, everyMs = 50): { stop(): ProcessUse[] } {
  const seen = new Map<number, ProcessUse>();
  const timer = setInterval(() => look(root, seen), everyMs);
  return {
    stop() {
      clearInterval(timer);
      return [...seen.values()].sort((a, b) => b.peakBytes - a.peakBytes);
    },
  };
}

/** The kernel counts processor time in hundredths of a second, whatever the machine (`USER_HZ`). */
const ticksPerSecond = 100;

/**
 * Processor seconds, user and system, of all children of this process that have ended, and of theirs (`cutime` and
 * `cstime` of proc(5)). The difference over a piece of work is what the programs used that were run for it.
 */
export function endedChildrenSeconds(): number {
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

function look(root: number, seen: Map<number, ProcessUse>): void {
  for (const pid of below(root)) {
    const program = programOf(pid);
    const status = readOrEmpty(`/proc/${pid}/status`);
    // Until it runs its program, a new process is a copy of its parent, and seems to hold all that the parent holds; one
    // that has ended and was not yet buried has no program.
    if (program === "" || programOf(pid) !== program) continue;
    // VmHWM is the kernel's own high-water mark, so that no peak between two looks is missed.
    const peakBytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
    const known = seen.get(pid);
    if (known?.program !== program) seen.set(pid, { pid, program, peakBytes });
    else known.peakBytes = Math.max(known.peakBytes, peakBytes);
  }
}

/** The process and all below it. */
function below(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(/^\d+ \(.*\) \S (\d+)/s.exec(readOrEmpty(`/proc/${name}/stat`))?.[1] ?? -1);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** The script that an interpreter runs, otherwise the program itself; empty where it runs no longer. */
function programOf(pid: number): string {
  const command = readOrEmpty(`/proc/${pid}/cmdline`).split("\0");
  const script = command.find((part) => /\.[cm]?[jt]s$/.test(part));
  if (script !== undefined) return script.split("/").slice(-2).join("/");
  return command[0]?.split("/").at(-1) ?? "";
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
