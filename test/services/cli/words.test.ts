import { describe, expect, test } from "vitest";
import { scalarKeys } from "#schemas/record.ts";
import { documentWords } from "#services/cli/words/documents.ts";
import { catalogue } from "#services/cli/words/index.ts";
import { phrase } from "#services/cli/words/language.ts";

const entries = Object.entries(catalogue).flatMap(([part, words]) =>
  Object.entries(words).map(([key, words]) => ({ name: `${part}.${key}`, ...words })),
);
const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe("the words of the command line", () => {
  test("are there in both languages, in one normal form", () => {
    expect(
      entries.filter(({ vi, en }) => vi.trim() === "" || en.trim() === "" || vi !== vi.normalize("NFC")).map(({ name }) => name),
    ).toEqual([]);
  });

  test("have the same places for values in both languages", () => {
    expect(entries.filter(({ vi, en }) => places(vi).join() !== places(en).join()).map(({ name }) => name)).toEqual([]);
  });

  test("name every field of a document", () => {
    for (const key of scalarKeys) expect(documentWords[`field.${key}`].vi).not.toBe("");
  });

  test("put values in their places", () => {
    expect(phrase("vi", { vi: "có {count} tệp", en: "{count} files" }, { count: 3 })).toBe("có 3 tệp");
    expect(phrase("en", { vi: "có {count} tệp", en: "{count} files" }, { count: 3 })).toBe("3 files");
  });
});
