/** A WebAssembly module with one function, `dot`: the engine's product of a matrix and a vector of bytes. */

/** Whole numbers as WebAssembly writes them (LEB128). */
function signed(value: number): number[] {
  const [low, rest] = [value & 0x7f, value >> 7];
  return (rest === 0 && low < 0x40) || (rest === -1 && low >= 0x40) ? [low] : [low | 0x80, ...signed(rest)];
}

function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

const get = (local: number) => [0x20, ...unsigned(local)];
const set = (local: number) => [0x21, ...unsigned(local)];
const number = (value: number) => [0x41, ...signed(value)];
const call = (index: number) => [0x10, ...unsigned(index)];
const vector = (code: number) => [0xfd, ...unsigned(code)];
const at = (offset: number) => [0, ...unsigned(offset)];

const op = { add: [0x6a], subtract: [0x6b], times: [0x6c], and: [0x71], shiftLeft: [0x74], shiftRight: [0x76], isZero: [0x45] };
const compare = { atLeast: [0x4f], atMost: [0x4c] };
const loadByte = [0x2c, ...at(0)];
const load = (offset: number) => [...vector(0x00), ...at(offset)];
const store = (offset: number) => [...vector(0x0b), ...at(offset)];
const loadFourEverywhere = [...vector(0x09), ...at(0)];
const loadFour = (offset: number) => [...vector(0x5c), ...at(offset)];
const everywhere = (bytes: readonly number[]) => [...vector(0x0c), ...bytes, ...bytes, ...bytes, ...bytes];
const spread = vector(0x11);
const flip = vector(0x51);
const widened = [...vector(0x87), ...vector(0xa7)];
const addFours = vector(0xae);
const timesFours = vector(0xb5);
const asFloats = vector(0xfa);
const timesFloats = vector(0xe6);
/** Products of 16 signed bytes with 16 others, added by fours: what the other sign bit means is left to the processor. */
const relaxedDot = vector(0x113);

/** Goes round until the condition holds. */
const until = (condition: readonly number[], body: readonly number[]) => [
  ...[0x02, 0x40, 0x03, 0x40],
  ...[...condition, 0x0d, 1, ...body, 0x0c, 0],
  ...[0x0b, 0x0b],
];
const grow = (local: number, by: number) => [...get(local), ...number(by), ...op.add, ...set(local)];

const [i32, v128] = [0x7f, 0x7b];
type Locals = readonly (readonly [count: number, type: number])[];
const section = (id: number, body: readonly number[]) => [id, ...unsigned(body.length), ...body];
const name = (text: string) => [text.length, ...Buffer.from(text)];
const takes = (count: number) => [0x60, count, ...Array.from({ length: count }, () => i32), 0];
const code = (locals: Locals, body: readonly number[]) => {
  const bytes = [locals.length, ...locals.flat(), ...body, 0x0b];
  return [...unsigned(bytes.length), ...bytes];
};

/**
 * Some outputs, four to a vector. Weights are taken as unsigned, 128 too large: their sign bit is flipped, and `sum`, which is
 * -128 times the sum of the inputs, makes up for it.
 */
function someOutputs(vectors: number): number[] {
  const [weights, stride, inputs, end, sum, biases, scales, outputs, input, flipped] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const totals = Array.from({ length: vectors }, (_, index) => ({ total: 10 + index, index }));
  const body = [
    ...[...everywhere([0x80, 0x80, 0x80, 0x80]), ...set(flipped)],
    ...totals.flatMap(({ total }) => [...get(sum), ...spread, ...set(total)]),
    ...until(
      [...get(inputs), ...get(end), ...compare.atLeast],
      [
        ...[...get(inputs), ...loadFourEverywhere, ...set(input)],
        ...totals.flatMap(({ total, index }) => {
          const taken = [...get(weights), ...load(16 * index), ...get(flipped), ...flip];
          return [...get(input), ...taken, ...get(total), ...relaxedDot, ...set(total)];
        }),
        ...[...get(weights), ...get(stride), ...op.add, ...set(weights)],
        ...grow(inputs, 4),
      ],
    ),
    ...totals.flatMap(({ total, index }) => {
      const bias = [...get(biases), ...loadFour(4 * index), ...widened, ...everywhere([127, 0, 0, 0]), ...timesFours];
      const value = [...get(total), ...bias, ...addFours, ...asFloats];
      return [...get(outputs), ...value, ...get(scales), ...load(16 * index), ...timesFloats, ...store(16 * index)];
    }),
  ];
  return code([[vectors + 2, v128]], body);
}

/** All outputs: in blocks of 64 as long as there are so many, then of half as many, down to eight; as the weights lie. */
function allOutputs(): number[] {
  const [outputCount, inputCount, weights, scales, inputs, outputs] = [0, 1, 2, 3, 4, 5];
  const [end, cursor, sum, left, block, rounded, stride, biases, next] = [6, 7, 8, 9, 10, 11, 12, 13, 14];
  const part = (index: number, count: number) => [
    ...[weights, stride, inputs, end, sum, biases, scales, outputs].flatMap(get),
    ...call(index),
    ...[weights, scales, outputs].flatMap((local) => grow(local, 4 * count)),
    ...[...grow(biases, count), ...grow(cursor, -count)],
  ];
  const body = [
    ...[...get(inputCount), ...number(2), ...op.add, ...number(-4), ...op.and, ...set(rounded)],
    ...[...get(inputs), ...get(rounded), ...op.add, ...set(end), ...get(inputs), ...set(cursor)],
    ...until(
      [...get(cursor), ...get(end), ...compare.atLeast],
      [...get(sum), ...get(cursor), ...loadByte, ...op.add, ...set(sum), ...grow(cursor, 1)],
    ),
    ...[...get(sum), ...number(-128), ...op.times, ...set(sum), ...number(64), ...set(block)],
    ...[...get(outputCount), ...number(7), ...op.add, ...number(-8), ...op.and, ...set(left)],
    ...until(
      [...get(left), ...op.isZero],
      [
        ...until([...get(block), ...get(left), ...compare.atMost], [...get(block), ...number(1), ...op.shiftRight, ...set(block)]),
        ...[...get(left), ...get(block), ...op.subtract, ...set(left)],
        ...[...get(block), ...number(2), ...op.shiftLeft, ...set(stride)],
        ...[...get(weights), ...get(rounded), ...get(block), ...op.times, ...op.add, ...set(biases)],
        ...[...get(biases), ...get(block), ...op.add, ...set(next), ...get(block), ...set(cursor)],
        ...until(
          [...get(cursor), ...op.isZero],
          [...get(cursor), ...number(32), ...compare.atLeast, ...[0x04, 0x40, ...part(0, 32), 0x05, ...part(1, 8), 0x0b]],
        ),
        ...[...get(next), ...set(weights)],
      ],
    ),
  ];
  return code([[9, i32]], body);
}

/**
 * The module, as bytes. It imports `engine.memory`. `dot` takes the number of outputs, the number of inputs with the bias, and
 * the addresses of weights (signed bytes), scales (floats), inputs (signed bytes) and outputs (floats). Weights lie as Tesseract
 * lays them out for eight outputs a register, eight registers, four inputs a group (`intsimdmatrix.cpp`).
 */
export function dotProductModule(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [2, ...takes(8), ...takes(6)]),
    ...section(2, [1, ...name("engine"), ...name("memory"), 0x02, 0x00, 1]),
    ...section(3, [3, 0, 0, 1]),
    ...section(7, [1, ...name("dot"), 0x00, 2]),
    ...section(10, [3, ...someOutputs(8), ...someOutputs(2), ...allOutputs()]),
  ]);
}
