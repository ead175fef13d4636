/** Letters that NFD does not take apart, in the letters that every program can show. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ["đ", "d"],
  ["Đ", "D"],
]);

/**
 * The header that gives a download its name (RFC 6266): the name itself in UTF-8, and for old programs one of ASCII letters.
 * Of a path, or of a member of an archive, the last part is the name.
 */
export function contentDisposition(kind: "attachment" | "inline", path: string): string {
  const last = path.split(/[/\\]/).at(-1) ?? "";
  const name = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .normalize("NFC");
  const ascii = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, (letter) => plainLetters.get(letter) ?? "_")
    .replace(/[^ -~]|["\\%]/g, "_");
  // RFC 8187, 3.2.1: what `encodeURIComponent` leaves and a header may not hold.
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
