/** The bytes of a plain text file, in whatever encoding they are. */
import { decodeBytes } from "./code-pages.ts";
import { type LetterCode, letterCodes } from "./encodings.ts";
import { type Evidence, noEvidence, shareFor, together, weigh } from "./evidence.ts";
import { type FoundEncoding, foundEncoding } from "./found.ts";
import { readLegacyLines } from "./read-lines.ts";

/** The text of a file, the encodings that it was read from but for Unicode, and whether bytes were no text. */
export type DecodedText = { readonly text: string; readonly found: readonly FoundEncoding[]; readonly damaged: boolean };

/** Bytes that are no UTF-8 are in an encoding with so many words for it and such a share. */
const sure = { words: 3, share: 0.85 };
/** So few stretches of bytes in UTF-8, to those that are none, make a damaged file of UTF-8. */
const damagedShare = 0.05;
const lineEnd = /(\r\n|[\r\n\f])/;
/** Text of Western Europe has few letters with marks. */
const mostMarked = 0.08;
const letter = /[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ]/g;
const markedLetter = /[À-ÖØ-öø-ÿŒœŠšŽžŸ]/g;
/** A sign above ASCII, but for quotation marks and dashes, inside a word. */
const signInWord = /[A-Za-z][^\p{ASCII}À-ÖØ-öø-ÿŒœŠšŽžŸ\u2010-\u203A\u00A0][A-Za-zÀ-ÖØ-öø-ÿ]/u;

/** The text of a file: Unicode, or else what its words say. Null where nothing fits. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const unicode = decodeUnicode(bytes);
  if (unicode !== null) return readText(unicode);
  const byLine = decodeLines(bytes);
  return byLine ?? decodeDamaged(bytes);
}

/** UTF-16 with a byte order mark, or UTF-8. */
function decodeUnicode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const name = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    // The bytes are no Unicode.
    return null;
  }
}

/** Text that was read as Unicode, and may have been in another encoding when it became that. */
function readText(text: string): DecodedText {
  const parts = text.split(lineEnd);
  const lines = parts.filter(isLine);
  const { lines: read, found } = readLegacyLines(lines.map((line) => [{ text: line, font: null }]));
  const put = read.map((line) => line.join(""));
  return {
    text: parts.map((part, index) => (isLine(part, index) ? (put[index / 2] ?? part) : part)).join(""),
    found,
    damaged: false,
  };
}

/** Of a text that was split with its line ends, the parts at even places are lines. */
function isLine(_part: string, index: number): boolean {
  return index % 2 === 0;
}

/** A file in one code page, or with lines in UTF-8 beside lines in that. */
function decodeLines(bytes: Uint8Array): DecodedText | null {
  const lines = Buffer.from(bytes)
    .toString("latin1")
    .split(lineEnd)
    .map((part) => {
      const own = Buffer.from(part, "latin1");
      const unicode = decodeUnicode(own);
      return { seen: unicode ?? decodeBytes(own, "windows-1252"), isUnicode: unicode !== null };
    });
  const odd = lines.filter(({ isUnicode }) => !isUnicode).map(({ seen }) => seen);
  const best = bestCode(odd);
  const whole = lines.map(({ seen }) => seen).join("");
  if (best === null && isWestern(whole)) {
    return { text: whole, found: [foundEncoding("windows-1252", "words", noEvidence)], damaged: false };
  }
  if (best === null) return null;
  const { code, evidence } = best;
  return {
    text: lines.map(({ seen, isUnicode }) => (isUnicode ? seen : code.read(code.prepare(seen)))).join(""),
    found: [foundEncoding(code.encoding, "words", evidence)],
    damaged: false,
  };
}

function isWestern(text: string): boolean {
  const marked = text.match(markedLetter)?.length ?? 0;
  return marked <= mostMarked * (text.match(letter)?.length ?? 0) && !signInWord.test(text);
}

function bestCode(lines: readonly string[]): { code: LetterCode; evidence: Evidence } | null {
  const weighed = letterCodes.map((code) => {
    const evidence = together(
      lines.map((line) => {
        const prepared = code.prepare(line);
        return weigh(prepared, code.read(prepared), code);
      }),
    );
    return { code, evidence };
  });
  const fitting = weighed.filter(({ evidence }) => evidence.speaking >= sure.words && shareFor(evidence) >= sure.share);
  return fitting.sort((a, b) => b.evidence.speaking - a.evidence.speaking)[0] ?? null;
}

/** UTF-8 of which few bytes are broken. */
function decodeDamaged(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\uFFFD+/g)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return broken <= damagedShare * whole ? { ...readText(text), damaged: true } : null;
}
