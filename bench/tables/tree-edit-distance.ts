/** The edit distance of ordered trees (Zhang and Shasha 1989). */

/** A node with a label and its children in order. */
export type Tree<Label> = { readonly label: Label; readonly children: readonly Tree<Label>[] };

/** What it costs to make one label the other; taking a node out or putting one in costs 1. */
export type Renaming<Label> = (one: Label, other: Label) => number;

/** The nodes in post-order, for each the number of its leftmost leaf, and the nodes that begin a new leftmost path. */
type Numbered<Label> = { labels: Label[]; leftmost: number[]; keyRoots: number[] };

/** The least cost of turning one tree into the other. */
export function treeEditDistance<Label>(one: Tree<Label>, other: Tree<Label>, renaming: Renaming<Label>): number {
  const [a, b] = [numbered(one), numbered(other)];
  const width = b.labels.length;
  const trees = new Float64Array(a.labels.length * width);
  const forest = new Float64Array((a.labels.length + 1) * (width + 1));
  for (const rootA of a.keyRoots) for (const rootB of b.keyRoots) compare(a, b, { rootA, rootB, trees, forest, renaming });
  return trees.at(-1) ?? 0;
}

/** How many nodes a tree has. */
export function sizeOf(tree: Tree<unknown>): number {
  return tree.children.reduce((sum, child) => sum + sizeOf(child), 1);
}

type Comparison<Label> = { rootA: number; rootB: number; trees: Float64Array; forest: Float64Array; renaming: Renaming<Label> };

/** Fills in the distances of the subtrees on the leftmost paths of two key roots. */
function compare<Label>(a: Numbered<Label>, b: Numbered<Label>, { rootA, rootB, trees, forest, renaming }: Comparison<Label>): void {
  const [width, leftA, leftB] = [b.labels.length, a.leftmost[rootA] ?? 0, b.leftmost[rootB] ?? 0];
  const at = (i: number, j: number) => i * (width + 1) + j;
  const get = (i: number, j: number) => forest[at(i, j)] ?? 0;
  const [rows, columns] = [rootA - leftA + 1, rootB - leftB + 1];
  forest[0] = 0;
  for (let i = 1; i <= rows; i += 1) forest[at(i, 0)] = i;
  for (let j = 1; j <= columns; j += 1) forest[at(0, j)] = j;
  for (let i = 1; i <= rows; i += 1) {
    const nodeA = leftA + i - 1;
    for (let j = 1; j <= columns; j += 1) {
      const nodeB = leftB + j - 1;
      const [belowA, belowB] = [(a.leftmost[nodeA] ?? 0) - leftA, (b.leftmost[nodeB] ?? 0) - leftB];
      const either = Math.min(get(i - 1, j), get(i, j - 1)) + 1;
      if (belowA === 0 && belowB === 0) {
        const [labelA, labelB] = [a.labels[nodeA], b.labels[nodeB]];
        const renamed = labelA === undefined || labelB === undefined ? 0 : renaming(labelA, labelB);
        const distance = Math.min(either, get(i - 1, j - 1) + renamed);
        forest[at(i, j)] = distance;
        trees[nodeA * width + nodeB] = distance;
      } else forest[at(i, j)] = Math.min(either, get(belowA, belowB) + (trees[nodeA * width + nodeB] ?? 0));
    }
  }
}

function numbered<Label>(root: Tree<Label>): Numbered<Label> {
  const [labels, leftmost]: [Label[], number[]] = [[], []];
  const visit = (node: Tree<Label>): number => {
    const leaves = node.children.map(visit);
    const own = labels.length;
    labels.push(node.label);
    leftmost.push(leaves[0] ?? own);
    return leaves[0] ?? own;
  };
  visit(root);
  const keyRoots = labels.flatMap((_, node) => (leftmost.lastIndexOf(leftmost[node] ?? 0) === node ? [node] : []));
  return { labels, leftmost, keyRoots };
}
