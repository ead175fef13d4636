import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ocr } from "#pipelines/ocr/index.ts";
import { blankPageText } from "#pipelines/ocr/page-text-of.ts";
import { createPageProcesses, type PageProcesses } from "#pipelines/page-processes/index.ts";
import { PipelineRun } from "#pipelines/pipeline-run.ts";
import { PipelineError } from "#pipelines/stage.ts";
import type { SourcePage } from "#schemas/source-file.ts";
import { memoryArtifacts } from "../../support/memory-artifacts.ts";
import { memoryBlobs, stageContext } from "../../support/stage-context.ts";

const image = { sha256: "0".repeat(64), widthPx: 1654, heightPx: 2339, dpi: 200 };
const scanned = (page: number): SourcePage => ({ page, image, text: null, stamps: [], unread: [] });

let processes: PageProcesses;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unread-page-"));
  processes = createPageProcesses({ count: 2, program: new URL("./unread-page-child.ts", import.meta.url) });
});
afterEach(async () => {
  await processes.close();
  rmSync(folder, { recursive: true });
});

test("a page under which its process dies is left unread with a warning, and is the only one that the next run reads", async () => {
  const [deadly, store] = [join(folder, "deadly"), memoryArtifacts()];
  const blobs = { ...memoryBlobs(), localPath: async () => deadly };
  const context = stageContext({ blobs, pageProcesses: processes });
  const pages = async () => {
    const run = new PipelineRun("source", { store, context, progress: () => undefined });
    return { pages: await run.eachPage(ocr, [1, 2, 3].map(scanned)), run };
  };
  writeFileSync(deadly, "2");
  const first = await pages();
  expect(first.pages.map(({ textFrom }) => textFrom)).toEqual(["blank", "unread", "blank"]);
  expect(first.run.warnings).toMatchObject([{ code: "page/unread", page: 2, message: expect.stringContaining("trang 2") }]);
  expect(first.run.provisional).toBe(true);

  writeFileSync(deadly, "");
  writeFileSync(`${deadly}.read`, "");
  const second = await pages();
  expect(second.pages.map(({ textFrom }) => textFrom)).toEqual(["blank", "blank", "blank"]);
  expect(second.run.warnings).toEqual([]);
  expect(readFileSync(`${deadly}.read`, "utf8").trim()).toBe("2");
});

test("a page whose pictures could not be read keeps the words that the file gives", () => {
  const text = { ...blankPageText(scanned(1)), textFrom: "text-layer" as const };
  const error = new PipelineError({ code: "page/crashed", message: "Đã dừng.", messageEn: "It died." }, { retryable: true });
  expect(ocr.inPlace?.({ ...scanned(1), text, unread: [[0, 0, 10, 10]] }, error)).toMatchObject({
    value: text,
    warnings: [{ code: "page/pictures-unread", page: 1 }],
    provisional: true,
  });
});

test("a page that ingestion left unread is not taken for read once its image is there", async () => {
  const store = memoryArtifacts();
  const deadly = join(folder, "deadly");
  writeFileSync(deadly, "");
  const context = stageContext({ blobs: { ...memoryBlobs(), localPath: async () => deadly }, pageProcesses: processes });
  const pagesOf = (source: SourcePage) => new PipelineRun("source", { store, context, progress: () => undefined }).eachPage(ocr, [source]);
  const unread = { ...blankPageText(scanned(1)), textFrom: "unread" as const };
  expect(await pagesOf({ ...scanned(1), image: null, text: unread })).toMatchObject([{ textFrom: "unread" }]);
  expect(await pagesOf(scanned(1))).toMatchObject([{ textFrom: "blank" }]);
});
