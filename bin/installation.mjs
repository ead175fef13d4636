/**
 * What "installed" means for this checkout, and how it is brought about. Plain JavaScript for any Node from 20.
 * `node_modules/.kiemchung-installed` holds the hash of the `package-lock.json` that was installed last.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join, sep } from "node:path";
import { env, execPath, platform, stderr } from "node:process";
import { withLock } from "./lock.mjs";

const isWindows = platform === "win32";

/** The Node that the package `node` brings. */
export const projectNode = (root) => join(root, "node_modules", "node", "bin", isWindows ? "node.exe" : "node");

/** Installs what is missing. Null when all is there, otherwise the words that say what to do. */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return null;
  if (!existsSync(join(root, "package-lock.json"))) return words.noLock(root);
  return await withLock(join(root, ".install-lock"), { waiting: () => stderr.write(`${words.waiting}\n`) }, () => install(root));
}

function install(root) {
  if (isInstalled(root)) return null;
  if (!treeAgrees(root)) {
    stderr.write(`${words.installing}\n`);
    const npm = npmCommand();
    // Development tools run the checks, optional packages are the native parts: a user's `omit` must not drop them.
    const failed = runNpm(npm, ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"], root);
    if (failed !== null) return words.npmFailed(failed);
  }
  // `ignore-scripts` in a user's npm configuration leaves the package `node` without its program.
  if (!nodeRuns(root)) {
    stderr.write(`${words.fetchingNode}\n`);
    spawnSync(execPath, ["installArchSpecificPackage"], {
      cwd: join(root, "node_modules", "node"),
      stdio: ["ignore", 2, 2],
      env: plainEnv(),
    });
    if (!nodeRuns(root)) return words.noNode;
  }
  writeFileSync(stampPath(root), `${lockHash(root)}\n`);
  return null;
}

function isInstalled(root) {
  if (!existsSync(projectNode(root)) || !existsSync(stampPath(root))) return false;
  return readFileSync(stampPath(root), "utf8").trim() === lockHash(root);
}

const stampPath = (root) => join(root, "node_modules", ".kiemchung-installed");

const lockHash = (root) =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");

/** Whether npm's own record of `node_modules` holds every package of the lock file: then somebody ran npm already. */
function treeAgrees(root) {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || (entry.optional && present[path] === undefined && !isOurs(entry))) return true;
    return present[path]?.version === entry.version && existsSync(join(root, path, "package.json"));
  });
}

/** Optional packages for this machine must be there; those for other machines need not. */
function isOurs(entry) {
  const fits = (list, value) => list === undefined || list.includes(value);
  const bound = entry.os !== undefined || entry.cpu !== undefined;
  return bound && fits(entry.os, platform) && fits(entry.cpu, process.arch) && fits(entry.libc, libc());
}

function libc() {
  if (platform !== "linux") return undefined;
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime === undefined ? "musl" : "glibc";
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return null;
  }
}

function nodeRuns(root) {
  return existsSync(projectNode(root)) && spawnSync(projectNode(root), ["--version"]).status === 0;
}

/** The npm that started us, or the one on the path. */
function npmCommand() {
  const cli = env.npm_execpath;
  if (cli !== undefined && basename(cli) === "npm-cli.js" && existsSync(cli)) {
    return { program: existsSync(env.npm_node_execpath ?? "") ? env.npm_node_execpath : execPath, first: [cli] };
  }
  return { program: isWindows ? "npm.cmd" : "npm", first: [] };
}

/** Null when npm ended well, otherwise what happened. What npm prints goes to stderr. */
function runNpm(npm, argv, root) {
  mkdirSync(join(root, "node_modules"), { recursive: true });
  const done = spawnSync(npm.program, [...npm.first, ...argv], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: plainEnv(),
    shell: isWindows && npm.first.length === 0,
  });
  if (done.error !== undefined) return done.error.code === "ENOENT" ? "npm: not found" : done.error.message;
  return done.status === 0 ? null : `npm ci: ${done.signal ?? `status ${done.status}`}`;
}

/** The environment without this project's own Node on the path, which is about to be replaced. */
function plainEnv() {
  const own = `node_modules${sep}.bin`;
  const path = (env.PATH ?? "").split(delimiter).filter((folder) => !folder.endsWith(own));
  return { ...env, PATH: [...path, dirname(execPath)].join(delimiter) };
}

const words = {
  waiting: "Một lần cài đặt khác đang chạy, xin chờ… / Another installation is running, waiting…",
  installing: "Đang cài các gói cần thiết (chỉ lần đầu)… / Installing the packages that are needed (first time only)…",
  fetchingNode: "Đang lấy Node của dự án… / Fetching the project's own Node…",
  noLock: (root) =>
    `Không thấy package-lock.json trong ${root}. Hãy tải lại toàn bộ mã nguồn (git clone).\n` +
    `There is no package-lock.json in ${root}. Get the whole source again (git clone).`,
  npmFailed: (what) =>
    `Cài đặt không thành công (${what}). Hãy kiểm tra kết nối tới kho npm (npm ping), proxy (npm config get proxy)\n` +
    "và chỗ trống trên đĩa rồi chạy lại lệnh. Máy không có mạng: chép node_modules từ một máy cùng hệ điều hành, cùng phiên bản.\n" +
    `The installation failed (${what}). Check that the npm registry can be reached (npm ping), the proxy (npm config get proxy)\n` +
    "and the free disk space, then run the command again. Without a network: copy node_modules from a machine with the same\n" +
    "operating system and the same version of this project.",
  noNode:
    "Gói `node` đã cài nhưng thiếu chương trình Node 24. Hãy chạy: npm rebuild node --ignore-scripts=false\n" +
    "The package `node` is installed without its program, Node 24. Run: npm rebuild node --ignore-scripts=false",
};
