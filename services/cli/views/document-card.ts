import type { DocumentRecord, FileRecord } from "#schemas/record.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wrapText } from "../terminal/text-width.ts";
import { documentWords } from "../words/documents.ts";
import { type Phrase, phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";
import { deadlineText } from "./deadline-text.ts";
import { dayText, pagesText, reviewText, shortFileName } from "./plain-values.ts";
import { signatureText } from "./signature-text.ts";

/** What one document says, in a few labelled lines. */
export function documentCard(file: FileRecord, document: DocumentRecord, terminal: Terminal): string[] {
  const { language, palette } = terminal;
  const head = [document.symbol, document.type, document.issuedOn === null ? null : dayText(document.issuedOn), document.issuer];
  const place = `${shortFileName(file.file)}, ${pagesText(document.pages, language)}`;
  const { signer } = document;
  const signerText = signer === null ? null : [signer.capacity, signer.title, signer.name].filter((part) => part !== null).join(" · ");
  return [
    `  ${palette.strong(head.map((part) => part ?? "—").join(" · "))}  ${palette.faint(place)}`,
    ...labelled(resultWords.subject, document.subject, terminal),
    ...labelled(resultWords.signer, signerText, terminal),
    ...file.signatures.flatMap((signature) => labelled(resultWords.signatures, signatureText(signature, language), terminal)),
    ...labelled(resultWords.citations, document.citations.map(({ symbol }) => symbol).join("; "), terminal),
    ...labelled(resultWords.deadlines, document.deadlines.map((deadline) => deadlineText(deadline, language)).join("; "), terminal),
    ...labelled(resultWords.recipients, document.recipients.join("; "), terminal),
    ...labelled(documentWords["column.review"], reviewText(document.review, language), terminal).map(palette.doubtful),
  ];
}

function labelled(label: Phrase, text: string | null, terminal: Terminal): string[] {
  if (text === null || text === "") return [];
  const name = `${phrase(terminal.language, label)}: `;
  return wrapText(name + text, terminal.width - 4).map((line, index) => (index === 0 ? `    ${line}` : `      ${line}`));
}
