import { normalizeBody } from "#pipelines/vietnamese/body.ts";

/** Names of bodies as they are kept to be asked for: their keys, one a line, with a space at both ends of each. */
export function bodyKeys(names: readonly string[]): string {
  return names.map((name) => ` ${normalizeBody(name)} `).join("\n");
}

/** A pattern for LIKE that finds a body by whole words of any of its names. A key has letters, digits and spaces alone. */
export function namingBody(words: string): string {
  return `% ${normalizeBody(words)} %`;
}
