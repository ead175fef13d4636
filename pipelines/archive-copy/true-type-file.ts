/** Putting the tables of a TrueType typeface together to a file (ISO/IEC 14496-22, 4.5). */

/** A number of a table with its size in bytes; negative numbers as two's complement. */
export type Field = readonly [bytes: 1 | 2 | 4, value: number];

/** The bytes of some numbers, big-endian. */
export function fields(...all: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(all.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of all) {
    bytes.writeUIntBE(value < 0 ? value + 256 ** size : value, at, size);
    at += size;
  }
  return bytes;
}

const headChecksumAt = 8;

/** The file of some tables. `head` must be among them: it holds the checksum of the whole. */
export function trueTypeFile(tables: Readonly<Record<string, Buffer>>): Buffer {
  const named = Object.entries(tables).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(named.length));
  const head = fields([4, 0x00010000], [2, named.length], [2, 16 * power], [2, Math.log2(power)], [2, 16 * (named.length - power)]);
  let at = head.length + 16 * named.length;
  const directory: Buffer[] = [head];
  const data: Buffer[] = [];
  let headAt = 0;
  for (const [tag, table] of named) {
    if (tag === "head") headAt = at;
    directory.push(Buffer.from(tag, "latin1"), fields([4, checksum(table)], [4, at], [4, table.length]));
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    data.push(padded);
    at += padded.length;
  }
  const file = Buffer.concat([...directory, ...data]);
  file.writeUInt32BE((0xb1b0afba - checksum(file) + 2 ** 32) % 2 ** 32, headAt + headChecksumAt);
  return file;
}

function checksum(bytes: Buffer): number {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) % 2 ** 32;
  return sum;
}
