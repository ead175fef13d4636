/** Puts the lines over a signature into words: what the signer is, and in whose stead. */
import { mendBodyName } from "#pipelines/vietnamese/body-name.ts";
import { isAuthorityLine, positionIn } from "#pipelines/vietnamese/positions.ts";
import { normalizeText } from "#pipelines/vietnamese/text.ts";

/** `title` is the signer's own, `capacity` the line of authority next above it: `KT. Chủ tịch` under `TM. Ủy ban nhân dân`. */
export function signatureRoles(lines: readonly string[]): { title: string | null; capacity: string | null } {
  const authority = lines.filter(isAuthorityLine).map(authorityText);
  const [first, second, ...more] = lines.filter((line) => !isAuthorityLine(line)).map(titleText);
  // A deputy's title under his chief's: the "KT." before the chief's was written by hand, or lost.
  const deputy = first !== undefined && second !== undefined && second.toLocaleLowerCase("vi") === `phó ${first.toLocaleLowerCase("vi")}`;
  if (deputy) authority.push(`KT. ${first}`);
  const capacity = authority.at(-1) ?? null;
  const titles = [first, second, ...more]
    .filter((title, index) => title !== undefined && !(deputy && index === 0))
    // Who signs for the chief is not the chief: "PHÓ" was lost.
    .map((title) => (title !== undefined && capacity === `KT. ${title}` ? deputyOf(title) : title));
  return { title: titles.length === 0 ? null : titles.join(" / "), capacity };
}

const deputyOf = (title: string): string =>
  title.startsWith("Chủ tịch") ? `Phó ${title}` : `Phó ${title.slice(0, 1).toLocaleLowerCase("vi")}${title.slice(1)}`;

/** `KT.CHỦ TỊCH` as `KT. Chủ tịch`. */
function authorityText(line: string): string {
  const match = /^\W*(TM|KT|TL|TUQ|Q|T\/M|K\/T|IM|KÝ|KI|KL)\s*[.,]?\s*(.*)$/u.exec(normalizeText(line));
  const letters = (match?.[1] ?? "").replace("/", "").replace("IM", "TM").replace("KI", "KT").replace("KL", "KT");
  const rest = match?.[2] ?? "";
  return letters === "KÝ" ? `KÝ ${titleText(rest)}` : `${letters}. ${titleText(rest)}`;
}

/** A position in sentence case, with the body after it: `CHÁNH VĂN PHÒNG` is `Chánh Văn phòng`. */
function titleText(line: string): string {
  const position = positionIn(line);
  const bare = line.replace(/^[^\p{L}]+/u, "").replace(/[^\p{L}\p{N})]+$/u, "");
  if (position === null) return mendBodyName(bare);
  const spelled = position
    .toLocaleLowerCase("vi")
    .replace("văn phòng", "Văn phòng")
    .replace("phó chủ tịch", "phó Chủ tịch")
    .replace(/^phó (?=\p{Ll})/u, "phó ");
  const rest = bare.split(/\s+/).slice(position.split(" ").length).join(" ");
  const title = spelled.slice(0, 1).toLocaleUpperCase("vi") + spelled.slice(1);
  return rest === "" ? title : `${title} ${mendBodyName(rest)}`;
}
