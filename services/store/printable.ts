/** A text without the character U+0000, which PostgreSQL has no place for. */
export function printable(text: string): string;
export function printable(text: string | null): string | null;
export function printable(text: string | null): string | null {
  return text === null ? null : text.replaceAll("\u0000", "");
}
