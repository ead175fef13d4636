/** Reads the parts of a document's foot (phần cuối): the recipients on the left, the signature block on the right. */
import { findPhrase } from "#pipelines/vietnamese/phrase.ts";
import { isAuthorityLine, positionIn } from "#pipelines/vietnamese/positions.ts";
import type { PlacedLine } from "./placed-lines.ts";

/** The foot of one document. Both columns are kept: joint documents have a signature block in each. */
export type Foot = { left: readonly PlacedLine[]; right: readonly PlacedLine[] };

/** Whether the line is the heading "Nơi nhận:". */
export function isRecipientsHeading(text: string): boolean {
  const place = findPhrase(text.split(/\s+/).slice(0, 4), "Nơi nhận", 0.84);
  return (place !== null && place.from <= 1) || /^[^\p{L}]*\p{L}{1,3}\s?nh[âậạăa]n\s*[:;.]/u.test(text);
}

/** The foot that ends the document: the first one with recipients, else the first with a signature, else the last. */
export function readFoot(lines: readonly PlacedLine[], from: number): Foot {
  const zones: PlacedLine[][] = [];
  let open: number | null = null;
  for (const line of lines.slice(from)) {
    const side = line.paragraph.column !== "full";
    if (side && open === line.page.page) zones.at(-1)?.push(line);
    else if (side) zones.push([line]);
    open = side ? line.page.page : null;
  }
  const signed = (zone: readonly PlacedLine[]) =>
    zone.some(({ paragraph }) => isAuthorityLine(paragraph.text) || (positionIn(paragraph.text) !== null && paragraph.text.length < 60));
  const zone =
    zones.find((lines_) => lines_.some(({ paragraph }) => isRecipientsHeading(paragraph.text))) ?? zones.find(signed) ?? zones.at(-1) ?? [];
  const right = zone.filter(({ paragraph }) => paragraph.column === "right");
  const copied = right.findIndex(({ paragraph }) => isCopyHeading(paragraph.text));
  return {
    left: zone.filter(({ paragraph }) => paragraph.column === "left"),
    right: copied < 0 ? right : right.slice(0, copied),
  };
}

/** What stands over the signature of who copied a document (sao y, sao lục, trích sao): Nghị định 30/2020/NĐ-CP, phụ lục I, phần III. */
const isCopyHeading = (text: string): boolean => /^\P{L}*(?:BẢN )?(?:SAO Y(?: BẢN CHÍNH)?|SAO LỤC|TRÍCH SAO)\P{L}*$/u.test(text);
