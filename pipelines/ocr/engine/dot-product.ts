/**
 * Half of the engine's time goes into products of matrices with vectors of bytes. Its WebAssembly has a fast function for
 * processors whose dot product takes all bytes as signed; on those that take half of them as unsigned (`vpdpbusd`, most
 * of x86) it falls back to one with half the width. Here that function is replaced by one that reckons with unsigned bytes,
 * where the processor is seen to do so without a loss. What it gives is the same to the bit.
 */
import { dotProductModule } from "./dot-product-code.ts";

/** How the engine describes its functions: index of the function, outputs a register, registers, inputs a register and a group. */
const [narrow, wide] = [
  [1, 1, 1, 2],
  [8, 8, 32, 4],
];

/** The engine's constants lie in the first megabyte of its memory. */
const constantsBytes = 1 << 20;

const bytesOfWord = 4;

/**
 * Puts the wider function into a started engine that has not loaded its model yet. Returns false, and leaves the engine as it
 * is, where the processor or the engine is another than this is made for.
 */
export function speedUpDotProduct({ exports }: WebAssembly.Instance): boolean {
  const [memory] = Object.values(exports).filter((value) => value instanceof WebAssembly.Memory);
  const [table] = Object.values(exports).filter((value) => value instanceof WebAssembly.Table);
  if (memory === undefined || table === undefined) return false;
  const words = new Int32Array(memory.buffer, 0, constantsBytes / bytesOfWord);
  const [description, ...others] = placesOf(words, narrow).filter((place) => isAt(words, place + narrow.length + 1, wide));
  if (description === undefined || others.length > 0) return false;
  const [inUse, ...more] = placesOf(words, [bytesOfWord * (description - 1)]);
  const module = new WebAssembly.Module(dotProductModule());
  if (inUse === undefined || more.length > 0 || !isExact(module)) return false;
  const wideDescription = description + narrow.length;
  table.set(words[wideDescription] ?? 0, dotIn(module, memory));
  words[inUse] = bytesOfWord * wideDescription;
  return true;
}

function placesOf(words: Int32Array, wanted: readonly number[]): number[] {
  const places: number[] = [];
  const [first = 0] = wanted;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) if (isAt(words, at, wanted)) places.push(at);
  return places;
}

const isAt = (words: Int32Array, at: number, wanted: readonly number[]) => wanted.every((word, index) => words[at + index] === word);

function dotIn(module: WebAssembly.Module, memory: WebAssembly.Memory): unknown {
  return new WebAssembly.Instance(module, { engine: { memory } }).exports.dot;
}

/** A product as large as to have blocks of several sizes, with bytes at the ends of their range side by side, and a bias. */
const sample = { outputs: 64 + 32 + 8, inputs: 39 };
const weightOf = (output: number, input: number) => (output < 8 ? [127, -128][output % 2] : ((output * 39 + input * 31) % 256) - 128) ?? 0;
const inputOf = (input: number) => (input < 16 ? [127, 127, -128, -128][input >> 2] : ((input * 53) % 256) - 128) ?? 0;

/** Whether this processor reckons the sample without a loss. */
function isExact(module: WebAssembly.Module): boolean {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { outputs, inputs } = sample;
  const [weights, scales, vector, products] = [1024, 16_384, 20_480, 24_576];
  const bytes = new Int8Array(memory.buffer);
  bytes.set(laidOut(), weights);
  new Float32Array(memory.buffer, scales, outputs).fill(0.5);
  for (let input = 0; input < inputs - 1; input += 1) bytes[vector + input] = inputOf(input);
  const dot = dotIn(module, memory);
  if (typeof dot !== "function") return false;
  dot(outputs, inputs, weights, scales, vector, products);
  return new Float32Array(memory.buffer, products, outputs).every((product, output) => {
    let sum = 127 * weightOf(output, inputs - 1);
    for (let input = 0; input < inputs - 1; input += 1) sum += weightOf(output, input) * inputOf(input);
    return product === sum / 2;
  });
}

/** The sample's weights as the function wants them: block by block, of each four inputs for each output, then the biases. */
function laidOut(): number[] {
  const laid: number[] = [];
  const bias = sample.inputs - 1;
  for (const { first, count } of [
    { first: 0, count: 64 },
    { first: 64, count: 32 },
    { first: 96, count: 8 },
  ]) {
    for (let group = 0; group < bias; group += 4) {
      for (let output = first; output < first + count; output += 1) {
        for (let input = group; input < group + 4; input += 1) laid.push(input < bias ? weightOf(output, input) : 0);
      }
    }
    for (let output = first; output < first + count; output += 1) laid.push(weightOf(output, bias));
  }
  return laid;
}
