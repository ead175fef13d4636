import { fork } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { createPageProcesses, type PageProcesses, type PageTask } from "#pipelines/page-processes/index.ts";

const program = new URL("./faulty-child.ts", import.meta.url);
const task = <Output>(name: string, output: z.ZodType<Output>): PageTask<unknown, Output> => ({ name, input: z.unknown(), output });
const double = task("double", z.number());
const whoami = task("whoami", z.number());
const forever = () => ({ signal: new AbortController().signal, seconds: 60 });

const isRunning = (pid: number) => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
};
const isZombie = (pid: number) => existsSync(`/proc/${pid}/status`) && !isRunning(pid);
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 25));
};

let processes: PageProcesses;
let folder: string;
beforeEach(() => {
  processes = createPageProcesses({ count: 2, program });
  folder = mkdtempSync(join(tmpdir(), "page-processes-"));
});
afterEach(async () => {
  await processes.close();
  rmSync(folder, { recursive: true });
});

describe("page processes", () => {
  test("do more tasks than there are children, in no more children than were allowed", async () => {
    const doubled = await Promise.all([1, 2, 3, 4, 5, 6].map((value) => processes.run(double, value, forever())));
    expect(doubled).toEqual([2, 4, 6, 8, 10, 12]);
    const pids = await Promise.all([1, 2, 3, 4, 5].map(() => processes.run(whoami, null, forever())));
    expect(new Set(pids).size).toBeLessThanOrEqual(2);
  });

  test("say that a task may be tried again when its child dies twice, and go on", async () => {
    const error = await processes.run(task("crash", z.unknown()), null, forever()).catch((reason) => reason);
    expect(error).toMatchObject({ name: "PipelineError", retryable: true, problem: { code: "page/crashed" } });
    expect(await processes.run(double, 4, forever())).toBe(8);
  });

  test("try a second time by themselves when a child dies", async () => {
    const path = join(folder, "attempts");
    writeFileSync(path, "");
    expect(await processes.run(task("crash-once", z.string()), path, forever())).toBe("well");
  });

  test("try the second time in a process that has done nothing before", async () => {
    await Promise.all([processes.run(double, 1, forever()), processes.run(double, 2, forever())]);
    expect(await processes.run(task("crash-when-used", z.string()), null, forever())).toBe("well");
  });

  test.each(["hang", "spin"])("kill a child whose task takes too long (%s)", async (name) => {
    const options = { signal: new AbortController().signal, seconds: 1 };
    const error = await processes.run(task(name, z.unknown()), join(folder, "pid"), options).catch((reason) => reason);
    expect(error).toMatchObject({ retryable: true, problem: { code: "page/timed-out" } });
    expect(await processes.run(double, 4, forever())).toBe(8);
  });

  test("kill the child of a task that was given up, and drop one that still waits", async () => {
    const controller = new AbortController();
    const runs = [1, 2, 3].map(() => processes.run(task("hang", z.unknown()), null, { signal: controller.signal, seconds: 60 }));
    const settled = Promise.allSettled(runs);
    setTimeout(() => controller.abort(), 300);
    for (const outcome of await settled) {
      expect(outcome).toMatchObject({ status: "rejected", reason: { retryable: true, problem: { code: "page/stopped" } } });
    }
    expect(await processes.run(double, 4, forever())).toBe(8);
  });

  test("refuse an answer that is not of the task's shape", async () => {
    const error = await processes.run(task("rubbish", z.string()), null, forever()).catch((reason) => reason);
    expect(error).toMatchObject({ retryable: false, problem: { code: "page/failed" } });
  });

  test("hand on the words of a handler that refuses, and give words to one that throws", async () => {
    const refusal = await processes.run(task("refuse", z.unknown()), null, forever()).catch((reason) => reason);
    expect(refusal).toMatchObject({ retryable: false, problem: { code: "page/unreadable", message: "Không đọc được." } });
    const defect = await processes.run(task("throw", z.unknown()), null, forever()).catch((reason) => reason);
    expect(defect).toMatchObject({ problem: { code: "page/failed" }, cause: { message: expect.stringContaining("a defect") } });
  });

  test("kill a child that takes too much memory", async () => {
    const error = await processes.run(task("hoard", z.unknown()), null, forever()).catch((reason) => reason);
    expect(error).toMatchObject({ retryable: true, problem: { code: "page/crashed" } });
  }, 20_000);

  test("replace a child after its number of tasks, and leave no zombie", async () => {
    const pool = createPageProcesses({ count: 1, program, tasksPerProcess: 1 });
    const first = await pool.run(whoami, null, forever());
    const second = await pool.run(whoami, null, forever());
    expect(first).not.toBe(second);
    expect([isRunning(first), isZombie(first)]).toEqual([false, false]);
    await pool.close();
    expect([isRunning(second), isZombie(second)]).toEqual([false, false]);
  });

  test("refuse work after they were closed", async () => {
    await processes.close();
    await expect(processes.run(double, 1, forever())).rejects.toMatchObject({ problem: { code: "page/stopped" } });
  });

  test("die with a parent that was killed, even in work that never yields", async () => {
    const pidFile = join(folder, "pid");
    const parent = fork(new URL("./orphaning-parent.ts", import.meta.url), [pidFile], { execArgv: [], stdio: "ignore" });
    await until(() => existsSync(pidFile) && readFileSync(pidFile, "utf8") !== "");
    const pid = Number(readFileSync(pidFile, "utf8"));
    expect(isRunning(pid)).toBe(true);
    parent.kill("SIGKILL");
    await until(() => !isRunning(pid));
    expect(isRunning(pid)).toBe(false);
  }, 20_000);
});
