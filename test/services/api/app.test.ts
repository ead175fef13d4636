import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { Problem } from "#schemas/problem.ts";
import { DocumentView, FileDetail, listOf, Receipt } from "#schemas/views.ts";
import { buildApp } from "#services/api/app.ts";
import { fakeDependencies, fileId, png } from "./fake-dependencies.ts";

const { dependencies, taken, asked } = fakeDependencies();
const app = await buildApp(dependencies, { logLevel: "silent", host: "127.0.0.1" });
afterAll(() => app.close());

const get = async (url: string) => await app.inject({ method: "GET", url });

describe("an upload", () => {
  test("takes many files at once, their names in Vietnamese and with their folders", async () => {
    const form = new FormData();
    form.append("files", new Blob(["một"]), "hồ sơ/kế hoạch.pdf");
    form.append("files", new Blob(["hai"]), "báo cáo.docx");
    const request = new Request("http://localhost/", { method: "POST", body: form });
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    const payload = Buffer.from(await request.arrayBuffer());
    const answer = await app.inject({ method: "POST", url: "/api/uploads", headers, payload });
    expect(answer.statusCode).toBe(201);
    expect(Receipt.parse(answer.json()).files.map(({ outcome }) => outcome)).toEqual(["stored", "stored"]);
    expect(taken).toEqual([
      { name: "hồ sơ/kế hoạch.pdf", text: "một" },
      { name: "báo cáo.docx", text: "hai" },
    ]);
  });

  test.each([
    ["JSON", { "content-type": "application/json" }, "{}"],
    ["bytes of no type", {}, "abc"],
    ["nothing", {}, ""],
    ["a form without its boundary", { "content-type": "multipart/form-data" }, "abc"],
  ])("that is no multipart form but %s is refused with words", async (_, headers, payload) => {
    const answer = await app.inject({ method: "POST", url: "/api/uploads", headers, payload });
    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([415, "request/media-type"]);
  });

  test("that holds no file, or breaks off, is refused with words", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const post = async (payload: string) => {
      const answer = await app.inject({ method: "POST", url: "/api/uploads", headers, payload });
      return [answer.statusCode, Problem.parse(answer.json()).code];
    };
    expect(await post("--x--\r\n")).toEqual([400, "upload/no-files"]);
    expect(await post('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n')).toEqual([400, "upload/no-files"]);
    expect(await post('--x\r\nContent-Disposition: form-data; name="a"; filename="a.pdf"\r\n\r\nb')).toEqual([400, "request/broken-form"]);
  });
});

describe("a question", () => {
  test("is answered in the shape that the views give", async () => {
    expect(listOf(DocumentView).parse((await get("/api/documents")).json()).total).toBe(1);
    expect(FileDetail.parse((await get(`/api/files/${fileId}`)).json()).name).toBe("ke-hoach.pdf");
    expect((await get("/api/criteria-sets")).json()).toHaveLength(1);
  });

  test("has its filters parsed", async () => {
    await get("/api/documents?year=2020&type=KH&limit=5");
    expect(asked.at(-1)).toEqual({ year: 2020, type: "KH", offset: 0, limit: 5 });
  });

  test.each([
    "/api/documents?year=abc",
    "/api/deadlines?from=2020-13-01",
    "/api/files/no-uuid",
    "/api/files?limit=100000",
    "/api/dossiers",
  ])("that does not have the expected form is refused with words: %s", async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(400);
    expect(Problem.parse(answer.json()).code).toBe("request/invalid");
  });

  test.each([
    ["/api/documents?yaer=2020", "không có tham số “yaer”, chỉ có: offset, limit, type, issuer, year, text"],
    ["/api/criteria-sets?year=2020", "không nhận tham số nào, kể cả “year”"],
    [`/api/files/${fileId}?page=2`, "không nhận tham số nào, kể cả “page”"],
    ["/health?deep=1", "không nhận tham số nào, kể cả “deep”"],
    ["/api/deadlines?from=2020-12-31&to=2020-01-01", "tham số “from” là “2020-12-31”, cần một ngày không sau “to”"],
    ["/api/deadlines?from=31/12/2020", "tham số “from” là “31/12/2020”, cần một ngày dạng 2020-12-31"],
    ["/api/deadlines?body=%20", "tham số “body” là “ ”, cần ít nhất một ký tự"],
    ["/api/files?state=lost", "tham số “state” là “lost”, cần một trong: received, processing, read, failed"],
    ["/api/files?limit=0", "tham số “limit” là “0”, cần số từ 1 trở lên"],
    ["/api/files?limit=501", "tham số “limit” là “501”, cần số không quá 500"],
    ["/api/files?limit=ten", "tham số “limit” là “ten”, cần một số nguyên"],
    ["/api/files?limit=1&limit=2", "tham số “limit” chỉ được nêu một lần"],
    ["/api/files/no-uuid", "tham số “id” là “no-uuid”, cần một mã UUID"],
    ["/api/dossiers?set=s&unit=u", "thiếu tham số “year”"],
  ])("says of a wrong parameter which it is and what is allowed: %s", async (url, words) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(400);
    expect(Problem.parse(answer.json()).message).toContain(`Yêu cầu không đúng: ${words}.`);
  });

  test.each([
    `/api/files/${randomUUID()}`,
    `/api/batches/${randomUUID()}`,
    "/api/documents/none",
    `/api/files/${fileId}/pages/2/image`,
    "/nowhere",
  ])("for what is not there is answered with words: %s", async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(Problem.parse(answer.json()).code).toBe("request/not-found");
  });

  test("that a stage or an appraisal refuses is answered with its problem", async () => {
    const answer = await get("/api/dossiers?set=no&unit=x&year=2020");
    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([400, "criteria/unknown"]);
  });

  test("that breaks the program is answered without its inner words", async () => {
    const answer = await get("/api/findings");
    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([500, "internal/unexpected"]);
    expect(answer.body).not.toContain("not asked for");
  });
});

