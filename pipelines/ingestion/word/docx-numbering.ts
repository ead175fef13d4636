/** The numbers that Word counts before paragraphs (đánh số tự động; ISO/IEC 29500-1, 17.9). */
import type { DocxStyles } from "./docx-styles.ts";
import { listPlace } from "./docx-styles.ts";
import { formatNumber } from "./number-format.ts";
import { childOf, childrenOf, countOf, settingOf, type XmlElement } from "./xml-element.ts";

type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** What stands between number and text. */
  readonly behind: string;
  /** The level from 1 whose numbers make this one begin anew; 0 for none, null for every level above. */
  readonly restartAfter: number | null;
  readonly inDigits: boolean;
  readonly style: string | null;
  /** The run properties that the number is set in. */
  readonly look: XmlElement | undefined;
};

/** A definition of numbers; `instances` of it count on together. */
type Definition = { readonly id: string; readonly levels: ReadonlyMap<number, Level>; readonly styleLink: string | null };
type Instance = { readonly definition: string; readonly starts: ReadonlyMap<number, number>; readonly levels: ReadonlyMap<number, Level> };

/** A number with what stands between it and the text, and the run properties that it is set in. */
export type ParagraphNumber = { readonly text: string; readonly look: XmlElement | undefined };

/** Counts through a document: asked for every paragraph with its properties, in order. Null for one without a number. */
export type NumberCounter = (paragraph: XmlElement | undefined) => ParagraphNumber | null;

/** Bullets of these typefaces are pictures; what Unicode character their codes are says nothing. */
const pictureFont = /^(?:symbol|wingdings|webdings|zapf|marlett|opensymbol|segoe ui symbol)/i;
const bullet = "•";
/** The only bullet of Symbol that is a letter of plain text. */
const dashOfSymbol = /^[-\uF02D]$/;

/** The counter for a document with that part of numbers. */
export function numberCounter(numbering: XmlElement | undefined, styles: DocxStyles): NumberCounter {
  const definitions = new Map(childrenOf(numbering, "w:abstractNum").map((element) => [idOf(element), definitionOf(element)]));
  const instances = new Map(
    childrenOf(numbering, "w:num").map((element) => [element.attributes.get("w:numId") ?? "", instanceOf(element)]),
  );
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  const resolve = (list: string, seen: readonly string[] = []): { instance: Instance; definition: Definition } | null => {
    const instance = instances.get(list);
    const definition = definitions.get(instance?.definition ?? "");
    if (instance === undefined || definition === undefined || seen.includes(list)) return null;
    const linked = definition.styleLink === null ? null : styles.listOfStyle(definition.styleLink);
    return linked === null ? { instance, definition } : resolve(linked, [...seen, list]);
  };
  return (paragraph) => {
    const place = placeOf(paragraph, styles);
    const found = place === null || place.list === "0" ? null : resolve(place.list);
    if (place === null || found === null) return null;
    const { instance, definition } = found;
    const levels = new Map([...definition.levels, ...instance.levels]);
    const level = levelOf(place, levels);
    const shown = levels.get(level);
    if (shown === undefined) return null;
    const count = counts.get(definition.id) ?? new Map<number, number>();
    counts.set(definition.id, count);
    const startOf = (each: number) => instance.starts.get(each) ?? levels.get(each)?.start ?? 0;
    const key = `${place.list}/${level}`;
    const isRestarted = instance.starts.has(level) && !begun.has(key);
    begun.add(key);
    const before = isRestarted ? undefined : count.get(level);
    count.set(level, before === undefined ? startOf(level) : before + 1);
    // A level that no paragraph had yet counts as begun once one below it is numbered.
    for (let above = 0; above < level; above += 1) if (!count.has(above)) count.set(above, startOf(above));
    for (const below of [...count.keys()].filter((each) => each > level)) {
      const after = levels.get(below)?.restartAfter ?? below;
      if (level + 1 <= after) count.delete(below);
    }
    return numberOfParagraph(shown, levels, count);
  };
}

/** What the paragraph says itself, completed by its style; without a list there is no number. */
function placeOf(paragraph: XmlElement | undefined, styles: DocxStyles) {
  const own = listPlace(paragraph);
  const byStyle = styles.placeOf(paragraph);
  const list = own?.list ?? byStyle?.list ?? null;
  if (list === null) return null;
  const isOwn = own !== null && own.list !== null;
  const level = own?.level ?? (isOwn ? null : (byStyle?.level ?? null));
  return { list, level, style: own === null || own.level === null ? (byStyle?.style ?? null) : null };
}

/** A style that a level names has that level, whatever it says itself. */
function levelOf(place: { level: number | null; style: string | null }, levels: ReadonlyMap<number, Level>): number {
  const named = [...levels].find(([, { style }]) => style !== null && style === place.style);
  return named?.[0] ?? place.level ?? 0;
}

function numberOfParagraph(shown: Level, levels: ReadonlyMap<number, Level>, count: ReadonlyMap<number, number>): ParagraphNumber | null {
  const text = shown.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const format = levels.get(level)?.format ?? "decimal";
    return formatNumber(count.get(level) ?? 0, shown.inDigits && format !== "none" && format !== "bullet" ? "decimal" : format);
  });
  return text === "" ? null : { text: text + shown.behind, look: shown.look };
}

function definitionOf(element: XmlElement): Definition {
  return { id: idOf(element), levels: levelsOf(element), styleLink: settingOf(element, "w:numStyleLink") };
}

function idOf(element: XmlElement): string {
  return element.attributes.get("w:abstractNumId") ?? "";
}

function instanceOf(element: XmlElement): Instance {
  const overrides = childrenOf(element, "w:lvlOverride");
  const starts = overrides.flatMap((override) => {
    const start = countOf(override, "w:startOverride");
    return start === null ? [] : [[Number(override.attributes.get("w:ilvl") ?? 0), start] as const];
  });
  return {
    definition: settingOf(element, "w:abstractNumId") ?? "",
    starts: new Map(starts),
    levels: new Map(overrides.flatMap((override) => [...levelsOf(override)])),
  };
}

function levelsOf(element: XmlElement): Map<number, Level> {
  return new Map(childrenOf(element, "w:lvl").map((level) => [Number(level.attributes.get("w:ilvl") ?? 0), readLevel(level)]));
}

function readLevel(element: XmlElement): Level {
  // A format of its own stands in an alternative; what older programs show of it stands beside.
  const format = settingOf(element, "w:numFmt") ?? settingOf(element, "mc:AlternateContent", "mc:Fallback", "w:numFmt") ?? "decimal";
  const suffix = settingOf(element, "w:suff");
  const look = childOf(element, "w:rPr");
  const text = settingOf(element, "w:lvlText") ?? "";
  const digits = childOf(element, "w:isLgl");
  return {
    start: countOf(element, "w:start") ?? 0,
    format,
    text: format === "bullet" ? bulletOf(text, childOf(look, "w:rFonts")?.attributes.get("w:ascii") ?? "") : text,
    behind: suffix === "nothing" ? "" : " ",
    restartAfter: countOf(element, "w:lvlRestart"),
    inDigits: digits !== undefined && !["0", "false", "off"].includes(digits.attributes.get("w:val") ?? ""),
    style: settingOf(element, "w:pStyle"),
    look,
  };
}

function bulletOf(text: string, font: string): string {
  if (dashOfSymbol.test(text)) return "-";
  return pictureFont.test(font) || /[\uE000-\uF8FF]/.test(text) ? bullet : text;
}
