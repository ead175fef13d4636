import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { inOrder } from "#services/in-order.ts";

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test("results come in the order of the items, whichever is done first", async () => {
  const results = inOrder([30, 1, 20, 2], { atOnce: 3, ahead: 10 }, async (ms) => {
    await sleep(ms);
    return ms;
  });
  expect(await all(results)).toEqual([30, 1, 20, 2]);
});

test("no more is under way than allowed, and a slow first item does not stop those behind it", async () => {
  const begun: number[] = [];
  let [now, most] = [0, 0];
  let release = () => {};
  const first = new Promise<void>((resolve) => {
    release = resolve;
  });
  const results = inOrder([0, 1, 2, 3, 4, 5], { atOnce: 2, ahead: 4 }, async (item) => {
    begun.push(item);
    now += 1;
    most = Math.max(most, now);
    await (item === 0 ? first : sleep(1));
    now -= 1;
    return item;
  });
  const collected = all(results);
  await sleep(100);
  expect(begun).toEqual([0, 1, 2, 3]);
  release();
  expect(await collected).toEqual([0, 1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test("a failure is thrown where its result would have come", async () => {
  const results = inOrder([1, 2, 3], { atOnce: 3, ahead: 3 }, async (item) => {
    if (item === 2) throw new Error("two");
    return item;
  });
  expect((await results.next()).value).toBe(1);
  await expect(results.next()).rejects.toThrow("two");
});
