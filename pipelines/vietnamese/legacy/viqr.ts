/**
 * VIQR (RFC 1456): Vietnamese in ASCII, the marks written behind their letters. `^ ( +` are circumflex, breve and horn,
 * `' \` ? ~ .` the tones, `dd` is đ; a backslash takes their meaning away.
 */

const shapes: Readonly<Record<string, string>> = { "^": "\u0302", "(": "\u0306", "+": "\u031B" };
const tones: Readonly<Record<string, string>> = { "'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323" };

const signs =
  /\\(?<escaped>[.?'`~^(+\\d])|(?<d>dd)|(?<letter>[aeo](?=\^)|a(?=\()|[ou](?=\+)|[aeiouy])(?<shape>[\^(+])?(?<tone>['`?~.])?/dgi;

/**
 * Text in VIQR as Unicode. Where `escapes` says that it escapes signs that are no marks, all others are marks; else a point or
 * question mark at the end of a sentence is one.
 */
export function fromViqr(text: string, escapes: boolean): string {
  const done: string[] = [];
  let end = 0;
  for (const found of text.matchAll(signs)) {
    done.push(text.slice(end, found.index), converted(found, text, escapes));
    end = found.index + found[0].length;
  }
  return done.join("") + text.slice(end);
}

function converted({ 0: whole, index, groups }: RegExpExecArray, text: string, escapes: boolean): string {
  const { escaped, d, letter, shape, tone } = groups ?? {};
  if (escaped !== undefined) return escaped;
  if (d !== undefined) return d.startsWith("d") ? "đ" : "Đ";
  if (letter === undefined) return whole;
  // A shape that the letter does not take is a sign of its own, and so is a tone behind it.
  const rest = whole.slice(letter.length);
  if (shape !== undefined && !takes(letter, shape)) return whole;
  const isEnd = tone !== undefined && !escapes && endsSentence(tone, shape === undefined, text.slice(index + whole.length));
  const mark = tone === undefined || isEnd ? "" : tones[tone];
  const made = `${letter}${shape === undefined ? "" : shapes[shape]}${mark}`.normalize("NFC");
  return rest === "" ? letter : `${made}${isEnd ? tone : ""}`;
}

function takes(letter: string, shape: string): boolean {
  const letters = { "^": "aeo", "(": "a", "+": "ou" }[shape] ?? "";
  return letters.includes(letter.toLowerCase());
}

/** A question mark ends a line alone; a point may also stand before a capital, behind a letter that has no other mark. */
function endsSentence(tone: string, isBare: boolean, after: string): boolean {
  if (tone !== "." && tone !== "?") return false;
  return /^\P{L}*$/u.test(after.split(/[\r\n]/)[0] ?? "") || (tone === "." && isBare && /^\s+\P{Ll}/u.test(after));
}
