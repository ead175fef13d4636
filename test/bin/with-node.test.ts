import { spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../bin", import.meta.url));

/** An npm that installs a Node (a link to ours) and takes note; `failing` ends with a status and installs nothing. */
const npm = (failing: boolean) => `#!/bin/sh
echo "$@" >> npm-calls
${failing ? "exit 7" : ""}
sleep 0.3
mkdir -p node_modules/node/bin && ln -sf '${process.execPath}' node_modules/node/bin/node
`;

let project = "";

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "kiemchung-with-node-"));
  cpSync(bin, join(project, "bin"), { recursive: true });
  mkdirSync(join(project, "path"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  writeFileSync(join(project, "package-lock.json"), '{ "lockfileVersion": 3, "packages": { "": {} } }');
  writeFileSync(join(project, "script.mjs"), 'console.log(process.argv.slice(2).join("|")); process.exit(Number(process.argv[2] ?? 0));');
  useNpm(false);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function useNpm(failing: boolean): void {
  writeFileSync(join(project, "path", "npm"), npm(failing));
  chmodSync(join(project, "path", "npm"), 0o755);
}

const environment = () => ({ PATH: `${join(project, "path")}:/usr/bin:/bin` });
const withNode = (...argv: string[]) =>
  spawnSync(process.execPath, [join(project, "bin", "with-node.mjs"), ...argv], { encoding: "utf8", env: environment(), cwd: tmpdir() });
const npmCalls = () => (existsSync(join(project, "npm-calls")) ? readFileSync(join(project, "npm-calls"), "utf8").trim().split("\n") : []);

describe("bin/with-node.mjs", () => {
  test("installs once for a lock file, and passes arguments and exit status on", () => {
    const first = withNode("script.mjs", "3", "hai từ");
    expect(first.stdout).toBe("3|hai từ\n");
    expect(first.status).toBe(3);
    expect(withNode("script.mjs", "0").status).toBe(0);
    expect(npmCalls()).toHaveLength(1);
    expect(npmCalls()[0]).toMatch(/^ci --include=dev --include=optional/);
  });

  test("installs again when the lock file is another", () => {
    withNode("script.mjs");
    writeFileSync(
      join(project, "package-lock.json"),
      '{ "lockfileVersion": 3, "packages": { "": {}, "node_modules/a": { "version": "1.0.0" } } }',
    );
    withNode("script.mjs");
    expect(npmCalls()).toHaveLength(2);
  });

  test("takes over what somebody installed with npm", () => {
    mkdirSync(join(project, "node_modules", "node", "bin"), { recursive: true });
    symlinkSync(process.execPath, join(project, "node_modules", "node", "bin", "node"));
    cpSync(join(project, "package-lock.json"), join(project, "node_modules", ".package-lock.json"));
    expect(withNode("script.mjs", "0").status).toBe(0);
    expect(npmCalls()).toEqual([]);
  });

  test("says in both languages what to do when the installation fails, status 2", () => {
    useNpm(true);
    const { status, stderr } = withNode("script.mjs");
    expect(status).toBe(2);
    expect(stderr).toContain("Cài đặt không thành công (npm ci: status 7)");
    expect(stderr).toContain("The installation failed (npm ci: status 7)");
    expect(existsSync(join(project, ".install-lock"))).toBe(false);
  });

  test("installs once when two runs begin together", async () => {
    const run = () =>
      new Promise((resolve) => {
        spawn(process.execPath, [join(project, "bin", "with-node.mjs"), "script.mjs"], { env: environment(), stdio: "ignore" }).on(
          "exit",
          resolve,
        );
      });
    expect(await Promise.all([run(), run()])).toEqual([0, 0]);
    expect(npmCalls()).toHaveLength(1);
  });

  test("takes the lock over from a run that died", () => {
    const dead = spawnSync("/bin/sh", ["-c", "echo $$"], { encoding: "utf8" }).stdout;
    writeFileSync(join(project, ".install-lock"), dead);
    expect(withNode("script.mjs").status).toBe(0);
  });

  test("ends by the signal that it is sent, and so does the script", async () => {
    writeFileSync(join(project, "waiting.mjs"), 'console.log("ready"); setInterval(() => {}, 1000);');
    withNode("script.mjs");
    const child = spawn(process.execPath, [join(project, "bin", "with-node.mjs"), "waiting.mjs"], { env: environment() });
    child.stdout.once("data", () => child.kill("SIGTERM"));
    expect(await new Promise((resolve) => child.on("exit", (_code, signal) => resolve(signal)))).toBe("SIGTERM");
  });
});

describe("bin/kiemchung", () => {
  const call = (path: string, ...argv: string[]) => spawnSync(path, argv, { encoding: "utf8", env: environment(), cwd: tmpdir() });

  test("installs nothing: says what to run, status 2", () => {
    const { status, stderr } = call(join(project, "bin", "kiemchung"), "--help");
    expect(status).toBe(2);
    expect(stderr).toContain("npm run setup");
    expect(npmCalls()).toEqual([]);
  });

  test("is found through links, from any folder", () => {
    mkdirSync(join(project, "services", "cli"), { recursive: true });
    writeFileSync(
      join(project, "services", "cli", "main.ts"),
      'const given: string = process.argv.slice(2).join("|"); console.log(given);',
    );
    withNode("script.mjs");
    symlinkSync("bin/kiemchung", join(project, "link"));
    symlinkSync(join(project, "link"), join(project, "path", "kiemchung"));
    expect(call(join(project, "path", "kiemchung"), "extract", "a b.pdf").stdout).toBe("extract|a b.pdf\n");
  });
});
