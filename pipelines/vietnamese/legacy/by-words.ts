/** Text whose typeface says nothing: the words alone decide. To read good text wrongly is worse than not to read at all. */
import { type LetterCode, letterCodes } from "./encodings.ts";
import { type Evidence, shareFor, strangeWords, together, weigh } from "./evidence.ts";
import { type FoundEncoding, foundEncoding } from "./found.ts";

/** A line is sure with so many words for an encoding and such a share; a text has an encoding with so much in sure lines. */
const sure = { line: { words: 2, share: 0.8 }, text: { words: 6, share: 0.9 } };

/** The encoding of a text and which of its lines are in it; null where none is sure. */
export type WordDecision = { readonly code: LetterCode; readonly lines: readonly boolean[]; readonly found: FoundEncoding };

type Verdict = "legacy" | "other" | null;

/** Decides on the lines of a text by their words. Lines that say nothing are what the line before them is. */
export function decideByWords(lines: readonly string[]): WordDecision | null {
  if (lines.reduce((sum, line) => sum + strangeWords(line), 0) < sure.text.words) return null;
  const candidates = letterCodes.map((code) => weighLines(lines, code)).filter(({ isSure }) => isSure);
  const best = candidates.sort((a, b) => b.whole.speaking - a.whole.speaking)[0];
  if (best === undefined) return null;
  const { code, evidence, verdicts } = best;
  const filled = fill(verdicts);
  const meant = evidence.map((each, index) => filled[index] === "legacy" && each.against === 0 && each.unclear <= each.speaking);
  const isMeant = meant.map((isIt, index) => isIt || verdicts[index] === "legacy");
  return { code, lines: isMeant, found: foundEncoding(code.encoding, "words", together(evidence.filter((_, index) => isMeant[index]))) };
}

function weighLines(lines: readonly string[], code: LetterCode) {
  const evidence = lines.map((line) => {
    const prepared = code.prepare(line);
    return weigh(prepared, code.read(prepared), code);
  });
  const verdicts = evidence.map(verdictOf);
  const whole = together(evidence.filter((_, index) => verdicts[index] === "legacy"));
  return { code, evidence, verdicts, whole, isSure: whole.speaking >= sure.text.words && shareFor(whole) >= sure.text.share };
}

function verdictOf(evidence: Evidence): Verdict {
  if (evidence.speaking >= sure.line.words && shareFor(evidence) >= sure.line.share) return "legacy";
  return evidence.against > evidence.speaking ? "other" : null;
}

/** Every line without a verdict has that of the last one before it, or of the first after it. */
function fill(verdicts: readonly Verdict[]): Verdict[] {
  let last = verdicts.find((verdict) => verdict !== null) ?? null;
  return verdicts.map((verdict) => {
    last = verdict ?? last;
    return last;
  });
}
