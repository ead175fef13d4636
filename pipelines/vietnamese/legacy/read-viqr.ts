import { isSyllable } from "../syllable.ts";
import type { Evidence } from "./evidence.ts";
import { type FoundEncoding, foundEncoding } from "./found.ts";
import { fromViqr } from "./viqr.ts";

/** So many words, such a share of the words that VIQR changes, and such a share of all words, are Vietnamese by it. */
const sure = { words: 12, share: 0.9, ofAll: 0.3 };
const escaped = /\\([.?'`~^(+\\d])/g;
const edges = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;

/**
 * Lines in VIQR as Unicode; null where they are not. VIQR is ASCII, and so is program text: a word that is no Vietnamese
 * syllable by it stays as it is.
 */
export function readViqrLines(lines: readonly string[]): { lines: string[]; found: FoundEncoding } | null {
  const escapes = lines.some((line) => /[aeiouy^(+]\\[.?]/i.test(line));
  const read = lines.map((line) => ({ seen: line.split(/(\s+)/), read: fromViqr(line, escapes).split(/(\s+)/) }));
  const words = read.flatMap((line) => line.seen.map((seen, index) => ({ seen, read: line.read[index] ?? "" })));
  const changed = words.filter((word) => word.seen !== word.read);
  const speaking = changed.filter((word) => isVietnamese(word.read)).length;
  const evidence: Evidence = { speaking, against: 0, unclear: changed.length - speaking };
  const inAll = speaking / Math.max(1, words.filter(({ seen }) => /\p{L}/u.test(seen)).length);
  if (speaking < sure.words || speaking / changed.length < sure.share || inAll < sure.ofAll) return null;
  return {
    lines: read.map((line) => line.seen.map((seen, index) => choose(seen, line.read[index] ?? "")).join("")),
    found: foundEncoding("viqr", "words", evidence),
  };
}

function choose(seen: string, read: string): string {
  const isUnescaped = seen.includes("\\") && seen.replace(escaped, "$1") === read;
  return isUnescaped || isVietnamese(read) ? read : seen;
}

function isVietnamese(word: string): boolean {
  const parts = word.replace(edges, "").split(/[^\p{L}\d]+/u);
  return /[^\p{ASCII}]/u.test(word) && parts.every((part) => part === "" || isSyllable(part) || /^[\dA-ZĐđ]+$/u.test(part));
}
