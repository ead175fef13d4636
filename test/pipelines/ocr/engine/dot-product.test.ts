import { expect, test } from "vitest";
import { speedUpDotProduct } from "#pipelines/ocr/engine/dot-product.ts";
import { dotProductModule } from "#pipelines/ocr/engine/dot-product-code.ts";

const memoryOf = (words: readonly number[]) => {
  const memory = new WebAssembly.Memory({ initial: 16 });
  new Int32Array(memory.buffer).set(words, 100);
  return memory;
};

test("the module of the dot product can be started, and reckons with bytes of either sign", () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { dot } = new WebAssembly.Instance(new WebAssembly.Module(dotProductModule()), { engine: { memory } }).exports;
  const bytes = new Int8Array(memory.buffer);
  // Eight outputs, three inputs and a bias of one: small numbers, which every processor reckons alike.
  for (let output = 0; output < 8; output += 1) bytes.set([output - 4, 2, -3, 0], 4 * output);
  bytes.fill(1, 32, 40);
  new Float32Array(memory.buffer, 64, 8).fill(2);
  bytes.set([5, -6, 7, 0], 128);
  if (typeof dot !== "function") throw new Error("no function");
  dot(8, 4, 0, 64, 128, 256);
  const expected = Array.from({ length: 8 }, (_, output) => 2 * (5 * (output - 4) - 12 - 21 + 127));
  expect([...new Float32Array(memory.buffer, 256, 8)]).toEqual(expected);
});

test("an engine that is built in another way is left as it is", () => {
  const table = Object.values(WebAssembly).length;
  expect(speedUpDotProduct({ exports: { memory: memoryOf([]), table } })).toBe(false);
  expect(speedUpDotProduct({ exports: {} })).toBe(false);
});
