/** Pixels: one byte each, row by row. What the bytes mean stands with each raster: brightness, or ink yes and no. */
export type Raster = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** A part of a raster in whole pixels; what lies outside the raster is cut off. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The part of the area that lies on the raster, in whole pixels. */
export function areaOn(raster: Raster, area: Area): Area {
  const x = Math.max(0, Math.floor(area.x));
  const y = Math.max(0, Math.floor(area.y));
  const right = Math.min(raster.width, Math.ceil(area.x + area.width));
  const bottom = Math.min(raster.height, Math.ceil(area.y + area.height));
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** A copy of a part of the raster. */
export function crop(raster: Raster, wanted: Area): Raster {
  const area = areaOn(raster, wanted);
  const data = new Uint8Array(area.width * area.height);
  for (let row = 0; row < area.height; row += 1) {
    const from = (area.y + row) * raster.width + area.x;
    data.set(raster.data.subarray(from, from + area.width), row * area.width);
  }
  return { width: area.width, height: area.height, data };
}

/** How many pixels have each brightness. */
export function histogram(raster: Raster): Uint32Array {
  // Neighbours are mostly alike: counted in turn in two tables, no count waits for the one before it.
  const [counts, others] = [new Uint32Array(256), new Uint32Array(256)];
  const { data } = raster;
  for (let at = 0; at < data.length - 1; at += 2) {
    const [value, other] = [data[at] ?? 0, data[at + 1] ?? 0];
    counts[value] = (counts[value] ?? 0) + 1;
    others[other] = (others[other] ?? 0) + 1;
  }
  if (data.length % 2 === 1) others[data.at(-1) ?? 0] = (others[data.at(-1) ?? 0] ?? 0) + 1;
  return counts.map((count, value) => count + (others[value] ?? 0));
}

/** The brightness below which the given share of the pixels lies. */
export function brightnessAt(counts: Uint32Array, share: number): number {
  let total = 0;
  for (let value = 0; value < counts.length; value += 1) total += counts[value] ?? 0;
  let seen = 0;
  for (let value = 0; value < counts.length; value += 1) {
    seen += counts[value] ?? 0;
    if (seen >= share * total) return value;
  }
  return 255;
}

/** The brightness that parts ink from paper best (Otsu 1979). */
export function inkThreshold(counts: Uint32Array): number {
  let [total, sum] = [0, 0];
  for (const [value, count] of counts.entries()) {
    total += count;
    sum += value * count;
  }
  let [below, sumBelow, best, threshold] = [0, 0, -1, 128];
  for (const [value, count] of counts.entries()) {
    below += count;
    sumBelow += value * count;
    const above = total - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2;
    if (between > best) [best, threshold] = [between, value];
  }
  return threshold;
}

/** The ink of a brightness raster: 1 where the pixel is as dark as the threshold or darker. */
export function inkOf(raster: Raster, threshold: number): Raster {
  return recoloured(raster, (value) => (value <= threshold ? 1 : 0));
}

/** The raster with another value for each of the 256 that there are; the rule is asked once for each. */
export function recoloured(raster: Raster, rule: (value: number) => number): Raster {
  const values = Uint8Array.from({ length: 256 }, (_, value) => rule(value));
  const data = new Uint8Array(raster.data.length);
  for (let at = 0; at < data.length; at += 1) data[at] = values[raster.data[at] ?? 0] ?? 0;
  return { width: raster.width, height: raster.height, data };
}

/** The raster resized so many times, smoothly. */
export function resized(raster: Raster, times: number): Raster {
  if (times === 1) return raster;
  const [width, height] = [Math.round(raster.width * times), Math.round(raster.height * times)];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const fromY = Math.min(raster.height - 1, Math.max(0, (y + 0.5) / times - 0.5));
    for (let x = 0; x < width; x += 1) {
      const fromX = Math.min(raster.width - 1, Math.max(0, (x + 0.5) / times - 0.5));
      data[y * width + x] = Math.round(between(raster, fromX, fromY));
    }
  }
  return { width, height, data };
}

/** The brightness between four pixels. */
function between({ width, height, data }: Raster, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
  const [partX, partY] = [x - left, y - top];
  const row = (at: number) => (data[at * width + left] ?? 255) * (1 - partX) + (data[at * width + right] ?? 255) * partX;
  return row(top) * (1 - partY) + row(bottom) * partY;
}

/** The raster made narrower, its height kept: each new pixel is the mean of those that it covers. `times` is at most 1. */
export function narrowed(raster: Raster, times: number): Raster {
  const width = Math.max(1, Math.round(raster.width * times));
  if (width >= raster.width) return raster;
  const { from, first, second, third } = sharesOf(raster.width, width);
  const before = raster.data;
  const data = new Uint8Array(width * raster.height);
  for (let y = 0, at = 0; y < raster.height; y += 1) {
    const row = y * raster.width;
    for (let x = 0; x < width; x += 1, at += 1) {
      const pixel = row + (from[x] ?? 0);
      const sum = (before[pixel] ?? 0) * (first[x] ?? 0) + (before[pixel + 1] ?? 0) * (second[x] ?? 0);
      data[at] = (sum + (before[pixel + 2] ?? 0) * (third[x] ?? 0) + 2048) >> 12;
    }
  }
  return { width, height: raster.height, data };
}

/** From which pixel on, and to which 4,096ths, three pixels make one; enough down to half of the width. */
function sharesOf(before: number, after: number): { from: Int32Array; first: Int32Array; second: Int32Array; third: Int32Array } {
  const step = before / after;
  const [from, first, second, third] = [new Int32Array(after), new Int32Array(after), new Int32Array(after), new Int32Array(after)];
  for (let x = 0; x < after; x += 1) {
    const [left, right] = [x * step, Math.min(before, (x + 1) * step)];
    // The last three do not reach out of the row: what lies behind the last row would have to be looked for each time.
    const pixel = Math.max(0, Math.min(Math.floor(left), before - 3));
    const covered = (at: number) => Math.max(0, Math.min(right, at + 1) - Math.max(left, at)) / (right - left);
    from[x] = pixel;
    second[x] = Math.round(covered(pixel + 1) * 4096);
    third[x] = Math.round(covered(pixel + 2) * 4096);
    first[x] = 4096 - (second[x] ?? 0) - (third[x] ?? 0);
  }
  return { from, first, second, third };
}
