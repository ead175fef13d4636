import { normalizeBody } from "#pipelines/vietnamese/body.ts";
import { parseSymbol } from "#pipelines/vietnamese/symbol.ts";
import type { AnnexNote } from "./annex-notes.ts";
import { issuer } from "./fields/issuer.ts";
import { symbolIn } from "./number-line.ts";
import type { DocumentView } from "./reading.ts";

/**
 * The notes in annexes and attached documents that speak of this document: of its type and symbol, number aside, and of its
 * issuer. A form of another body that stands in an annex speaks of that body's document.
 */
export function ownNotes(view: DocumentView): AnnexNote[] {
  if (view.notes.length === 0) return [];
  const title = view.head.title?.reading.type.code ?? null;
  const own = symbolIn(view.head.number?.paragraph.text ?? "", title)?.match ?? null;
  const body = normalizeBody(issuer(view).field.value ?? "");
  return view.notes.filter((note) => isOfType(note, title, own?.symbol ?? null) && isBy(note, body));
}

function isOfType({ symbol }: AnnexNote, title: string | null, own: string | null): boolean {
  if (title !== null && symbol.typeCode !== "CV") return symbol.typeCode === title;
  return own !== null && tailOf(own) === tailOf(symbol.symbol);
}

const tailOf = (symbol: string): string => symbol.slice(parseSymbol(symbol)?.number?.length ?? 0);

/** Names of bodies are shortened: `UBND xã` is that of the head. */
function isBy(note: AnnexNote, body: string): boolean {
  if (note.issuer === null || body === "") return true;
  const named = normalizeBody(note.issuer);
  return body.startsWith(named) || named.startsWith(body);
}
