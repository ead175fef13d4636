/**
 * TCVN 5712:1993, form VN3, which its typefaces made known as "ABC" (`.VnTime`, `.VnArial`): one code a letter, in the upper
 * half alone. Toned letters are there in lower case only; capitals of them are the same codes in a typeface of capitals.
 */

/** The letters of the codes from 0xA1 on; a dot where a code is no letter. 0xAD, the soft hyphen of Latin-1, is ư. */
const lettersFromA1 = [
  "ĂÂÊÔƠƯĐăâêôơưđ.",
  ".....àảãáạ.ằẳẵắ.",
  "......ặầẩẫấậè.ẻẽ",
  "éẹềểễếệìỉ...ĩíịò",
  ".ỏõóọồổỗốộờởỡớợù",
  ".ủũúụừửữứựỳỷỹýỵ.",
].join("");

/** The codes, as the characters that they are in Windows-1252, with their letters. */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  [...lettersFromA1].flatMap((letter, index) => (letter === "." ? [] : [[String.fromCharCode(0xa1 + index), letter] as const])),
);

const tones: ReadonlyMap<string, string> = new Map([
  ["°", "\u0300"],
  ["±", "\u0309"],
  ["²", "\u0303"],
  ["³", "\u0301"],
  ["´", "\u0323"],
]);
/** Codes that put a tone on the letter before them: huyền, hỏi, ngã, sắc, nặng. Elsewhere they are what they look like. */
export const tcvn3Tones: readonly string[] = [...tones.keys()];
const toned = new RegExp(`([AEIOUY\u00A1-\u00A6\u00A8-\u00ADaeiouy])([${tcvn3Tones.join("")}])`, "g");

/** A capital and the same letter once more in small with its tone: how some converters wrote a toned capital. */
const doubled = /([AĂÂEÊIOÔƠUƯY])(\p{Ll})/gu;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

const isAscii = /^\p{ASCII}*$/u;

/** Text in TCVN3, seen as Windows-1252, as Unicode. */
export function fromTcvn3(seen: string): string {
  if (isAscii.test(seen)) return seen;
  const whole = seen.replace(toned, (pair, letter: string, tone: string) => {
    const one = `${tcvn3Letters.get(letter) ?? letter}${tones.get(tone)}`.normalize("NFC");
    return [...one].length === 1 ? one : pair;
  });
  return [...whole]
    .map((character) => tcvn3Letters.get(character) ?? character)
    .join("")
    .replace(doubled, (pair, capital: string, small: string) => {
      const bare = small.normalize("NFD").replace(toneMarks, "").normalize("NFC");
      return bare !== small && bare.toUpperCase() === capital ? small.toUpperCase() : pair;
    });
}
