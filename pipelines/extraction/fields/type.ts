/** Reads the document type (tên loại) from title and symbol together. */
import { findSymbols } from "#pipelines/vietnamese/symbol.ts";
import { typeOfCode } from "../document-types.ts";
import { type DocumentView, type FieldReader, notStated, readFrom } from "../reading.ts";

/** The title says the type; where there is none the symbol's code does, and a letter without either is a công văn. */
export const type: FieldReader<string> = (view) => {
  const { title, number } = view.head;
  const code = codeOfSymbol(view);
  if (title !== null) {
    const agrees = code === null || code === "CV" || code === title.reading.type.code;
    return readFrom(title.reading.type.code, [title.line], {
      confidence: agrees ? 0.97 : 0.7,
      sure: title.reading.likeness > 0.85 || agrees,
    });
  }
  if (number === null) return notStated(false);
  if (code === null) return readFrom<string>(isLetter(view) ? "CV" : null, [number], { confidence: 0.5, sure: isLetter(view) });
  return readFrom(code, [number], { confidence: 0.9, sure: code !== "CV" || isLetter(view) });
};

/** The type that the head's symbol names, CV for a symbol of body and unit. */
function codeOfSymbol({ head }: DocumentView): string | null {
  if (head.number === null) return null;
  const symbol = findSymbols(head.number.paragraph.text).at(-1);
  if (symbol === undefined) {
    const first = /[/|]\s?(\p{Lu}[\p{L}]{0,4})\s?-/u.exec(head.number.paragraph.text)?.[1];
    return first === undefined ? null : (typeOfCode(first) ?? "CV");
  }
  return symbol.typeCode === null ? null : symbol.typeCode === "CV" ? typeOfLetterCode(symbol.organ) : typeOfCode(symbol.typeCode);
}

/** `TM-SYT` is an invitation's symbol although no type of the decree has that code. */
const typeOfLetterCode = (organ: string | null) => (/^(?:TM|GM)-/.test(organ ?? "") ? "GM" : "CV");

/** Official letters have their abstract under the number and an address. */
function isLetter({ head, lines }: DocumentView): boolean {
  return head.subject.length > 0 || lines.slice(0, 40).some(({ paragraph }) => /^\W*k[íi]nh\s+g[ửưứu]i/iu.test(paragraph.text));
}
