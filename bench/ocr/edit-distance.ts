/** Least numbers of changes between what is printed and what was read (Levenshtein 1966). */

/** A change: `printed` is undefined for something added, `read` for something left out. */
export type Change<Sign> = { readonly printed: Sign | undefined; readonly read: Sign | undefined };

/** The fewest changes that make `read` out of `printed`; of several ways one that replaces rather than adds and leaves out. */
export function changesBetween<Sign>(printed: readonly Sign[], read: readonly Sign[]): Change<Sign>[] {
  const width = read.length + 1;
  const costs = costTable(printed, read);
  const changes: Change<Sign>[] = [];
  let [row, column] = [printed.length, read.length];
  while (row > 0 || column > 0) {
    const here = costs[row * width + column] ?? 0;
    const replaced = row > 0 && column > 0 ? (costs[(row - 1) * width + column - 1] ?? 0) : Number.POSITIVE_INFINITY;
    const same = row > 0 && column > 0 && printed[row - 1] === read[column - 1];
    if (here === replaced + (same ? 0 : 1)) {
      if (!same) changes.push({ printed: printed[row - 1], read: read[column - 1] });
      row -= 1;
      column -= 1;
    } else if (row > 0 && here === (costs[(row - 1) * width + column] ?? 0) + 1) {
      changes.push({ printed: printed[row - 1], read: undefined });
      row -= 1;
    } else {
      changes.push({ printed: undefined, read: read[column - 1] });
      column -= 1;
    }
  }
  return changes;
}

function costTable<Sign>(printed: readonly Sign[], read: readonly Sign[]): Uint32Array {
  const width = read.length + 1;
  const costs = new Uint32Array((printed.length + 1) * width);
  for (let column = 0; column < width; column += 1) costs[column] = column;
  for (let row = 1; row <= printed.length; row += 1) {
    const at = row * width;
    costs[at] = row;
    for (let column = 1; column < width; column += 1) {
      const same = printed[row - 1] === read[column - 1] ? 0 : 1;
      const replaced = (costs[at - width + column - 1] ?? 0) + same;
      costs[at + column] = Math.min(replaced, (costs[at - width + column] ?? 0) + 1, (costs[at + column - 1] ?? 0) + 1);
    }
  }
  return costs;
}

/** A piece of a text, by character from 0, `end` not included, and the changes from what was looked for. */
export type Piece = { readonly start: number; readonly end: number; readonly cost: number };

/**
 * The piece of a text that is most like what is looked for, whole words alone; the longest of several equals; null where
 * the text is empty. Sellers 1980: the first row of the table is free wherever a piece may begin.
 */
export function mostAlike(wanted: string, text: string): Piece | null {
  const [rows, space] = [wanted.length, 32];
  let [costs, starts] = [new Int32Array(rows + 1), new Int32Array(rows + 1)];
  let [nextCosts, nextStarts] = [new Int32Array(rows + 1), new Int32Array(rows + 1)];
  for (let row = 0; row <= rows; row += 1) costs[row] = row;
  let best: Piece | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    const begins = at + 1 < text.length && sign === space;
    nextCosts[0] = begins ? 0 : (costs[0] ?? 0) + 1;
    nextStarts[0] = begins ? at + 1 : (starts[0] ?? 0);
    for (let row = 1; row <= rows; row += 1) {
      const replaced = (costs[row - 1] ?? 0) + (wanted.charCodeAt(row - 1) === sign ? 0 : 1);
      const added = (costs[row] ?? 0) + 1;
      const leftOut = (nextCosts[row - 1] ?? 0) + 1;
      const cost = Math.min(replaced, added, leftOut);
      const from = Number.MAX_SAFE_INTEGER;
      nextCosts[row] = cost;
      nextStarts[row] = Math.min(
        cost === replaced ? (starts[row - 1] ?? 0) : from,
        cost === added ? (starts[row] ?? 0) : from,
        cost === leftOut ? (nextStarts[row - 1] ?? 0) : from,
      );
    }
    [costs, nextCosts, starts, nextStarts] = [nextCosts, costs, nextStarts, starts];
    const ends = at + 1 === text.length || text.charCodeAt(at + 1) === space;
    if (ends && sign !== space) best = better(best, { start: starts[rows] ?? 0, end: at + 1, cost: costs[rows] ?? 0 });
  }
  return best;
}

function better(best: Piece | null, found: Piece): Piece {
  if (best === null || found.cost < best.cost) return found;
  return found.cost === best.cost && found.end - found.start > best.end - best.start ? found : best;
}
