import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { System } from "#services/system.ts";
import { openSystem } from "#services/wiring.ts";
import { fakeReader } from "./fake-reading.ts";
import { noPageProcesses, testConfiguration, until } from "./support.ts";

const program = fileURLToPath(new URL("./serving-program.ts", import.meta.url));

/** A server in a process of its own, with the names of the files that it has acknowledged so far. */
type Server = { process: ChildProcess; acknowledged: string[]; kill(): Promise<void> };

/** Starts a server that takes these files in. */
export function startServer(environment: Record<string, string>, files: readonly { name: string; text: string }[]): Server {
  const child = spawn(process.execPath, [program, JSON.stringify({ environment, files })], { stdio: ["ignore", "pipe", "inherit"] });
  const acknowledged: string[] = [];
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
    const lines = output.split("\n");
    output = lines.pop() ?? "";
    for (const line of lines) if (line.startsWith("taken ")) acknowledged.push(line.split(" ")[1] ?? "");
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { process: child, acknowledged, kill };
}

/** Files that take their reader some time each; every fifth is an archive of two. */
export function manyFiles(count: number): { name: string; text: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const member = (letter: string) => `member ${letter}.txt sleep 30|symbol ${index}${letter}/KH-UBND`;
    const text = index % 5 === 4 ? `${member("x")}\n${member("y")}` : `sleep 30\nsymbol ${index}/KH-UBND`;
    return { name: `file-${index}.txt`, text };
  });
}

/** Opens the system again and sees that every file that was acknowledged reaches its record, once. */
export async function expectAllRead(environment: Record<string, string>, acknowledged: readonly string[]): Promise<void> {
  const configuration = testConfiguration(environment.KIEMCHUNG_DATA ?? "", environment);
  const system = await openSystem(configuration, { read: fakeReader(), pageProcesses: noPageProcesses });
  try {
    await system.startWorker();
    const files = await allFiles(system);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((name) => !files.some((file) => file.name === name))).toEqual([]);
    expect(files.filter(({ state }) => state !== "read")).toEqual([]);
    const symbols = (await system.store.documents.list({ offset: 0, limit: 1_000 })).items.map(({ record }) => record.symbol);
    expect(symbols.length).toBe(new Set(symbols).size);
    const archives = files.filter(({ format }) => format === "zip");
    expect(symbols.length).toBe(files.length - archives.length);
    expect(files.filter(({ parentId }) => parentId !== null).length).toBe(2 * archives.length);
  } finally {
    await system.close();
  }
}

async function allFiles(system: System) {
  const list = () => system.store.files.list({ offset: 0, limit: 1_000 });
  return (await until(list, ({ items }) => items.every(({ state }) => state === "read" || state === "failed"), 100_000)).items;
}
