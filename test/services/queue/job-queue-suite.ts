import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { FileJob, JobQueue } from "#services/queue/job-queue.ts";
import { until } from "../support.ts";

/** What every queue must do. `open` gives the same queue each time, as another process would open it. */
export function jobQueueSuite(open: () => Promise<JobQueue>): void {
  test("gives every job to one of its consumers, once", async () => {
    const [producer, left, right] = [await open(), await open(), await open()];
    const done: string[] = [];
    const handle = async ({ fileId }: FileJob) => {
      done.push(fileId);
    };
    const consumers = [await left.process(handle, { concurrency: 2 }), await right.process(handle, { concurrency: 2 })];
    const ids = Array.from({ length: 40 }, () => randomUUID());
    for (const fileId of ids) await producer.enqueue({ fileId }, { attempt: 0 });
    await until(
      async () => done.length,
      (count) => count >= ids.length,
    );
    expect([...done].sort()).toEqual([...ids].sort());
    for (const consumer of consumers) await consumer.close();
    for (const queue of [producer, left, right]) await queue.close();
  });

  test("takes the same attempt at a file once, and the next attempt again", async () => {
    const queue = await open();
    const fileId = randomUUID();
    for (const attempt of [0, 0, 1, 0]) await queue.enqueue({ fileId }, { attempt });
    expect(await queue.size()).toBe(2);
    let done = 0;
    const consumer = await queue.process(
      async () => {
        done += 1;
      },
      { concurrency: 1 },
    );
    await until(
      () => queue.size(),
      (size) => size === 0,
    );
    expect(done).toBe(2);
    await queue.enqueue({ fileId }, { attempt: 0 });
    await until(
      async () => done,
      (count) => count === 3,
    );
    await consumer.close();
    await queue.close();
  });

  test("gives a consumer that has nothing to do the job that another connection enqueues", async () => {
    const [producer, queue] = [await open(), await open()];
    const begun: string[] = [];
    const consumer = await queue.process(
      async ({ fileId }) => {
        begun.push(fileId);
      },
      { concurrency: 1 },
    );
    for (const fileId of [randomUUID(), randomUUID()]) {
      await producer.enqueue({ fileId }, { attempt: 0 });
      await until(
        async () => begun.at(-1),
        (last) => last === fileId,
      );
    }
    await consumer.close();
    await producer.close();
    await queue.close();
  });

  test("holds a job back as it is told, and gives those that came later first", async () => {
    const queue = await open();
    const [heldBack, atOnce] = [randomUUID(), randomUUID()];
    const begun: string[] = [];
    await queue.enqueue({ fileId: heldBack }, { attempt: 0, delayMs: 500 });
    await queue.enqueue({ fileId: atOnce }, { attempt: 0 });
    const consumer = await queue.process(
      async ({ fileId }) => {
        begun.push(fileId);
      },
      { concurrency: 1 },
    );
    await until(
      async () => begun.length,
      (count) => count === 2,
    );
    expect(begun).toEqual([atOnce, heldBack]);
    await consumer.close();
    await queue.close();
  });

  test("does no more jobs than it is told at a time", async () => {
    const queue = await open();
    let [now, most] = [0, 0];
    for (let count = 0; count < 6; count += 1) await queue.enqueue({ fileId: randomUUID() }, { attempt: 0 });
    const consumer = await queue.process(
      async () => {
        now += 1;
        most = Math.max(most, now);
        await sleep(100);
        now -= 1;
      },
      { concurrency: 2 },
    );
    await until(
      () => queue.size(),
      (size) => size === 0,
    );
    expect(most).toBe(2);
    await consumer.close();
    await queue.close();
  });

  test("closes a consumer only when its job is done", async () => {
    const queue = await open();
    const seen: string[] = [];
    const consumer = await queue.process(
      async () => {
        seen.push("begun");
        await sleep(300);
        seen.push("done");
      },
      { concurrency: 1 },
    );
    await queue.enqueue({ fileId: randomUUID() }, { attempt: 0 });
    await until(
      async () => seen.length,
      (count) => count > 0,
    );
    await consumer.close();
    expect(seen).toEqual(["begun", "done"]);
    await queue.close();
  });

  test("is well when it is asked", async () => {
    const queue = await open();
    await queue.probe();
    await queue.close();
  });
}
