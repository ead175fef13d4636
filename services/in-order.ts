/** How much is done at a time, and how far ahead of the result that everybody waits for. */
export type Pace = { readonly atOnce: number; readonly ahead: number };

/** Works on items, several at once, and gives the results in the order of the items, each as soon as it can. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  pace: Pace,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const results: Promise<Result>[] = [];
  let given = 0;
  let busy = 0;
  const fill = () => {
    while (busy < pace.atOnce && results.length < items.length && results.length - given < pace.ahead) {
      const next = items.slice(results.length, results.length + 1);
      for (const item of next) results.push(begin(item));
    }
  };
  const begin = (item: Item) => {
    busy += 1;
    const result = work(item).finally(() => {
      busy -= 1;
      fill();
    });
    // Whoever waits for it is told of a failure; until somebody waits, it must not end the process.
    result.catch(() => undefined);
    return result;
  };
  while (given < items.length) {
    fill();
    const result = await results[given];
    given += 1;
    if (result !== undefined) yield result;
  }
}
