/** Text that is set in typefaces of TCVN3 or VNI. */
import { type LetterCode, tcvn3, vni } from "./encodings.ts";
import { type Evidence, shareFor, together, weigh } from "./evidence.ts";
import { type FoundEncoding, foundEncoding } from "./found.ts";
import type { Stretch } from "./pieces.ts";

/** What stretches are to be read as; those that are not there stay as they are. */
export type Decisions = { readonly codes: ReadonlyMap<Stretch, LetterCode>; readonly found: readonly FoundEncoding[] };

/**
 * Decides on the lines of a text by the typefaces that they are set in. A typeface alone decides nothing: text that was turned
 * into Unicode often keeps it (in old Word files about every second time). A line speaks for itself, the whole for the
 * lines that say nothing.
 */
export function decideByFont(lines: readonly (readonly Stretch[])[]): Decisions {
  const decisions = [tcvn3, vni].map((code) => decideOn(code, lines));
  return {
    codes: new Map(decisions.flatMap(({ codes }) => [...codes])),
    found: decisions.flatMap(({ found }) => [...found]),
  };
}

function decideOn(code: LetterCode, lines: readonly (readonly Stretch[])[]): Decisions {
  const own = lines
    .map((line) => line.filter((stretch) => stretch.code === code))
    .filter((line) => line.length > 0)
    .map((line) => ({ line, evidence: lineEvidence(line, code) }));
  const whole = together(own.map(({ evidence }) => evidence));
  const wholeIsMeant = whole.speaking >= whole.against;
  const meant = own.filter(({ evidence }) =>
    evidence.speaking === evidence.against ? wholeIsMeant : evidence.speaking > evidence.against,
  );
  const evidence = together(meant.map((each) => each.evidence));
  return {
    codes: new Map(meant.flatMap(({ line }) => line.map((stretch) => [stretch, code] as const))),
    found: shareFor(evidence) === 0 ? [] : [foundEncoding(code.encoding, "font", evidence)],
  };
}

function lineEvidence(line: readonly Stretch[], code: LetterCode): Evidence {
  const prepared = line.map(({ text }) => code.prepare(text));
  return weigh(prepared.join(""), prepared.map((text) => code.read(text)).join(""), code);
}
