/** Takes the spelling of proper names from the text of the same document, where they stand in small letters and were read better. */
import type { Speller } from "#pipelines/vietnamese/body-name.ts";
import { bareWord } from "#pipelines/vietnamese/phrase.ts";
import type { PlacedLine } from "./placed-lines.ts";

/** The place before the date stands in small letters too, and names what the issuer's name ends in. */
const dated = /^[^\p{L}]*\p{Lu}.{1,40},\s*ng[àaáâ]y(?!\p{L})/u;

/** A speller that knows the running text and the date line: a run of words is spelled as it most often stands there with the same letters. */
export function spellerOf(lines: readonly PlacedLine[]): Speller {
  const words = lines
    .filter(({ paragraph }) => paragraph.column === "full" || dated.test(paragraph.text))
    .flatMap(({ paragraph }) => paragraph.text.split(/[\s,.;:()“”"]+/));
  const bare = words.map(bareWord);
  return (name) => {
    const wanted = name.map(bareWord);
    if (wanted.length < 2 || wanted.some((word) => word === "")) return name;
    const counts = new Map<string, number>();
    for (let at = 0; at + wanted.length <= bare.length; at += 1) {
      if (!wanted.every((word, index) => bare[at + index] === word)) continue;
      const found = words.slice(at, at + wanted.length);
      if (found.every((word) => /^\p{Lu}\p{Ll}/u.test(word))) counts.set(found.join(" "), (counts.get(found.join(" ")) ?? 0) + 1);
    }
    const best = [...counts].toSorted((a, b) => b[1] - a[1])[0];
    return best === undefined || (counts.get(name.join(" ")) ?? 0) >= best[1] ? name : best[0].split(" ");
  };
}

/** Whether these words stand, spelled the same, in other lines than those. */
export function isStatedIn(lines: readonly PlacedLine[], words: string, but: readonly PlacedLine[]): boolean {
  const wanted = words.toLocaleLowerCase("vi");
  return lines.some((line) => !but.includes(line) && line.paragraph.text.toLocaleLowerCase("vi").includes(wanted));
}
