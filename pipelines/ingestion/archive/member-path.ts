import type { Entry } from "yauzl";

/** The upper half of code page 437, in which ZIP names are where nothing else is said (APPNOTE Appendix D). */
const upperHalf =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";
const utf8Flag = 0x800;
/** Info-ZIP Unicode Path: version, CRC of the other name, name in UTF-8. */
const unicodePathField = 0x7075;
const unicodePathOffset = 5;

/** The name of an entry as it was written, in whatever way the archiver wrote it. */
export function entryName(entry: Entry): string {
  const unicodePath = entry.extraFields.find((field) => field.id === unicodePathField && field.data.length > unicodePathOffset);
  if (unicodePath !== undefined) return unicodePath.data.subarray(unicodePathOffset).toString("utf8");
  const raw = entry.fileNameRaw;
  if ((entry.generalPurposeBitFlag & utf8Flag) !== 0) return raw.toString("utf8");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return [...raw].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (upperHalf[byte - 0x80] ?? "?"))).join("");
  }
}

/** A path that leads nowhere but into the archive: slashes, no drive, no `..`, no control characters. NFC. */
export function memberPath(name: string): string {
  return name
    .normalize("NFC")
    .replaceAll("\\", "/")
    .replace(/^[a-z]:/i, "")
    .split("/")
    .map((part) => part.replace(/\p{Cc}/gu, ""))
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .join("/");
}

/** Whether an entry is a folder or what operating systems leave behind. */
export function isClutter(name: string): boolean {
  const parts = name.replaceAll("\\", "/").split("/");
  const last = parts.at(-1) ?? "";
  return (
    last === "" ||
    parts.includes("__MACOSX") ||
    last === ".DS_Store" ||
    last === "Thumbs.db" ||
    last === "desktop.ini" ||
    last.startsWith("._")
  );
}
