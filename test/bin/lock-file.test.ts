import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});
const { packages } = Lock.parse(JSON.parse(readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8")));

/** Whether Node would find the package from another one: beside it, or in a folder above. */
function isFound(from: string, name: string): boolean {
  const places = from.split("/node_modules/").map((_, index, parts) => parts.slice(0, index + 1).join("/node_modules/"));
  return ["", ...places].some((place) => `${place === "" ? "" : `${place}/`}node_modules/${name}` in packages);
}

// `npm install` leaves out those for other machines that its registry did not give; `npm ci` then refuses the lock file.
test("the lock file names the optional packages of every machine", () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isFound(path, name)),
  );
  expect(missing).toEqual([]);
});
