import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { PipelineError } from "#pipelines/stage.ts";
import { Problem } from "#schemas/problem.ts";
import { buildApp } from "#services/api/app.ts";
import { contentDisposition } from "#services/api/content-disposition.ts";
import { temporaryFolder } from "../support.ts";
import { fakeDependencies, fileId, summary } from "./fake-dependencies.ts";

const folder = await temporaryFolder();
const bytes = Buffer.from("%PDF-1.7 Số 63/KH-UBND");
const path = join(folder.path, "original");
await writeFile(path, bytes);
const sha256 = createHash("sha256").update(bytes).digest("hex");
const stored = { path, sha256, byteLength: bytes.length };

const refused = (code: string) => new PipelineError({ code, message: "Chưa có.", messageEn: "There is none." }, { retryable: false });

/** The API over one file, whose copy is the same bytes or is refused. */
async function appWith(copy: string | null, name = "hồ sơ/Kế hoạch 63.pdf") {
  const { dependencies } = fakeDependencies({
    original: async () => ({ ...stored, type: "application/pdf" }),
    archiveCopy: async () => {
      if (copy !== null) throw refused(copy);
      return stored;
    },
  });
  const files = { ...dependencies.store.files, get: async (id: string) => (id === fileId ? { ...summary, name } : null) };
  return await buildApp({ ...dependencies, store: { ...dependencies.store, files } }, { logLevel: "silent", host: "127.0.0.1" });
}

const app = await appWith(null);
afterAll(async () => {
  await app.close();
  await folder[Symbol.asyncDispose]();
});

const get = async (what: string, headers: Record<string, string> = {}) =>
  await app.inject({ method: "GET", url: `/api/files/${fileId}/${what}`, headers });

describe("the original", () => {
  test("comes as it was handed in, with its type, its name and its hash", async () => {
    const { statusCode, headers, rawPayload } = await get("original");
    expect(statusCode).toBe(200);
    expect(rawPayload).toEqual(bytes);
    expect(headers).toMatchObject({
      "content-type": "application/pdf",
      "content-length": String(bytes.length),
      etag: `"${sha256}"`,
      "accept-ranges": "bytes",
      "x-content-type-options": "nosniff",
      "content-disposition": `attachment; filename="Ke hoach 63.pdf"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%2063.pdf`,
    });
  });

  test("is not sent again to whoever has it", async () => {
    const { statusCode, body } = await get("original", { "if-none-match": `"${sha256}"` });
    expect([statusCode, body]).toEqual([304, ""]);
  });

  test.each([
    ["bytes=0-3", 206, "%PDF", "bytes 0-3/"],
    ["bytes=5-7", 206, "1.7", "bytes 5-7/"],
    [`bytes=${bytes.length - 4}-`, 206, "UBND", `bytes ${bytes.length - 4}-`],
    ["bytes=-4", 206, "UBND", `bytes ${bytes.length - 4}-`],
    ["bytes=0-9999", 206, bytes.toString(), "bytes 0-"],
    ["bytes=0-1,4-5", 200, bytes.toString(), ""],
    ["lines=0-1", 200, bytes.toString(), ""],
    ["bytes=7-5", 200, bytes.toString(), ""],
  ])("is given in part where a part is asked for: %s", async (range, status, text, contentRange) => {
    const { statusCode, body, headers } = await get("original", { range });
    expect([statusCode, body]).toEqual([status, text]);
    expect(headers["content-range"] ?? "").toContain(contentRange);
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(text)));
  });

  test("is given whole where the part that is asked for is of other bytes", async () => {
    expect((await get("original", { range: "bytes=0-3", "if-range": '"other"' })).statusCode).toBe(200);
    expect((await get("original", { range: "bytes=0-3", "if-range": `"${sha256}"` })).statusCode).toBe(206);
  });

  test.each([`bytes=${bytes.length}-`, "bytes=-0"])("has no part outside of itself: %s", async (range) => {
    const { statusCode, headers, json } = await get("original", { range });
    expect(statusCode).toBe(416);
    expect(headers["content-range"]).toBe(`bytes */${bytes.length}`);
    expect(Problem.parse(json()).code).toBe("request/range");
  });

  test("of a file that is not there is answered with words", async () => {
    const url = "/api/files/00000000-0000-4000-8000-000000000000/original";
    const { statusCode, json } = await app.inject({ method: "GET", url });
    expect([statusCode, Problem.parse(json()).code]).toEqual([404, "request/not-found"]);
  });
});

describe("the archive copy", () => {
  test("comes as a PDF that a browser shows, named after the original", async () => {
    const { statusCode, headers, rawPayload } = await get("archive-copy");
    expect([statusCode, headers["content-type"]]).toEqual([200, "application/pdf"]);
    expect(rawPayload).toEqual(bytes);
    expect(headers["content-disposition"]).toMatch(/^inline; filename="Ke hoach 63\.archive\.pdf"/);
  });

  test.each([
    ["copy/not-read", 409],
    ["copy/file-failed", 409],
    ["copy/no-pages", 404],
  ])("that there is none of is answered with words and a status of its own: %s", async (code, status) => {
    const other = await appWith(code);
    const { statusCode, json } = await other.inject({ method: "GET", url: `/api/files/${fileId}/archive-copy` });
    expect([statusCode, Problem.parse(json()).code]).toEqual([status, code]);
    await other.close();
  });
});

describe("the name of a download", () => {
  test.each([
    ["a.zip!/Đề án/QĐ “số” 1.pdf", `filename="QD _so_ 1.pdf"`, "Q%C4%90%20%E2%80%9Cs%E1%BB%91%E2%80%9D%201.pdf"],
    ['x"; filename="y.exe', `filename="x_; filename=_y.exe"`, "x%22%3B%20filename%3D%22y.exe"],
    ["a\r\nSet-Cookie: b.pdf", `filename="aSet-Cookie: b.pdf"`, "aSet-Cookie%3A%20b.pdf"],
    ["(1)'*.pdf", `filename="(1)'*.pdf"`, "%281%29%27%2A.pdf"],
    ["\ud800.pdf", `filename="_.pdf"`, "%EF%BF%BD.pdf"],
  ])("says nothing but a name: %j", (name, ascii, encoded) => {
    expect(contentDisposition("attachment", name)).toBe(`attachment; ${ascii}; filename*=UTF-8''${encoded}`);
  });
});
