/** Texts made alike in what no reader can know from the page, for all readers in the same way. */

const alike: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»″]/g, '"'],
  [/[‘’‚‛′`´]/g, "'"],
  [/[‐‑‒–—―−]/g, "-"],
  [/…/g, "..."],
  // The Icelandic eth and the African d look like the Vietnamese đ.
  [/[ÐƉ]/g, "Đ"],
  [/ð/g, "đ"],
  [/ﬁ/g, "fi"],
  [/ﬂ/g, "fl"],
  [/[\u00AD\u200B-\u200F\uFEFF]/g, ""],
];

/**
 * The words of a text: NFC, parted at any white space, with one form of quotation marks, apostrophes, dashes, dots and
 * letters that look the same. Case, punctuation and diacritics stay.
 */
export function plainWords(text: string): string[] {
  const plain = alike.reduce((changed, [what, by]) => changed.replace(what, by), text.normalize("NFC"));
  return plain.split(/\s+/).filter((word) => word !== "");
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const everyMark = /\p{Mn}/gu;

/** A letter without its tone mark (dấu thanh): ậ becomes â. */
function withoutTone(letter: string): string {
  return letter.normalize("NFD").replace(toneMarks, "").normalize("NFC");
}

/** A letter without any mark: ậ becomes a, đ becomes d. */
function withoutMarks(letter: string): string {
  return letter.normalize("NFD").replace(everyMark, "").replace("đ", "d").replace("Đ", "D");
}

/**
 * What is wrong with a letter that was read for another: its tone mark alone (dấu thanh); another mark, with or without
 * the tone, on the same letter (dấu mũ, dấu móc, dấu trăng, đ); or the letter itself.
 */
export function kindOfError(printed: string, read: string): "tone" | "mark" | "letter" {
  if (withoutTone(printed) === withoutTone(read)) return "tone";
  return withoutMarks(printed) === withoutMarks(read) ? "mark" : "letter";
}
