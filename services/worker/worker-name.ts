import { randomUUID } from "node:crypto";
import { hostname } from "node:os";

/** A name for a worker: the machine, the process, and something that no other worker has. */
export function workerName(): string {
  return `${hostname()}/${process.pid}/${randomUUID()}`;
}

/** Whether a worker's process is known to have ended: it was on this machine, and no such process runs. */
export function hasEnded(worker: string): boolean {
  const [host, pid] = worker.split("/");
  if (host !== hostname() || pid === undefined || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
