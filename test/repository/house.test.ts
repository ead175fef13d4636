import { describe, expect, test } from "vitest";
import { importsOf, type SourceText, sourceTexts } from "./source-files.ts";

/** The code alone: comments, strings and import lines emptied, lines kept. */
function codeOf({ text }: SourceText): string[] {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
    .replace(/`(?:\\[\s\S]|[^`\\])*`/g, (literal) => `\`${literal.replace(/[^\n]/g, "")}\``)
    .replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, '""')
    .replace(/^(import|export) [^;]*from "";/gm, (line) => line.replace(/[^\n]/g, ""))
    .replace(/\/\/.*$/gm, "")
    .split("\n");
}

/** The places where a pattern stands in the code, as `path:line`. */
function places(sources: readonly SourceText[], pattern: RegExp): string[] {
  return sources.flatMap((source) =>
    codeOf(source).flatMap((line, index) => (pattern.test(line) ? [`${source.path}:${index + 1} ${line.trim()}`] : [])),
  );
}

/** What a file exports by itself, by name; a schema and its type are one. */
function exportsOf({ text }: SourceText): string[] {
  const names = [...text.matchAll(/^export (?:async )?(?:const|function\*?|class|type) (\w+)/gm)].map(([, name]) => name ?? "");
  return [...new Set(names)];
}

/** Parts that are being built: what they export is for what comes next. And schemas, which the glossary accounts for. */
const excepted =
  /^(schemas|bench|pipelines\/(ingestion|ocr|layout)|pipelines\/vietnamese\/legacy|fixtures\/generator\/(degraded|encodings))\//;

describe("the house", () => {
  const written = sourceTexts("schemas", "pipelines", "services", "fixtures", "test", "bench").filter(
    ({ path }) => path !== "test/repository/house.test.ts",
  );

  test("has no cast but `as const`", () => {
    expect(places(written, /\bas (?!const\b)/)).toEqual([]);
  });

  test("has no `any`, no enum and no suppressed complaint", () => {
    expect(places(written, /: any\b|<any>|^\s*(export |declare |const )*enum\s/)).toEqual([]);
    expect(
      written
        .filter(({ text }) => /biome-ignore|@ts-(ignore|expect-error|nocheck)/.test(text) && !text.includes("has no `any`"))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test("has no file longer than 300 lines", () => {
    expect(
      written.filter(({ text }) => text.split("\n").length > 301).map(({ path, text }) => `${path}: ${text.split("\n").length}`),
    ).toEqual([]);
  });

  test("exports nothing that no other file uses", () => {
    const importers = Map.groupBy(
      written.flatMap((source) => [...new Set(importsOf(source))].map((path) => ({ path, text: source.text }))),
      ({ path }) => path,
    );
    const own = written
      .filter(({ path }) => !excepted.test(path))
      .flatMap((source) => {
        const texts = (importers.get(source.path) ?? []).map(({ text }) => text);
        const unused = exportsOf(source).filter((name) => !texts.some((text) => new RegExp(`\\b${name}\\b`).test(text)));
        return unused.map((name) => `${source.path}: ${name}`);
      });
    expect(own).toEqual([]);
  });

  test("says on every export what it is", () => {
    const mute = sourceTexts("schemas", "pipelines", "services").flatMap(({ path, text }) =>
      [...text.matchAll(/(^|\n)(?<before>[^\n]*)\nexport (?:async )?(?:const|function|class) (?<name>\w+)/g)]
        .filter(({ groups }) => !/\*\/\s*$/.test(groups?.before ?? ""))
        .map(({ groups }) => `${path}: ${groups?.name}`),
    );
    expect(mute).toEqual([]);
  });
});
