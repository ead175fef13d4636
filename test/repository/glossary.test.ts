import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sourceTexts, top } from "./source-files.ts";

/** The names that a schema file offers. */
function exportedSchemas(text: string): string[] {
  return [...text.matchAll(/export const ([A-Z]\w+) =/g)].map(([, name]) => name ?? "");
}

test("the glossary names every schema, and no schema that is gone", () => {
  const glossary = readFileSync(join(top, "schemas/README.md"), "utf8");
  const named = new Set([...glossary.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name));
  const offered = new Set(sourceTexts("schemas").flatMap(({ text }) => exportedSchemas(text)));
  expect([...offered].filter((name) => !named.has(name))).toEqual([]);
  expect([...named].filter((name) => name !== undefined && !offered.has(name))).toEqual([]);
});
