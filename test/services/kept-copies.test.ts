import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { FileReading } from "#pipelines/pipeline.ts";
import type { SourceFile } from "#schemas/source-file.ts";
import type { FileSummary } from "#schemas/views.ts";
import { keptCopies } from "#services/kept-copies.ts";
import { originalOf } from "#services/originals.ts";
import { openBlobFolder } from "#services/storage/blob-folder.ts";
import { violations } from "../pipelines/archive-copy/conformance.ts";
import { cornered, pageOf, word } from "../pipelines/archive-copy/copy-content.ts";
import { wordsInPdfium } from "../pipelines/archive-copy/readers.ts";
import { ingestionContext } from "../pipelines/ingestion/ingestion-context.ts";
import { memoryArtifacts } from "../support/memory-artifacts.ts";
import { summary } from "./api/fake-dependencies.ts";
import { temporaryFolder } from "./support.ts";

const folder = await temporaryFolder();
afterAll(() => folder[Symbol.asyncDispose]());
const blobs = await openBlobFolder(join(folder.path, "files"));
const context = { ...ingestionContext().context, blobs };

/** A stored picture of a page, as a file that was read. */
async function readPicture(): Promise<FileSummary> {
  const { bytes } = await cornered(827, 1170);
  return { ...summary, name: "Kế hoạch.jpg", sha256: await blobs.write(bytes), byteLength: bytes.length, format: "image" };
}

/** Reads every file as one page with three words, and counts how often. */
function pictureReader() {
  const readings: string[] = [];
  const line = ["Kế", "hoạch", "63/KH-UBND"].map((text, index) => word(text, [100 + 150 * index, 200, 120, 40]));
  const read = async ({ name }: SourceFile): Promise<FileReading> => {
    readings.push(name);
    const page = { page: 1, image: null, text: null, stamps: [], unread: [] };
    return {
      intake: { format: name.endsWith(".docx") ? "docx" : "image", pages: [page], signatures: [], members: [] },
      pages: [pageOf([line], { widthPx: 827, heightPx: 1170, dpi: 100 })],
      text: { pages: [], tables: [] },
      documents: [],
      findings: [],
    };
  };
  return { read, readings };
}

const bytesOf = async (sha256: string) => await readFile(await blobs.localPath(sha256));

describe("the archive copy of a file", () => {
  test("is made from what was read of it, with its words and its own picture", async () => {
    const { read } = pictureReader();
    const copy = await keptCopies({ artifacts: memoryArtifacts(), blobs, context, read })(await readPicture());
    const bytes = await bytesOf(copy.sha256);
    expect(copy.byteLength).toBe(bytes.length);
    expect(violations(bytes)).toEqual([]);
    expect((await wordsInPdfium(bytes, 1, 1000)).map(({ text }) => text)).toEqual(["Kế", "hoạch", "63/KH-UBND"]);
    expect(bytes.includes(await bytesOf((await readPicture()).sha256 ?? ""))).toBe(true);
    expect(bytes.toString("utf8")).toMatch(/<rdf:li>ingestion@\d+<\/rdf:li><rdf:li>ocr@\d+<\/rdf:li>/);
  });

  test("is made once and kept, also for several that ask at once", async () => {
    const { read, readings } = pictureReader();
    const artifacts = memoryArtifacts();
    const copies = keptCopies({ artifacts, blobs, context, read });
    const file = await readPicture();
    const [first, second] = await Promise.all([copies(file), copies(file)]);
    expect(first).toEqual(second);
    expect(readings).toHaveLength(1);
    const [key, ...others] = artifacts.kept.keys();
    expect([key?.startsWith(`${file.sha256}/`), others]).toEqual([true, []]);
    artifacts.kept.set(key ?? "", { value: { sha256: "c".repeat(64), byteLength: 1 }, warnings: [] });
    expect((await copies(file)).sha256).toBe("c".repeat(64));
  });

  test.each([
    ["received", "copy/not-read"],
    ["processing", "copy/not-read"],
    ["failed", "copy/file-failed"],
  ] as const)("is refused with words in both languages while the file is %s", async (state, code) => {
    const { read, readings } = pictureReader();
    const error = { code: "pdf/encrypted", message: "Có mật khẩu.", messageEn: "It has a password." };
    const file = { ...(await readPicture()), state, error: state === "failed" ? error : null };
    const asked = keptCopies({ artifacts: memoryArtifacts(), blobs, context, read })(file);
    const words = state === "failed" ? ["Có mật khẩu.", "It has a password."] : ["chưa đọc xong", "is not read yet"];
    await expect(asked).rejects.toMatchObject({
      problem: { code, message: expect.stringContaining(words[0] ?? ""), messageEn: expect.stringContaining(words[1] ?? "") },
    });
    expect(readings).toEqual([]);
  });

  test("of a file that has no pages to show is refused, every time that somebody asks", async () => {
    const { read } = pictureReader();
    const copies = keptCopies({ artifacts: memoryArtifacts(), blobs, context, read });
    const file = { ...(await readPicture()), name: "a.docx" };
    for (const _ of [1, 2]) await expect(copies(file)).rejects.toMatchObject({ problem: { code: "copy/no-pages" } });
  });
});

describe("the type of an original", () => {
  test.each([
    ["pdf", "", "application/pdf"],
    ["image", "89504e470d0a1a0a00", "image/png"],
    ["image", "ffd8ffe000", "image/jpeg"],
    ["image", "49492a0008", "image/tiff"],
    [null, "ffd8ffe000", "image/jpeg"],
    [null, "4d5a90", "application/octet-stream"],
    ["text", "3c68746d6c3e", "text/plain"],
  ])("is that of its format %s, or of its first bytes %s", async (format, hex, type) => {
    const bytes = Buffer.from(hex, "hex");
    const file = { ...summary, format, sha256: await blobs.write(bytes), byteLength: bytes.length };
    expect(await originalOf(file, blobs)).toMatchObject({ type, byteLength: bytes.length });
  });
});
