/** Small Word files for tests, part by part. */
import { zip } from "#fixtures/generator/writers/zip.ts";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelation = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** What stands inside the parts. */
type Parts = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly theme?: string;
  /** Whole parts by their paths. */
  readonly more?: Readonly<Record<string, string>>;
};

/** A DOCX with these parts and their relationships. */
export function tinyDocx({ body, styles, numbering, theme, more = {} }: Parts): Buffer {
  const parts = { styles, numbering, theme };
  const given = Object.entries(parts).filter(([, inside]) => inside !== undefined);
  const relations = given.map(([kind], index) => `<Relationship Id="p${index}" Type="${relation}/${kind}" Target="${kind}.xml"/>`);
  const files = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${contentType}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRelation}"><Relationship Id="d" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packageRelation}">${relations.join("")}</Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": styles === undefined ? null : `<w:styles xmlns:w="${word}">${styles}</w:styles>`,
    "word/numbering.xml": numbering === undefined ? null : `<w:numbering xmlns:w="${word}">${numbering}</w:numbering>`,
    "word/theme.xml": theme === undefined ? null : `<a:theme xmlns:a="${drawing}">${theme}</a:theme>`,
    ...more,
  };
  return zip(Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [{ path, data: Buffer.from(text) }])));
}

/** A paragraph with properties in XML, and runs of text. */
export function paragraph(properties: string, ...runs: readonly string[]): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs.join("")}</w:p>`;
}

/** A run of text with properties in XML. */
export function run(text: string, properties = ""): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** The properties of a paragraph that is numbered by itself. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** The properties of a run in a typeface. */
export function fonts(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
}
