/** The digital signature was made before the typed date, or long after it (ngày ký số không khớp ngày ghi trên văn bản). */
import type { Finding } from "#schemas/finding.ts";
import type { DocumentRecord } from "#schemas/record.ts";
import { addDays, daysAfter, vietnamDay } from "../vietnamese/calendar/iso-days.ts";
import { openWorkingCalendar } from "../vietnamese/calendar/working-days.ts";
import { type Check, type CheckedFile, contradiction, groundsOfField, groundsOnPage, isTrusted, writtenDay } from "./check.ts";

/** A signature so long after the typed date may be that of a copy, made for the dossier. */
const daysOfOneIssue = 31;

/** When a signature that is not known to be broken was made; by a time stamp that nobody disputes where `stamped`. */
type Signed = { readonly day: string; readonly stamped: boolean; readonly signer: string | null };

function signedDays({ signatures }: CheckedFile): Signed[] {
  return signatures
    .flatMap(({ signedAt, valid, timeFrom, signer }) =>
      signedAt === null || valid === false
        ? []
        : [{ day: vietnamDay(signedAt), stamped: valid === true && timeFrom === "timestamp", signer }],
    )
    .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/** The one document that a file's signatures are of. Its date must be typed, not taken from them. */
function signedDocument({ documents }: CheckedFile): (DocumentRecord & { issuedOn: string }) | null {
  const [head, ...others] = documents.filter(({ issuedOn }) => issuedOn !== null);
  if (head === undefined || head.issuedOn === null || others.length > 0) return null;
  return head.fields.issuedOn.source === "signature" ? null : { ...head, issuedOn: head.issuedOn };
}

function said(file: CheckedFile, document: DocumentRecord & { issuedOn: string }, signed: Signed, code: string): Finding {
  const { issuedOn } = document;
  const [typed, day] = [writtenDay(issuedOn), writtenDay(signed.day)];
  const apart = Math.abs(daysAfter(signed.day, issuedOn));
  const words =
    code === "signature/before-date"
      ? {
          vi: `Ký số ngày ${day}, trước ngày ghi trên văn bản (${typed}) ${apart} ngày`,
          en: `Digitally signed on ${signed.day}, ${apart} day(s) before the typed date (${issuedOn})`,
        }
      : {
          vi: `Ký số ngày ${day}, sau ngày ghi trên văn bản (${typed}) ${apart} ngày`,
          en: `Digitally signed on ${signed.day}, ${apart} day(s) after the typed date (${issuedOn})`,
        };
  const trusted = signed.stamped && isTrusted(document, ["issuedOn"]) && apart <= daysOfOneIssue;
  const signature = groundsOnPage(file, null, `${signed.signer ?? "?"}, ${signed.day}`);
  return contradiction(code, trusted, words, [groundsOfField(file.source, document, "issuedOn"), signature]);
}

/**
 * A document is to be issued on the day on which it was signed, at the latest on the next working day (Nghị định 30/2020/NĐ-CP Điều 18.1).
 * Of several signatures none may fit: the gazette signs later, and a person before the number is given.
 */
export const signatureDay: Check = {
  code: "signature/before-date",
  run(file) {
    const [document, days] = [signedDocument(file), signedDays(file)];
    const [first, last] = [days[0], days.at(-1)];
    if (document === null || first === undefined || last === undefined) return [];
    if (last.day < document.issuedOn) return [said(file, document, last, "signature/before-date")];
    const latest = openWorkingCalendar().nextWorking(addDays(document.issuedOn, 1));
    return first.day > latest ? [said(file, document, first, "signature/after-date")] : [];
  },
};
