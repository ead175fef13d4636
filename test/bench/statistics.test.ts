import { expect, test } from "vitest";
import { median, percentile } from "#bench/statistics.ts";

test("the median is the middle value, or the mean of the two in the middle, or nothing", () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, null]);
});

test("a percentile is a value that occurs, and exceeds no more than its share", () => {
  const values = Array.from({ length: 20 }, (_, index) => 20 - index);
  expect([percentile(values, 0.95), percentile(values, 0.5), percentile(values, 0), percentile([7], 0.95)]).toEqual([19, 10, 1, 7]);
  expect(percentile([], 0.95)).toBeNull();
});
