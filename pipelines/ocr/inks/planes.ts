/** Numbers for each pixel of a part of a page, row by row, and what can be said of their surroundings. */
export type Plane = { readonly width: number; readonly height: number; readonly values: Float32Array };

/** The plane with a value for each place, of its place and the value that was there. */
export function changed(plane: Plane, rule: (value: number, at: number) => number): Plane {
  return { ...plane, values: plane.values.map(rule) };
}

/** The highest value in the square that reaches so many pixels to each side. */
export function highestAround(plane: Plane, reach: number): Plane {
  return alongBoth(plane, reach, Math.max);
}

/** The lowest value in such a square. */
export function lowestAround(plane: Plane, reach: number): Plane {
  return alongBoth(plane, reach, Math.min);
}

/** The mean of the square of three by three pixels, those in the middle counted twice in each direction; so many times over. */
export function blurred(plane: Plane, times: number): Plane {
  let done = plane;
  for (let time = 0; time < times; time += 1) done = blurredOnce(done);
  return done;
}

function blurredOnce({ width, height, values }: Plane): Plane {
  const across = new Float32Array(values.length);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const [before, after] = [x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at];
      across[at] = ((values[before] ?? 0) + 2 * (values[at] ?? 0) + (values[after] ?? 0)) / 4;
    }
  }
  const down = new Float32Array(values.length);
  for (let y = 0, at = 0; y < height; y += 1) {
    const [above, below] = [y > 0 ? width : 0, y < height - 1 ? width : 0];
    for (let x = 0; x < width; x += 1, at += 1)
      down[at] = ((across[at - above] ?? 0) + 2 * (across[at] ?? 0) + (across[at + below] ?? 0)) / 4;
  }
  return { width, height, values: down };
}

function alongBoth({ width, height, values }: Plane, reach: number, extreme: (a: number, b: number) => number): Plane {
  const across = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let most = values[y * width + x] ?? 0;
      for (let other = Math.max(0, x - reach); other <= Math.min(width - 1, x + reach); other += 1)
        most = extreme(most, values[y * width + other] ?? 0);
      across[y * width + x] = most;
    }
  }
  const down = new Float32Array(values.length);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height - 1, y + reach)];
    for (let x = 0; x < width; x += 1) {
      let most = across[y * width + x] ?? 0;
      for (let other = top; other <= bottom; other += 1) most = extreme(most, across[other * width + x] ?? 0);
      down[y * width + x] = most;
    }
  }
  return { width, height, values: down };
}
