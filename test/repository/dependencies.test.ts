import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { importsOf, sourceTexts, top } from "./source-files.ts";

const Package = z.object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) });
const manifest = Package.parse(JSON.parse(readFileSync(join(top, "package.json"), "utf8")));
const all = { ...manifest.dependencies, ...manifest.devDependencies };

test("every dependency is pinned to one version", () => {
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test("the README gives each dependency its reason", () => {
  const readme = readFileSync(join(top, "README.md"), "utf8");
  expect(Object.keys(all).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test("what runs is a dependency, and what only builds or tests is not imported by it", () => {
  const packageOf = (name: string) =>
    name
      .split("/")
      .slice(0, name.startsWith("@") ? 2 : 1)
      .join("/");
  const used = sourceTexts("schemas", "pipelines", "services").flatMap((source) =>
    importsOf(source)
      .filter((name) => !/^(node:|schemas\/|pipelines\/|services\/)/.test(name))
      .map((name) => ({ path: source.path, name: packageOf(name) })),
  );
  expect(used.filter(({ name }) => !(name in manifest.dependencies))).toEqual([]);
});
