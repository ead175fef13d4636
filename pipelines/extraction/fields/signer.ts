/** Reads the signer (người ký) in the signature block. */
import { type Doubt, findPerson, nothing, type PersonName } from "#pipelines/vietnamese/person.ts";
import { isAuthorityLine, positionIn } from "#pipelines/vietnamese/positions.ts";
import { foldText } from "#pipelines/vietnamese/text.ts";
import type { Signer } from "#schemas/record.ts";
import { isCapitals } from "../document-types.ts";
import type { PlacedLine } from "../placed-lines.ts";
import { adjusted, type DocumentView, type FieldReader, notStated, type Reading, readFrom } from "../reading.ts";
import { signatureRoles } from "../signature-roles.ts";

type Block = { roles: PlacedLine[]; name: PersonName; at: PlacedLine; confidence: number };

/** The right column's signer; where that names nobody, the left one's. */
export const signer: FieldReader<Signer> = (view) => {
  const found = blockIn(view.foot.right) ?? blockIn(view.foot.left);
  const block = found === null ? null : { ...found, name: completed(view, found.name) };
  if (block === null) return fromSignature(view) ?? notStated(view.parent !== null);
  const certainty = Math.min(
    confirmed(view, block.name) ? 1 : block.name.certainty,
    confirmed(view, block.name) ? block.confidence + 0.25 : block.confidence,
    block.roles.length > 0 ? 1 : block.name.certainty > 0.9 ? 0.8 : 0.6,
    hasOneTwice(block.roles) ? 0.5 : 1,
  );
  const { title, capacity } = signatureRoles(block.roles.map(({ paragraph }) => paragraph.text));
  return readFrom({ name: block.name.name, title, capacity }, [...block.roles, block.at], {
    confidence: certainty,
    sure: certainty > 0.76,
  });
};

/** Nobody signs as chairman for the chairman: where a role stands twice, `KT.` or `PHÓ` was not read. */
function hasOneTwice(roles: readonly PlacedLine[]): boolean {
  const named = roles.map(({ paragraph }) => foldText(paragraph.text).replace(/^\P{L}+|\P{L}+$/gu, ""));
  return new Set(named).size < named.length;
}

/** Where no name could be read, the person who signed digitally is proposed: it may have been a clerk. */
function fromSignature(view: DocumentView): Reading<Signer> | null {
  if (view.parent !== null) return null;
  const person = view.signatures.flatMap((signature) => findPerson(signature.signer ?? "") ?? []).find(({ certainty }) => certainty > 0.8);
  if (person === undefined) return null;
  const { title, capacity } = signatureRoles(view.foot.right.map(({ paragraph }) => paragraph.text).filter(isRole));
  return adjusted(
    notStated<Signer>(false),
    { value: { name: person.name, title, capacity }, text: person.name, confidence: 0.4, source: "signature" },
    false,
  );
}

/** The roles at the top of a column, and under them the best of the lines that hold a name. */
function blockIn(column: readonly PlacedLine[]): Block | null {
  const first = Math.max(
    0,
    column.findIndex(({ paragraph }) => isRole(paragraph.text)),
  );
  const roles: PlacedLine[] = [];
  let best: { name: PersonName; at: PlacedLine; rank: number } | null = null;
  for (const [index, line] of column.slice(first).entries()) {
    const text = line.paragraph.text;
    if (isRole(text)) {
      roles.push(line);
      continue;
    }
    const name = text.length > 60 || isBodyName(text) ? null : findPerson(text.replace(/\(\s*đã ký\s*\)/iu, ""), doubtIn(line));
    const rank = name === null ? 0 : name.certainty + index * 0.01;
    if (name !== null && rank > (best?.rank ?? 0.5)) best = { name, at: line, rank };
  }
  return best === null ? null : { roles, name: best.name, at: best.at, confidence: leastOf(best.at, best.name) };
}

/** The words of a line that the recogniser was not sure of; none where nothing was recognised. */
function doubtIn({ paragraph, page }: PlacedLine): Doubt {
  const words = paragraph.lines.flatMap((line) => line.words);
  // On a page whose text is known a signature block may be a picture, whose words were recognised.
  if (page.textFrom !== "ocr" && words.every(({ confidence }) => confidence === 1)) return nothing;
  return (token) => !words.some(({ text, confidence }) => text.includes(token) && confidence > wellRead);
}

/** Words with marks on several letters are often given no more than 0.93 although they were read right. */
const wellRead = 0.88;

/** How sure the recogniser was of the words of the name, the least sure counting most. */
function leastOf({ paragraph }: PlacedLine, { name }: PersonName): number {
  const line = paragraph.lines[0];
  const syllables = name.split(" ");
  const own = (line?.words ?? []).filter(({ text }) => syllables.some((syllable) => text.includes(syllable)));
  return Math.min(line?.confidence ?? 0, ...own.map(({ confidence }) => confidence));
}

const isRole = (text: string) => text.length < 70 && (isAuthorityLine(text) || (positionIn(text) !== null && !/\p{Ll}{3}/u.test(text)));

/** The same name stands in a digital signature or elsewhere in the text. */
function confirmed(view: DocumentView, { name }: PersonName): boolean {
  if (
    view.signatures.some((signature) => signature.signer?.normalize("NFC").toLocaleLowerCase("vi").includes(name.toLocaleLowerCase("vi")))
  )
    return true;
  return view.lines.some(({ paragraph }) => paragraph.column === "full" && paragraph.text.includes(name));
}

/** A line in capitals that holds a word for a body or office: what is left of a role or a seal. */
const isBodyName = (text: string) =>
  isCapitals(text) && /(?:PH[ÒO]NG|KHOA|BAN|S[ỞƠ]|TR[ƯU][ỜƯO]NG|[ỦU]Y|CHUY[ÊE]N|Đ[ÀA]O T[ẠA]O|H[ỌO]C)(?!\p{L})/u.test(text);

/** A name whose first syllable was lost, as it stands in the text if it stands there whole. */
function completed(view: DocumentView, read: PersonName): PersonName {
  if (read.name.split(" ").length > 2) return read;
  const whole = new RegExp(`(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)? ${read.name})(?!\\p{L})`, "u");
  const stated = view.lines.flatMap(({ paragraph }) => (paragraph.column === "full" ? (whole.exec(paragraph.text)?.[1] ?? []) : []))[0];
  const person = stated === undefined ? null : findPerson(stated);
  return person?.name.endsWith(` ${read.name}`) ? { name: person.name, certainty: 0.85 } : read;
}
