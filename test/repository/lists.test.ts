import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { top } from "./source-files.ts";

/** Folders whose every file must be named in the list beside it; `but` are files that serve the others. */
const listed: readonly { readonly folder: string; readonly but: readonly string[] }[] = [
  { folder: "pipelines/ingestion/formats", but: [] },
  { folder: "pipelines/extraction/fields", but: [] },
  { folder: "pipelines/appraisal/rules", but: [] },
  { folder: "pipelines/checks", but: [] },
  { folder: "services/api/routes", but: [] },
  { folder: "services/cli/commands", but: [] },
];

/** The sentences that say which line is missing where. */
function missingLines(folder: string, but: readonly string[]): string[] {
  const list = readFileSync(join(top, folder, "index.ts"), "utf8");
  return readdirSync(join(top, folder))
    .filter((name) => name.endsWith(".ts") && name !== "index.ts" && !but.includes(name))
    .filter((name) => !list.includes(`"./${name}"`))
    .map((name) => `add ${basename(name)} to ${folder}/index.ts`);
}

describe("the lists", () => {
  test.each(listed)("of $folder name every file of the folder", ({ folder, but }) => {
    expect(missingLines(folder, but)).toEqual([]);
  });

  test("every stage has a README or a docstring that says what it takes and gives", () => {
    const stages = ["ingestion", "ocr", "layout", "extraction", "checks", "appraisal"];
    const silent = stages.filter((stage) => !readFileSync(join(top, "pipelines", stage, "index.ts"), "utf8").includes("/**"));
    expect(silent).toEqual([]);
  });

  test("the top level is the one that was asked for", () => {
    const asked = [
      "services",
      "pipelines",
      "fixtures",
      "schemas",
      "test",
      "docker-compose.yml",
      "package.json",
      "tsconfig.json",
      "README.md",
    ];
    expect(asked.filter((name) => !existsSync(join(top, name)))).toEqual([]);
  });
});
