/** Numbers as Word writes them before paragraphs (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat). */

const roman: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];
const letters = "abcdefghijklmnopqrstuvwxyz";
/** Beyond this Word writes no Roman numerals, and letters so often repeated are no number. */
const highest = { roman: 3999, letters: 780 };

/** A count in a format. Formats of other scripts, and words, are written in digits. */
export function formatNumber(count: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "lowerRoman":
      return romanNumber(count);
    case "upperRoman":
      return romanNumber(count).toUpperCase();
    case "lowerLetter":
      return letterNumber(count);
    case "upperLetter":
      return letterNumber(count).toUpperCase();
    default:
      return String(count);
  }
}

function romanNumber(count: number): string {
  if (count < 1 || count > highest.roman) return String(count);
  let left = count;
  return roman
    .map(([value, sign]) => {
      const times = Math.floor(left / value);
      left -= times * value;
      return sign.repeat(times);
    })
    .join("");
}

/** After z comes aa, then bb. */
function letterNumber(count: number): string {
  if (count < 1 || count > highest.letters) return String(count);
  return (letters[(count - 1) % letters.length] ?? "").repeat(Math.ceil(count / letters.length));
}
