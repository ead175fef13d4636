/** Vietnamese text as characters: one normal form, and keys to compare by. */

const lookAlikes: readonly (readonly [RegExp, string])[] = [
  [/[\u00D0\u0189]/g, "Đ"],
  [/[\u00F0\u0257]/g, "đ"],
  [/[\u2044\u2215]/g, "/"],
  [/[\u2010\u2011\u2012\u2013\u2014\u2212]/g, "-"],
  [/[\u00A0\u2007\u202F]/g, " "],
];

/**
 * The form in which text is kept: NFC, look-alikes of Đ, slash, hyphen and space made one, single spaces. Never NFKC, and
 * U+00AD stays: in TCVN3 it is the letter ư.
 */
export function normalizeText(text: string): string {
  return lookAlikes
    .reduce((done, [pattern, by]) => done.replace(pattern, by), text.normalize("NFC"))
    .replace(/[ \t]+/g, " ")
    .trim();
}

/** A key to compare words by that OCR or people write differently: lower case, without tone marks, đ as d. */
export function foldText(text: string): string {
  return normalizeText(text)
    .toLocaleLowerCase("vi")
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .replace(/đ/g, "d")
    .replace(/\s+/g, " ")
    .trim();
}

/** How many characters must be put in, taken out or exchanged to make one text of the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [i, letter] of left.entries()) {
    const current = [i + 1];
    for (const [j, other] of right.entries()) {
      const substituted = (previous[j] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min((previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1, substituted));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/** How alike two texts are, 1 for the same, 0 for nothing in common. */
export function similarity(a: string, b: string): number {
  const letters = Math.max(...[a, b].map((text) => [...text].length));
  return letters === 0 ? 1 : (letters - editDistance(a, b)) / letters;
}
