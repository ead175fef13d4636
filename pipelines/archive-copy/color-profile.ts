/** The sRGB profile (IEC 61966-2-1) that says how the colours of an archive copy are meant, made here: nobody's file. */

const tableStart = 128;
const curvePoints = 1024;

/** The primaries of sRGB adapted to D50, as ICC profiles hold them (ICC.1:2001-04, 6.3.4.3), and D50 itself. */
const colors = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
  wtpt: [0.9642, 1, 0.8249],
} as const;

/** A display profile of ICC version 2.1, three primaries and one curve: 2.6 KB. */
export function srgbProfile(): Buffer {
  const curve = curveTag();
  const tags: readonly (readonly [string, Buffer])[] = [
    ["desc", descriptionTag("sRGB")],
    ["cprt", textTag("Made by kiemchung; no rights reserved (CC0 1.0)")],
    ...Object.entries(colors).map(([name, xyz]) => [name, xyzTag(xyz)] as const),
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const placed = new Map<Buffer, number>();
  const data: Buffer[] = [];
  let at = tableStart + table.length;
  for (const [index, [name, tag]] of tags.entries()) {
    const known = placed.get(tag) ?? at;
    table.write(name, 4 + 12 * index, "latin1");
    table.writeUInt32BE(known, 8 + 12 * index);
    table.writeUInt32BE(tag.length, 12 + 12 * index);
    if (placed.has(tag)) continue;
    placed.set(tag, at);
    const padded = Buffer.concat([tag, Buffer.alloc((4 - (tag.length % 4)) % 4)]);
    data.push(padded);
    at += padded.length;
  }
  return Buffer.concat([header(at), table, ...data]);
}

function header(byteLength: number): Buffer {
  const bytes = Buffer.alloc(tableStart);
  bytes.writeUInt32BE(byteLength, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  for (const [index, value] of [2026, 1, 1].entries()) bytes.writeUInt16BE(value, 24 + 2 * index);
  bytes.write("acsp", 36, "latin1");
  bytes.set(xyzNumbers(colors.wtpt), 68);
  return bytes;
}

function xyzNumbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), 4 * index);
  return bytes;
}

function xyzTag(values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from("XYZ \0\0\0\0", "latin1"), xyzNumbers(values)]);
}

function textTag(text: string): Buffer {
  return Buffer.from(`text\0\0\0\0${text}\0`, "latin1");
}

/** The name in ASCII; its Unicode and Macintosh forms are empty. */
function descriptionTag(name: string): Buffer {
  const head = Buffer.alloc(12);
  head.write("desc", 0, "latin1");
  head.writeUInt32BE(name.length + 1, 8);
  return Buffer.concat([head, Buffer.from(`${name}\0`, "latin1"), Buffer.alloc(4 + 4 + 2 + 1 + 67)]);
}

/** The tone curve of sRGB: a straight piece near black, then a power. */
function curveTag(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * curvePoints);
  bytes.write("curv", 0, "latin1");
  bytes.writeUInt32BE(curvePoints, 8);
  for (let point = 0; point < curvePoints; point += 1) {
    const level = point / (curvePoints - 1);
    const light = level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(light * 65535), 12 + 2 * point);
  }
  return bytes;
}
