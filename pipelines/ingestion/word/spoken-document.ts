/** A DOCX that says in its text what Word works out when it shows it: numbers of paragraphs, typefaces that styles name. */
import { encodingOfFont } from "#pipelines/vietnamese/legacy/fonts.ts";
import { numberCounter } from "./docx-numbering.ts";
import { type DocxPackage, openDocx } from "./docx-package.ts";
import { docxStyles } from "./docx-styles.ts";
import { childOf, type XmlElement } from "./xml-element.ts";

type Insertion = { readonly at: number; readonly text: string };
type Document = {
  readonly styles: ReturnType<typeof docxStyles>;
  readonly count: ReturnType<typeof numberCounter>;
  /** Where the text of the next paragraph begins, if paragraphs before it are one with it because their marks were deleted. */
  joinedAt: number | null;
};

/**
 * The file with numbers as runs of their paragraphs, and the typeface of every run that is set in one of an old encoding. A file
 * that is not as it should be is given as it is: the reader of Word files says what is wrong with it, or reads it all the same.
 */
export async function spokenDocument(bytes: Uint8Array): Promise<Buffer> {
  try {
    return await spoken(bytes);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
}

async function spoken(bytes: Uint8Array): Promise<Buffer> {
  const docx = await openDocx(bytes);
  const insertions = insertionsOf(docx);
  if (insertions.length === 0) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let from = 0;
  for (const { at, text } of insertions) {
    parts.push(docx.text.slice(from, at), text);
    from = at;
  }
  return await docx.withMain(parts.join("") + docx.text.slice(from));
}

/** In the order of their places. */
function insertionsOf({ main, styles, theme, numbering }: DocxPackage): Insertion[] {
  const read = docxStyles(styles, theme);
  const document = { styles: read, count: numberCounter(numbering, read), joinedAt: null };
  const insertions: Insertion[] = [];
  visit(main, undefined, document, insertions);
  return insertions.sort((a, b) => a.at - b.at);
}

/** What the reader of Word files leaves out, so that its numbers are not counted: what stands twice, and rows that were deleted. */
function isLeftOut(element: XmlElement): boolean {
  return element.name === "mc:Choice" || (element.name === "w:tr" && childOf(element, "w:trPr", "w:del") !== undefined);
}

function visit(element: XmlElement, paragraph: XmlElement | undefined, document: Document, insertions: Insertion[]): void {
  if (isLeftOut(element)) return;
  const isParagraph = element.name === "w:p";
  const properties = isParagraph ? childOf(element, "w:pPr") : paragraph;
  if (isParagraph) insertions.push(...numberInsertion(element, properties, document));
  if (element.name === "w:r") insertions.push(...fontInsertion(element, properties, document));
  for (const child of element.children) visit(child, properties, document, insertions);
}

function numberInsertion(paragraph: XmlElement, properties: XmlElement | undefined, document: Document): Insertion[] {
  const { styles, count, joinedAt } = document;
  const at = joinedAt ?? properties?.after ?? paragraph.inside;
  const isJoined = childOf(properties, "w:rPr", "w:del") !== undefined;
  document.joinedAt = isJoined ? at : null;
  const number = isJoined || paragraph.isSelfClosing ? null : count(properties);
  if (number === null) return [];
  const { prefix } = paragraph;
  // A number is set in the typeface that its level names, else in that of the paragraph's end.
  const named = childOf(number.look, "w:rFonts") === undefined ? childOf(properties, "w:rPr") : number.look;
  const font = styles.fontOf(named, properties);
  const text = `<${prefix}:t xml:space="preserve">${escaped(number.text)}</${prefix}:t>`;
  const look = font !== null && encodingOfFont(font) !== null ? fontProperties(prefix, font) : "";
  return [{ at, text: `<${prefix}:r>${look}${text}</${prefix}:r>` }];
}

/** Before the properties of the run: the reader takes the first, and nobody asks for the others. */
function fontInsertion(run: XmlElement, paragraph: XmlElement | undefined, { styles }: Document): Insertion[] {
  const properties = childOf(run, "w:rPr");
  const font = styles.fontOf(properties, paragraph);
  const isOld = font !== null && encodingOfFont(font) !== null;
  return run.isSelfClosing || !isOld ? [] : [{ at: run.inside, text: fontProperties(run.prefix, font) }];
}

function fontProperties(prefix: string, font: string): string {
  return `<${prefix}:rPr><${prefix}:rFonts ${prefix}:ascii="${escaped(font)}"/></${prefix}:rPr>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
