import { SaxesParser, type SaxesTagNS } from "saxes";

/**
 * An element of a part of an Office file. Names of WordprocessingML bear `w:`, of DrawingML `a:`, of compatibility `mc:`, whatever
 * the file calls them; others have none. `prefix` is the file's own. `inside` and `after` are places in the text: behind the
 * opening tag, and behind the whole element.
 */
export type XmlElement = {
  readonly name: string;
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly isSelfClosing: boolean;
  readonly inside: number;
  readonly after: number;
};

/** Both forms of ISO/IEC 29500: transitional and strict. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a:"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a:"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"],
]);

type Open = Omit<XmlElement, "after" | "children"> & { readonly children: XmlElement[] };

/** The elements of a part, without its text. Throws where it is no well-formed XML. */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: XmlElement | null = null;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => open.push(openElement(tag, parser.position)));
  parser.on("closetag", () => {
    const last = open.pop();
    if (last === undefined) return;
    const element = { ...last, after: parser.position };
    if (open.length === 0) root = element;
    else open.at(-1)?.children.push(element);
  });
  parser.write(text).close();
  if (root === null) throw new Error("the part has no element");
  return root;
}

function openElement(tag: SaxesTagNS, inside: number): Open {
  const attributes = Object.values(tag.attributes).map(({ uri, local, value }) => [nameOf(uri, local), value] as const);
  const { prefix, isSelfClosing } = tag;
  return { name: nameOf(tag.uri, tag.local), prefix, attributes: new Map(attributes), children: [], isSelfClosing, inside };
}

function nameOf(uri: string, local: string): string {
  return `${prefixes.get(uri) ?? ""}${local}`;
}

/** The first child of that name, or the child of a child and so on. */
export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((from, name) => from?.children.find((child) => child.name === name), element);
}

/** All children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((child) => child.name === name);
}

/** What a setting says: the `w:val` of a child; null where it is not there. */
export function settingOf(element: XmlElement | undefined, ...names: readonly string[]): string | null {
  return childOf(element, ...names)?.attributes.get("w:val") ?? null;
}

/** The same as a whole number. */
export function countOf(element: XmlElement | undefined, ...names: readonly string[]): number | null {
  const value = settingOf(element, ...names);
  return value === null || !/^-?\d+$/.test(value) ? null : Number(value);
}
