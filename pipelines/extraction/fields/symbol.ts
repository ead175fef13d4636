/** Reads number and symbol (số, ký hiệu): the number is often written by hand into a printed blank. */
import type { SymbolMatch } from "#pipelines/vietnamese/symbol.ts";
import { numberInFileName } from "../file-name.ts";
import { blankOf, confidenceWithin, filledBlanks } from "../handwriting.ts";
import { symbolIn } from "../number-line.ts";
import { withIssuersCode } from "../organ-code.ts";
import type { PlacedLine } from "../placed-lines.ts";
import { adjusted, type DocumentView, type FieldReader, notStated, type Reading, readFrom } from "../reading.ts";

/** Asserted only where it was printed and read clearly, or where two sources agree; a number by hand is for a person to confirm. */
export const symbol: FieldReader<string> = (view) => {
  const line = view.head.number;
  if (line === null) return notStated(view.parent !== null || !view.head.national);
  const reading = symbolOn(line, view);
  return adjusted(reading, { blanks: filledBlanks(line, "number") }, reading.sure);
};

function symbolOn(line: PlacedLine, view: DocumentView): Reading<string> {
  const title = view.head.title?.reading.type.code ?? null;
  const read = symbolIn(line.paragraph.text, line.page.textFrom === "ocr" ? title : null);
  if (read === null) return readFrom<string>(null, [line], { confidence: 0, sure: false });
  const { match, doubtful } = read;
  const readTail = match.number === null ? match.symbol.replace(/^[^/]*/u, "") : match.symbol.slice(match.number.length);
  const tail = line.page.textFrom === "ocr" ? withIssuersCode(readTail, view.head.issuer) : readTail;
  const blank = blankOf(line, "number");
  if (blank !== null && blank.handwriting > 0.5) return inReviewIf(doubtful, byHand(view, line, digits(blank.text), tail));
  if (match.number === null) return inReviewIf(doubtful, byHand(view, line, null, tail));
  const agrees = blank !== null && digits(blank.text) === match.number.replace(/^0+/, "");
  const confidence = Math.max(
    agrees ? 0.9 : 0,
    Math.min(confidenceWithin(line, match.number), confidenceWithin(line, readTail.replace(/^\//, ""))),
  );
  const clean = isClean(line.paragraph.text, match) && !match.edits.some((edit) => edit.startsWith(match.raw.split("/")[0] ?? " "));
  const printed = line.page.textFrom !== "ocr" || (clean && confidence > (blank === null ? 0.9 : 0.8));
  if (printed)
    return readFrom(`${match.number}${tail}`, [line], {
      confidence: doubtful ? 0.6 : confidence,
      sure: !doubtful && match.symbol.includes("/"),
    });
  return inReviewIf(doubtful, byHand(view, line, clean ? match.number : null, tail));
}

const inReviewIf = (doubtful: boolean, reading: Reading<string>) => (doubtful ? adjusted(reading, {}, false) : reading);

const digits = (text: string | null) => /^\s*0*(\d{1,5}\p{Ll}?)\s*$/u.exec(text ?? "")?.[1] ?? null;

/** Nothing but the label stands before the symbol. */
const isClean = (text: string, match: SymbolMatch) =>
  /^[^\p{L}\p{N}]*s[ốôóồoòõỗ]?\s*[:.;]?\s*$/iu.test(text.slice(0, match.start)) || match.start === 0;

/** The best guess at a number that was not read for sure: from the ink, else from the file's name; sure where the two agree. */
function byHand(view: DocumentView, line: PlacedLine, ink: string | null, tail: string): Reading<string> {
  const named = numberInFileName(view.fileName);
  const number = ink ?? named?.number ?? null;
  const reading = readFrom(number === null ? null : `${number.padStart(2, "0")}${tail}`, [line], {
    confidence: ink === null ? 0.2 : 0.5,
    sure: false,
  });
  if (ink !== null && named !== null && Number.parseInt(ink, 10) === Number.parseInt(named.number, 10))
    return adjusted(reading, { confidence: 0.9, source: "handwriting" }, true);
  return adjusted(reading, { source: ink !== null ? "handwriting" : number !== null ? "file-name" : "ocr" }, false);
}