test("a page image comes with its type, may be kept, and is not sent again to whoever has it", async () => {
  const url = `/api/files/${fileId}/pages/1/image`;
  const answer = await get(url);
  expect(answer.headers["content-type"]).toBe("image/png");
  expect(answer.headers["cache-control"]).toMatch(/^private, max-age=\d+$/);
  expect(answer.rawPayload).toEqual(png);
  const etag = String(answer.headers.etag);
  const again = await app.inject({ method: "GET", url, headers: { "if-none-match": `W/"other", ${etag}` } });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
});

test("a picture of ink comes where a field names it, and nothing else that is stored does", async () => {
  const answer = await get(`/api/files/${fileId}/crops/${"c".repeat(64)}`);
  expect(answer.headers).toMatchObject({ "content-type": "image/png", "cache-control": expect.stringContaining("immutable") });
  expect(answer.rawPayload).toEqual(png);
  expect((await get(`/api/files/${fileId}/crops/${"a".repeat(64)}`)).statusCode).toBe(404);
  expect((await get(`/api/files/${fileId}/crops/nothing`)).statusCode).toBe(400);
});

test("a system that is not well says so with its status", async () => {
  expect((await get("/health")).statusCode).toBe(503);
});

describe("the description", () => {
  const Description = z.object({
    openapi: z.string(),
    paths: z.record(z.string(), z.record(z.string(), z.object({ tags: z.array(z.string()) }))),
  });

  test("names every route", async () => {
    const { paths } = Description.parse((await get("/openapi.json")).json());
    expect(Object.keys(paths).sort()).toEqual([
      "/api/batches/{id}",
      "/api/criteria-sets",
      "/api/deadlines",
      "/api/documents",
      "/api/documents/{id}",
      "/api/dossiers",
      "/api/files",
      "/api/files/{id}",
      "/api/files/{id}/archive-copy",
      "/api/files/{id}/crops/{sha256}",
      "/api/files/{id}/original",
      "/api/files/{id}/pages/{page}/image",
      "/api/findings",
      "/api/uploads",
      "/health",
    ]);
  });

  test("says that uploads are files in a form, and how anything else is answered", async () => {
    const Post = z.object({ requestBody: z.unknown(), responses: z.record(z.string(), z.unknown()) });
    const Upload = z.object({ paths: z.object({ "/api/uploads": z.object({ post: Post }) }) });
    const { post } = Upload.parse((await get("/openapi.json")).json()).paths["/api/uploads"];
    expect(JSON.stringify(post.requestBody)).toContain("multipart/form-data");
    expect(Object.keys(post.responses)).toContain("415");
  });

  test("is browsed without asking any other host", async () => {
    for (const url of ["/docs/", "/docs/static/swagger-ui-bundle.js"]) {
      const { statusCode, headers } = await get(url);
      expect(statusCode).toBe(200);
      expect(headers["content-security-policy"]).toContain("default-src 'self'");
      expect(headers["content-security-policy"]).not.toMatch(/https?:|\w+\.\w+|upgrade-insecure/);
    }
  });
});
