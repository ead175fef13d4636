import { describe, expect, test } from "vitest";
import { type SourceText, sourceTexts } from "./source-files.ts";

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

  test("says on every export what it is", () => {
    const mute = sourceTexts("schemas", "pipelines", "services").flatMap(({ path, text }) =>
      [...text.matchAll(/(^|\n)(?<before>[^\n]*)\nexport (?:async )?(?:const|function|class) (?<name>\w+)/g)]
        .filter(({ groups }) => !/\*\/\s*$/.test(groups?.before ?? ""))
        .map(({ groups }) => `${path}: ${groups?.name}`),
    );
    expect(mute).toEqual([]);
  });
});
