import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { top } from "./source-files.ts";

test("the README names every setting, and none that is gone", () => {
  const configuration = readFileSync(join(top, "services/configuration.ts"), "utf8");
  const settings = [...configuration.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name);
  const table = [...readFileSync(join(top, "README.md"), "utf8").matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(settings.length).toBeGreaterThan(10);
  expect(table.toSorted()).toEqual(settings.toSorted());
});
