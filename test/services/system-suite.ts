import { describe, expect, test } from "vitest";
import { Problem } from "#schemas/problem.ts";
import type { Configuration } from "#services/configuration.ts";
import type { System } from "#services/system.ts";
import { openSystem } from "#services/wiring.ts";
import { fakeReader } from "./fake-reading.ts";
import { finished, handed, noPageProcesses, temporaryFolder, testConfiguration, until } from "./support.ts";

type Opened = { system: System; readings: string[] };

/** What the system must do on every database and every queue. `place` gives each test a configuration of its own. */
export function systemSuite(settings: () => Record<string, string>): void {
  const inSystem = async (work: (opened: Opened, configuration: Configuration) => Promise<void>, more: Record<string, string> = {}) => {
    await using folder = await temporaryFolder();
    const configuration = testConfiguration(folder.path, { ...settings(), ...more });
    const read = fakeReader();
    const system = await openSystem(configuration, { read, pageProcesses: noPageProcesses });
    try {
      await work({ system, readings: read.readings }, configuration);
    } finally {
      await system.close();
    }
  };

  describe("takes files in", () => {
    test("and reads each of them, once", () =>
      inSystem(async ({ system, readings }) => {
        await system.startWorker();
        const { batchId, files } = await system.takeIn({
          label: "quý I",
          files: [handed("a.txt", "symbol 1/KH-UBND"), handed("b.txt", "symbol 2/KH-UBND")],
        });
        expect(files.map(({ outcome }) => outcome)).toEqual(["stored", "stored"]);
        const batch = await finished(system, batchId);
        expect(batch).toMatchObject({ label: "quý I", counts: { files: 2, read: 2, failed: 0 } });
        expect(readings.sort()).toEqual(["a.txt", "b.txt"]);
        const { items } = await system.store.documents.list({ offset: 0, limit: 10 });
        expect(items.map(({ file, record }) => [file, record.symbol]).sort()).toEqual([
          ["a.txt", "1/KH-UBND"],
          ["b.txt", "2/KH-UBND"],
        ]);
      }));

    test("and duplicates nothing when they come again", () =>
      inSystem(async ({ system, readings }) => {
        await system.startWorker();
        const files = () => [handed("a.txt", "symbol 1/KH-UBND"), handed("c.txt", "symbol 3/KH-UBND")];
        await finished(system, (await system.takeIn({ label: null, files: files() })).batchId);
        const again = await system.takeIn({ label: null, files: files() });
        expect(again.files.map(({ outcome }) => outcome)).toEqual(["known", "known"]);
        expect((await finished(system, again.batchId)).counts).toMatchObject({ files: 2, read: 2 });
        expect((await system.store.files.list({ offset: 0, limit: 10 })).total).toBe(2);
        expect(readings).toHaveLength(2);
      }));

    test("and links the same bytes under another name instead of reading them again", () =>
      inSystem(async ({ system, readings }) => {
        await system.startWorker();
        const { batchId, files } = await system.takeIn({
          label: null,
          files: [handed("a.txt", "symbol 1/KH-UBND"), handed("b.txt", "symbol 1/KH-UBND")],
        });
        expect(files.map(({ outcome }) => outcome)).toEqual(["stored", "duplicate"]);
        const batch = await finished(system, batchId);
        expect(batch.counts).toMatchObject({ files: 2, read: 1, duplicates: 1 });
        expect(batch.files[1]).toMatchObject({ name: "b.txt", duplicateOf: files[0]?.fileId, state: "read", documentCount: 1 });
        expect(readings).toHaveLength(1);
        const detail = await system.store.details.get(files[1]?.fileId ?? "");
        expect(detail?.record).toMatchObject({ file: "b.txt", documents: [{ symbol: "1/KH-UBND" }] });
      }));

    test("and refuses one that is too large, or one too many, while the others go on", () =>
      inSystem(
        async ({ system }) => {
          const large = handed("large.txt", "x".repeat(1024 * 1024 + 1));
          const { files } = await system.takeIn({ label: null, files: [large, handed("a.txt", "a"), handed("b.txt", "b")] });
          expect(files.map(({ outcome, error }) => [outcome, error?.code])).toEqual([
            ["refused", "file/too-large"],
            ["stored", undefined],
            ["refused", "upload/too-many-files"],
          ]);
        },
        { KIEMCHUNG_MAX_FILE_MB: "1", KIEMCHUNG_MAX_FILES: "2" },
      ));
  });

  describe("a file", () => {
    test("that cannot be processed fails with its problem, and the others go on", () =>
      inSystem(async ({ system, readings }) => {
        await system.startWorker();
        const { batchId, files } = await system.takeIn({
          label: null,
          files: [handed("bad.pdf", "fail pdf/encrypted"), handed("good.txt", "symbol 1/KH-UBND")],
        });
        const batch = await finished(system, batchId);
        expect(batch.counts).toMatchObject({ read: 1, failed: 1 });
        expect(batch.files[0]).toMatchObject({
          state: "failed",
          error: { code: "pdf/encrypted", message: "Tệp hỏng.", messageEn: "The file is bad." },
        });
        expect(readings.filter((name) => name === "bad.pdf")).toHaveLength(1);
        expect((await system.store.details.get(files[0]?.fileId ?? ""))?.record).toMatchObject({
          documents: [],
          error: { code: "pdf/encrypted" },
        });
      }));

    test("is tried again where that may help", () =>
      inSystem(async ({ system, readings }) => {
        await system.startWorker();
        const { batchId } = await system.takeIn({ label: null, files: [handed("a.txt", "fail-once page/crashed", "symbol 1/KH-UBND")] });
        const batch = await finished(system, batchId);
        expect(batch.files[0]).toMatchObject({ state: "read", attempts: 2, error: null });
        expect(readings).toHaveLength(2);
      }));

    test("that breaks the program fails with an internal code after some attempts", () =>
      inSystem(async ({ system }) => {
        await system.startWorker();
        const { batchId } = await system.takeIn({ label: null, files: [handed("a.txt", "break")] });
        const batch = await finished(system, batchId);
        expect(batch.files[0]).toMatchObject({ state: "failed", attempts: 3, error: { code: "internal/unexpected" } });
      }));

    test("that failed is tried again when it is handed in again", () =>
      inSystem(async ({ system, readings }) => {
        await system.startWorker();
        const files = () => [handed("bad.pdf", "fail pdf/encrypted")];
        await finished(system, (await system.takeIn({ label: null, files: files() })).batchId);
        await finished(system, (await system.takeIn({ label: null, files: files() })).batchId);
        expect(readings).toHaveLength(2);
        expect((await system.store.files.list({ offset: 0, limit: 10 })).total).toBe(1);
      }));
  });

  describe("a page that could not be read", () => {
    test("is tried again, and costs nothing once it was read", () =>
      inSystem(async ({ system }) => {
        await system.startWorker();
        const file = handed("a.txt", "lose-page 1", "symbol 1/KH-UBND");
        const batch = await finished(system, (await system.takeIn({ label: null, files: [file] })).batchId);
        expect(batch.files[0]).toMatchObject({ state: "read", attempts: 2, warnings: [] });
        expect((await system.store.evidence()).unread).toEqual([]);
      }));

    test("costs that page alone where no attempt helps, and is tried again when the file is handed in again", () =>
      inSystem(
        async ({ system }) => {
          await system.startWorker();
          const files = () => [handed("a.txt", "lose-page 2", "symbol 1/KH-UBND")];
          const batch = await finished(system, (await system.takeIn({ label: null, files: files() })).batchId);
          expect(batch.files[0]).toMatchObject({ state: "read", documentCount: 1, warnings: [{ code: "page/unread", page: 2 }] });
          expect((await system.store.evidence()).unread).toMatchObject([{ file: "a.txt", page: 2 }]);
          const again = await finished(system, (await system.takeIn({ label: null, files: files() })).batchId);
          expect(again.files[0]).toMatchObject({ state: "read", documentCount: 1, warnings: [] });
        },
        { KIEMCHUNG_ATTEMPTS: "2" },
      ));
  });

  describe("an archive", () => {
    test("has each of its members read, members of members too, and a bad one costs only itself", () =>
      inSystem(async ({ system }) => {
        await system.startWorker();
        const archive = handed(
          "a.zip",
          "member x/1.txt symbol 1/KH-UBND",
          "member 2.pdf fail pdf/damaged",
          "member b.zip member 3.txt symbol 3/KH-UBND",
        );
        const batch = await finished(system, (await system.takeIn({ label: null, files: [archive] })).batchId);
        expect(batch.files.map(({ name, state }) => [name, state])).toEqual([
          ["a.zip", "read"],
          ["a.zip!/x/1.txt", "read"],
          ["a.zip!/2.pdf", "failed"],
          ["a.zip!/b.zip", "read"],
          ["a.zip!/b.zip!/3.txt", "read"],
        ]);
        expect((await system.store.documents.list({ offset: 0, limit: 10 })).total).toBe(2);
      }));

    test("that stands too deep or has too many members is not opened", () =>
      inSystem(
        async ({ system }) => {
          await system.startWorker();
          const deep = handed("deep.zip", "member b.zip member 3.txt three");
          const many = handed("many.zip", "member 1.txt one", "member 2.txt two", "member 3.txt drei");
          const batch = await finished(system, (await system.takeIn({ label: null, files: [deep, many] })).batchId);
          expect(batch.files.map(({ name, error }) => [name, error?.code])).toEqual([
            ["deep.zip", undefined],
            ["deep.zip!/b.zip", "archive/too-deep"],
            ["many.zip", "archive/too-many-members"],
          ]);
        },
        { KIEMCHUNG_MAX_ARCHIVE_DEPTH: "1", KIEMCHUNG_MAX_MEMBERS: "2" },
      ));
  });

  test("originals are given as they were handed in, before they are read too, and copies where there are pages to show", () =>
    inSystem(async ({ system }) => {
      const lines = ["symbol 1/KH-UBND", "Nội dung"];
      const { batchId, files } = await system.takeIn({ label: null, files: [handed("hồ sơ/a.txt", ...lines), handed("b.txt", ...lines)] });
      const app = await system.buildApp();
      const ask = async (index: number, what: string) => await app.inject({ url: `/api/files/${files[index]?.fileId}/${what}` });
      for (const index of [0, 1]) {
        const { statusCode, body, headers } = await ask(index, "original");
        expect([statusCode, body, headers.etag]).toEqual([200, lines.join("\n"), `"${files[index]?.sha256}"`]);
        const copy = await ask(index, "archive-copy");
        expect([copy.statusCode, Problem.parse(copy.json()).code]).toEqual([409, "copy/not-read"]);
      }
      await system.startWorker();
      await finished(system, batchId);
      expect((await ask(0, "original")).headers["content-type"]).toContain("text/plain");
      for (const index of [0, 1]) {
        const copy = await ask(index, "archive-copy");
        expect([copy.statusCode, Problem.parse(copy.json()).code]).toEqual([404, "copy/no-pages"]);
      }
    }));

  test("what was taken in without a worker is read by the next one", () =>
    inSystem(async ({ system }, configuration) => {
      const { batchId } = await system.takeIn({ label: null, files: [handed("a.txt", "symbol 1/KH-UBND")] });
      expect(await system.batch(batchId)).toMatchObject({ finished: false, counts: { received: 1 } });
      const other = await openSystem(configuration, { read: fakeReader(), pageProcesses: noPageProcesses });
      await other.startWorker();
      await finished(system, batchId);
      await other.close();
    }));

  test("a worker that closes puts back what it reads, and another reads it", () =>
    inSystem(async ({ system, readings }) => {
      const worker = await system.startWorker();
      const { batchId } = await system.takeIn({ label: null, files: [handed("slow.txt", "sleep 2000", "symbol 1/KH-UBND")] });
      await until(
        async () => readings.length,
        (count) => count === 1,
      );
      await worker.close();
      expect(await system.batch(batchId)).toMatchObject({ counts: { received: 1, failed: 0 } });
      await system.startWorker();
      expect((await finished(system, batchId)).counts).toMatchObject({ read: 1 });
    }));

  test("a dossier tells apart files of its unit that could not be read, and files of others", () =>
    inSystem(async ({ system }) => {
      await system.startWorker();
      const ours = ["symbol 1/KH-UBND", "issuer Ủy ban nhân dân xã Phước Kiềng", "issued 2020-01-15"];
      const theirs = ["symbol 2/KH-UBND", "issuer Ủy ban nhân dân xã Tân Vĩnh Hạ", "issued 2020-01-15"];
      const archive = handed("b.zip", "member in.pdf fail pdf/damaged");
      for (const files of [
        [handed("a.txt", ...ours), archive],
        [handed("c.txt", ...theirs), handed("d.pdf", "fail pdf/encrypted")],
      ])
        await finished(system, (await system.takeIn({ label: null, files })).batchId);
      const unreadFor = async (unit: string) => {
        const dossier = await system.check({ set: "quang-dien-2017", unit, year: 2020 });
        const files = dossier.findings.filter(({ code }) => code === "dossier/files-unread").flatMap(({ grounds }) => grounds);
        return files.map(({ file }) => file);
      };
      expect(await unreadFor("UBND xã Phước Kiềng")).toEqual(["b.zip!/in.pdf"]);
      expect(await unreadFor("UBND xã Tân Vĩnh Hạ")).toEqual(["d.pdf"]);
      // The same bad file, handed in again with documents of the other: it may be theirs as well.
      const again = [handed("c2.txt", "symbol 3/KH-UBND", ...theirs.slice(1)), handed("e.pdf", "fail pdf/damaged")];
      await finished(system, (await system.takeIn({ label: null, files: again })).batchId);
      expect(await unreadFor("UBND xã Tân Vĩnh Hạ")).toEqual(["b.zip!/in.pdf", "d.pdf"]);
    }));

  test("deadlines are found by range and by body, documents by type, issuer, year and words", () =>
    inSystem(async ({ system }) => {
      await system.startWorker();
      const lines = [
        "symbol 1/KH-UBND",
        "issuer Ủy ban nhân dân xã Phước Kiềng",
        "issued 2020-01-15",
        "due 2020-06-20",
        "rà soát thủ tục hành chính",
      ];
      await finished(system, (await system.takeIn({ label: null, files: [handed("a.txt", ...lines)] })).batchId);
      const { deadlines, documents } = system.store;
      const range = { offset: 0, limit: 10 };
      const deadlinesIn = async (from: string, to: string, body?: string) => (await deadlines.list({ ...range, from, to, body })).total;
      expect(await deadlinesIn("2020-06-20", "2020-06-20")).toBe(1);
      expect(await deadlinesIn("2020-06-21", "2020-12-31")).toBe(0);
      expect(await deadlinesIn("2020-01-01", "2020-12-31", "phuoc kieng")).toBe(1);
      expect(await deadlinesIn("2020-01-01", "2020-12-31", "tân vĩnh hạ")).toBe(0);
      for (const name of ["Uỷ ban nhân dân xã Phước Kiềng", "ủy ban nhân dân xã", "uy ban nhan dan xa phuoc kieng", "UBND xã"])
        expect(await deadlinesIn("2020-01-01", "2020-12-31", name)).toBe(1);
      const found = async (filter: object) => (await documents.list({ ...range, ...filter })).total;
      expect(await found({ type: "KH", year: 2020, issuer: "ubnd xã Phước Kiềng", text: "THỦ TỤC hành chính" })).toBe(1);
      for (const other of [{ type: "BC" }, { year: 2019 }, { issuer: "Tân Vĩnh Hạ" }, { text: "thủ tục%hành" }])
        expect(await found(other)).toBe(0);
    }));
}
