/** What styles say of typefaces and numbers (ISO/IEC 29500-1, 17.7; typefaces 17.3.2.26). */
import { childOf, childrenOf, countOf, settingOf, type XmlElement } from "./xml-element.ts";

/** The number that a paragraph has: an instance of a list, and its level from 0. What is not said is null. */
export type ListPlace = { readonly list: string | null; readonly level: number | null };

type Style = {
  readonly id: string;
  readonly basedOn: string | null;
  readonly fonts: XmlElement | undefined;
  readonly place: ListPlace | null;
};

/** The styles of a document, asked for what they say in the end. */
export type DocxStyles = {
  /** The typeface of letters above ASCII in a run with these properties, in a paragraph with those. */
  fontOf(run: XmlElement | undefined, paragraph: XmlElement | undefined): string | null;
  /** The number of a paragraph by its style, and the style that says so; null where none does. */
  placeOf(paragraph: XmlElement | undefined): (ListPlace & { readonly style: string }) | null;
  /** The list that a style of lists stands for. */
  listOfStyle(id: string): string | null;
};

/** Reads the parts with styles and theme, where a document has them. */
export function docxStyles(styles: XmlElement | undefined, theme: XmlElement | undefined): DocxStyles {
  const all = new Map(childrenOf(styles, "w:style").map((element) => [element.attributes.get("w:styleId") ?? "", styleOf(element)]));
  const usual = childrenOf(styles, "w:style").find(
    ({ attributes }) => attributes.get("w:type") === "paragraph" && isOn(attributes.get("w:default")),
  );
  const usualId = usual?.attributes.get("w:styleId") ?? null;
  const defaults = childOf(styles, "w:docDefaults", "w:rPrDefault", "w:rPr", "w:rFonts");
  const themeFonts = childOf(theme, "a:themeElements", "a:fontScheme");
  const chain = (id: string | null): Style[] => {
    const found: Style[] = [];
    for (let style = all.get(id ?? ""); style !== undefined && !found.includes(style); style = all.get(style.basedOn ?? "")) {
      found.push(style);
    }
    return found;
  };
  const ofParagraph = (paragraph: XmlElement | undefined) => chain(settingOf(paragraph, "w:pStyle") ?? usualId);
  return {
    fontOf: (run, paragraph) => {
      const said = [
        childOf(run, "w:rFonts"),
        ...chain(settingOf(run, "w:rStyle")).map(({ fonts }) => fonts),
        ...ofParagraph(paragraph).map(({ fonts }) => fonts),
        defaults,
      ];
      const named = (slot: "hAnsi" | "ascii") => said.map((fonts) => fontIn(fonts, slot, themeFonts)).find((font) => font !== null);
      return named("hAnsi") ?? named("ascii") ?? null;
    },
    placeOf: (paragraph) => {
      const [style] = ofParagraph(paragraph).filter(({ place }) => place !== null && place.list !== null);
      return style === undefined || style.place === null ? null : { ...style.place, style: style.id };
    },
    listOfStyle: (id) => all.get(id)?.place?.list ?? null,
  };
}

function styleOf(element: XmlElement): Style {
  return {
    id: element.attributes.get("w:styleId") ?? "",
    basedOn: settingOf(element, "w:basedOn"),
    fonts: childOf(element, "w:rPr", "w:rFonts"),
    place: listPlace(childOf(element, "w:pPr")),
  };
}

/** What paragraph properties say of a number by themselves; null where they say nothing. */
export function listPlace(properties: XmlElement | undefined): ListPlace | null {
  const numbering = childOf(properties, "w:numPr");
  return numbering === undefined ? null : { list: settingOf(numbering, "w:numId"), level: countOf(numbering, "w:ilvl") };
}

/** A theme's typeface comes before one that is named beside it. */
function fontIn(fonts: XmlElement | undefined, slot: "hAnsi" | "ascii", theme: XmlElement | undefined): string | null {
  const themed = fonts?.attributes.get(`w:${slot}Theme`);
  if (themed === undefined) return fonts?.attributes.get(`w:${slot}`) ?? null;
  const scheme = themed.startsWith("major") ? "a:majorFont" : "a:minorFont";
  return childOf(theme, scheme, "a:latin")?.attributes.get("typeface") ?? null;
}

/** A switch that is there is on, but where it says otherwise. */
function isOn(value: string | undefined): boolean {
  return value !== undefined && !["0", "false", "off"].includes(value);
}
