/** A text without the character U+0000, which PostgreSQL has no place for. */
export function printable(text: string): string {
  return text.replaceAll("\u0000", "");
}

/** As `printable`, where there may be no text. */
export function printableOrNull(text: string | null): string | null {
  return text === null ? null : printable(text);
}
