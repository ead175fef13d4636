/**
 * The checks that need no service: Biome, `tsc`, and the vitest projects `unit` and `slow`.
 *
 *   node bin/run-tests.mjs                 all of them (`npm test`)
 *   node bin/run-tests.mjs check           Biome and `tsc`
 *   node bin/run-tests.mjs unit            the fast tests; further arguments go to vitest
 *   node bin/run-tests.mjs integration     the tests against PostgreSQL and Redis (`.ci/run`)
 *
 * Every step runs even if one before it failed. vitest's counts are left in `node_modules/.vitest/<project>.json`.
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { env, execPath, exit, stderr, stdout } from "node:process";
import { fileURLToPath } from "node:url";

const root = join(fileURLToPath(import.meta.url), "..", "..");
const packages = join(root, "node_modules");
const { DATABASE_URL, REDIS_URL, ...withoutServices } = env;

/** Biome's launcher is given by path: on the `PATH` another version might come first. */
const biome = { name: "biome", argv: [join(packages, "@biomejs", "biome", "bin", "biome"), "check", "."], env: withoutServices };
const types = { name: "tsc", argv: [join(packages, "typescript", "bin", "tsc"), "-p", "."], env: withoutServices };

function vitest(project, environment, more = []) {
  const report = join(packages, ".vitest", `${project}.json`);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const argv = [join(packages, "vitest", "vitest.mjs"), "run", "--project", project, "--passWithNoTests", ...reporters, ...more];
  return { name: `vitest ${project}`, argv, env: environment };
}

const suites = {
  all: () => [biome, types, vitest("unit", withoutServices), vitest("slow", withoutServices)],
  check: () => [biome, types],
  unit: (more) => [vitest("unit", withoutServices, more)],
  slow: (more) => [vitest("slow", withoutServices, more)],
  integration: (more) => [vitest("integration", env, more)],
};

const [suite = "all", ...more] = process.argv.slice(2);
const steps = suites[suite]?.(more);
if (steps === undefined) {
  stderr.write(`Không có bộ kiểm tra “${suite}”. / There is no suite “${suite}”: ${Object.keys(suites).join(", ")}\n`);
  exit(2);
}

const results = steps.map((step) => {
  stdout.write(`\n── ${step.name} ──\n`);
  const begun = Date.now();
  const { status } = spawnSync(execPath, step.argv, { cwd: root, stdio: "inherit", env: step.env });
  return { name: step.name, passed: status === 0, seconds: ((Date.now() - begun) / 1000).toFixed(1) };
});

stdout.write("\n");
for (const { name, passed, seconds } of results) stdout.write(`${passed ? "✓" : "✗"} ${name.padEnd(20)} ${seconds.padStart(6)} s\n`);
exit(results.every(({ passed }) => passed) ? 0 : 1);
