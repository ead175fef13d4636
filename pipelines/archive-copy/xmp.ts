/** The metadata packet of an archive copy (ISO 16684-1; ISO 19005-2, 6.6.2). */
import type { CopyDescription } from "./description.ts";

/** What our own properties are named in; a name, not an address. */
const ownNamespace = "urn:kiemchung:archive-copy:1#";

type OwnProperty = {
  readonly name: string;
  readonly type: "Text" | "Integer" | "Real" | "Date" | "seq Text" | "bag Text" | "seq Integer";
  readonly means: string;
  value(copy: CopyDescription): string | readonly string[];
};

/** Our own properties, with the description that PDF/A asks for of every property that XMP itself does not name. */
const ownProperties: readonly OwnProperty[] = [
  {
    name: "Notice",
    type: "Text",
    means: "Says that this file is a copy for searching and does not replace the original",
    value: ({ notice }) => notice,
  },
  {
    name: "OriginalName",
    type: "Text",
    means: "Name under which the original was handed in",
    value: ({ original }) => original.name,
  },
  {
    name: "OriginalSha256",
    type: "Text",
    means: "SHA-256 of the bytes of the original, hexadecimal",
    value: ({ original }) => original.sha256,
  },
  {
    name: "OriginalFormat",
    type: "Text",
    means: "Format of the original, as found in its bytes",
    value: ({ original }) => original.format,
  },
  {
    name: "OriginalSignatures",
    type: "Integer",
    means: "Number of digital signatures in the original",
    value: ({ original }) => String(original.signatures),
  },
  { name: "ReadBy", type: "seq Text", means: "Stages that read the original, each with its version", value: ({ readBy }) => readBy },
  { name: "ReadAt", type: "Date", means: "When the original was read", value: ({ at }) => at },
  {
    name: "Confidence",
    type: "Real",
    means: "Mean confidence of the reading over all characters, 0 to 1",
    value: ({ confidence }) => String(confidence),
  },
  {
    name: "PageReadings",
    type: "seq Text",
    means: "For each page: its number, where its text is from, and how sure it is",
    value: ({ pageReadings }) => pageReadings,
  },
  {
    name: "PagesNotShown",
    type: "seq Integer",
    means: "Pages of the original that could not be shown and are empty here",
    value: ({ pagesNotShown }) => pagesNotShown.map(String),
  },
  {
    name: "Unconfirmed",
    type: "bag Text",
    means: "Fields that a person must confirm: number of the document in the file, and key; their values are left out",
    value: ({ unconfirmed }) => unconfirmed,
  },
];

/** The packet. It is not compressed and has no room to be changed in place. */
export function xmpPacket(copy: CopyDescription): string {
  const title = `<dc:title><rdf:Alt>${localized(copy.title, ["x-default", "vi"])}</rdf:Alt></dc:title>`;
  const subject = `<dc:description><rdf:Alt>${localized(copy.subject, ["x-default", "vi"])}</rdf:Alt></dc:description>`;
  const author = copy.author === null ? "" : `<dc:creator>${list("Seq", [copy.author])}</dc:creator>`;
  return [
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    `<x:xmpmeta xmlns:x="adobe:ns:meta/">`,
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`,
    block("pdfaid", "http://www.aiim.org/pdfa/ns/id/", ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>"]),
    block("dc", "http://purl.org/dc/elements/1.1/", [
      "<dc:format>application/pdf</dc:format>",
      `<dc:language>${list("Bag", ["vi"])}</dc:language>`,
      title,
      author,
      subject,
    ]),
    block("pdf", "http://ns.adobe.com/pdf/1.3/", [
      `<pdf:Keywords>${escaped(copy.keywords)}</pdf:Keywords>`,
      `<pdf:Producer>${escaped(copy.producer)}</pdf:Producer>`,
    ]),
    block("xmp", "http://ns.adobe.com/xap/1.0/", [
      `<xmp:CreatorTool>${escaped(copy.creator)}</xmp:CreatorTool>`,
      ...["CreateDate", "ModifyDate", "MetadataDate"].map((name) => `<xmp:${name}>${copy.at}</xmp:${name}>`),
    ]),
    extensionSchema(),
    block("kiemchung", ownNamespace, ownProperties.map(ownValue(copy))),
    "</rdf:RDF>",
    "</x:xmpmeta>",
    `<?xpacket end="r"?>`,
  ].join("\n");
}

function block(prefix: string, namespace: string, properties: readonly string[]): string {
  const lines = properties.filter((property) => property !== "");
  return [`<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">`, ...lines, "</rdf:Description>"].join("\n");
}

function ownValue(copy: CopyDescription): (property: OwnProperty) => string {
  return ({ name, type, value }) => {
    const given = value(copy);
    const inside = typeof given === "string" ? escaped(given) : list(type.startsWith("bag") ? "Bag" : "Seq", given);
    // An empty list says no more than none.
    return given.length === 0 ? "" : `<kiemchung:${name}>${inside}</kiemchung:${name}>`;
  };
}

/** ISO 19005-2, 6.6.2.3.3: the container of descriptions, with the prefixes that it asks for. */
function extensionSchema(): string {
  const described = ownProperties.map(({ name, type, means }) =>
    [
      `<rdf:li rdf:parseType="Resource">`,
      `<pdfaProperty:name>${name}</pdfaProperty:name>`,
      `<pdfaProperty:valueType>${type}</pdfaProperty:valueType>`,
      `<pdfaProperty:category>external</pdfaProperty:category>`,
      `<pdfaProperty:description>${escaped(means)}</pdfaProperty:description>`,
      "</rdf:li>",
    ].join(""),
  );
  const namespaces = ["schema", "property"].map(
    (name) => `xmlns:pdfa${name[0]?.toUpperCase()}${name.slice(1)}="http://www.aiim.org/pdfa/ns/${name}#"`,
  );
  return [
    `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ${namespaces.join(" ")}>`,
    `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">`,
    "<pdfaSchema:schema>Archive copy of kiemchung</pdfaSchema:schema>",
    `<pdfaSchema:namespaceURI>${ownNamespace}</pdfaSchema:namespaceURI>`,
    "<pdfaSchema:prefix>kiemchung</pdfaSchema:prefix>",
    "<pdfaSchema:property><rdf:Seq>",
    ...described,
    "</rdf:Seq></pdfaSchema:property>",
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>",
    "</rdf:Description>",
  ].join("\n");
}

function list(kind: "Bag" | "Seq", items: readonly string[]): string {
  return `<rdf:${kind}>${items.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join("")}</rdf:${kind}>`;
}

function localized(text: string, languages: readonly string[]): string {
  return languages.map((language) => `<rdf:li xml:lang="${language}">${escaped(text)}</rdf:li>`).join("");
}

/** Text in XML 1.0, without the characters that it has no way to write. */
function escaped(text: string): string {
  return printable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The text without control characters, which XML does not allow, and without halves of characters. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]+/gu, " ")
    .trim();
}
