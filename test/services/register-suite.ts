import { expect, test } from "vitest";
import type { System } from "#services/system.ts";
import { openSystem } from "#services/wiring.ts";
import { fakeReader } from "./fake-reading.ts";
import { handed, noPageProcesses, temporaryFolder, testConfiguration, until } from "./support.ts";

/** How documents are weighed against each other on every database. `settings` gives each test one of its own. */
export function registerSuite(settings: () => Record<string, string>): void {
  const inSystem = async (work: (system: System) => Promise<void>) => {
    await using folder = await temporaryFolder();
    const system = await openSystem(testConfiguration(folder.path, settings()), { read: fakeReader(), pageProcesses: noPageProcesses });
    try {
      await work(system);
    } finally {
      await system.close();
    }
  };

  test("a number by hand is asserted once its neighbours in the register are there, and its ink can be looked at", () =>
    inSystem(async (system) => {
      await system.startWorker();
      const issuer = "issuer Ủy ban nhân dân xã Phước Kiềng";
      const plan = (number: number, day: string, ...more: string[]) =>
        handed(`${number}.txt`, `symbol ${number}/KH-UBND`, `issued 2019-12-${day}`, issuer, ...more);
      const { files } = await system.takeIn({ label: null, files: [plan(46, "05", "by-hand")] });
      const fileId = files[0]?.fileId ?? "";
      const written = async () => (await system.store.documents.get(`${fileId}.1`))?.record;
      await until(written, (record) => record !== undefined);
      expect((await written())?.review).toEqual(["symbol"]);
      await system.takeIn({ label: null, files: [plan(44, "02"), plan(48, "09")] });
      await until(written, (record) => record?.review.length === 0);
      expect((await written())?.fields.symbol.witnesses.at(-1)).toMatchObject({ source: "register", from: "45/KH-UBND", to: "47/KH-UBND" });
      const { items } = await system.store.documents.list({ offset: 0, limit: 10, year: 2019 });
      expect(items).toHaveLength(3);
      // The same number on another day makes it doubtful again.
      await system.takeIn({ label: null, files: [handed("b.txt", "symbol 46/KH-UBND", "issued 2019-12-07", issuer)] });
      await until(written, (record) => record?.review.length === 1);
      expect(await system.store.details.hasCrop(fileId, "c".repeat(64))).toBe(true);
      expect(await system.store.details.hasCrop(fileId, "d".repeat(64))).toBe(false);
    }));
}
