import { afterAll, describe, expect, test } from "vitest";
import { Problem } from "#schemas/problem.ts";
import { buildApp } from "#services/api/app.ts";
import { isLoopback } from "#services/api/foreign-pages.ts";
import { fakeDependencies } from "./fake-dependencies.ts";

const listeningOn = async (host: string) => await buildApp(fakeDependencies().dependencies, { logLevel: "silent", host });
const [local, named, everywhere] = [await listeningOn("127.0.0.1"), await listeningOn("Kho.Example"), await listeningOn("0.0.0.0")];
afterAll(() => Promise.all([local.close(), named.close(), everywhere.close()]));

const ask = async (app: typeof local, host: string) => await app.inject({ method: "GET", url: "/api/criteria-sets", headers: { host } });

const send = async (headers: Record<string, string>) => {
  const form = "--x\r\ncontent-disposition: form-data; name=f; filename=a.txt\r\n\r\nmột\r\n--x--\r\n";
  const all = { host: "127.0.0.1:8787", "content-type": "multipart/form-data; boundary=x", ...headers };
  return await local.inject({ method: "POST", url: "/api/uploads", headers: all, payload: form });
};

describe("a request", () => {
  test.each(["127.0.0.1:8787", "localhost", "LOCALHOST:8787", "[::1]:8787", "127.0.0.2"])(
    "for this machine itself is answered: %s",
    async (host) => {
      expect((await ask(local, host)).statusCode).toBe(200);
    },
  );

  test.each(["evil.example:8787", "127.0.0.1.evil.example", "192.168.1.5:8787", "localhost@evil.example", "kho.example"])(
    "for a name that is not ours is refused with words in both languages: %s",
    async (host) => {
      const answer = await ask(local, host);
      const problem = Problem.parse(answer.json());
      expect([answer.statusCode, problem.code]).toEqual([421, "request/foreign-host"]);
      expect(problem.message).toContain(host);
      expect(problem.messageEn).toContain("KIEMCHUNG_HOST");
    },
  );

  test("for the name that is configured is answered", async () => {
    expect((await ask(named, "kho.example:8787")).statusCode).toBe(200);
    expect((await ask(named, "evil.example:8787")).statusCode).toBe(421);
  });

  test("for any address is answered where every address is listened on, but for no name", async () => {
    expect((await ask(everywhere, "192.168.1.5:8787")).statusCode).toBe(200);
    expect((await ask(everywhere, "evil.example:8787")).statusCode).toBe(421);
  });

  test("for a page that does not exist is refused all the same", async () => {
    expect((await local.inject({ method: "GET", url: "/nowhere", headers: { host: "evil.example" } })).statusCode).toBe(421);
  });
});

describe("a change", () => {
  test.each([
    ["a program", {}],
    ["the API's own page", { origin: "http://127.0.0.1:8787", "sec-fetch-site": "same-origin" }],
    ["a browser that says the origin alone", { origin: "http://127.0.0.1:8787" }],
    ["the address bar", { "sec-fetch-site": "none" }],
  ])("is taken from %s", async (_who, headers) => {
    expect((await send(headers)).statusCode).toBe(201);
  });

  test.each([
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["another site, in an old browser", { origin: "https://evil.example" }],
    ["another port of this machine", { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-site" }],
    ["another port, in an old browser", { origin: "http://127.0.0.1:3000" }],
    ["a page that hides where it comes from", { origin: "null" }],
  ])("is refused from %s, with words in both languages", async (_who, headers) => {
    const answer = await send(headers);
    const problem = Problem.parse(answer.json());
    expect([answer.statusCode, problem.code]).toEqual([403, "request/foreign-page"]);
    expect(problem.message).not.toBe(problem.messageEn);
  });
});

test("only the addresses of this machine are loopback", () => {
  expect(["127.0.0.1", "localhost", "::1", "[::1]"].every(isLoopback)).toBe(true);
  expect(["0.0.0.0", "::", "192.168.1.5", "127.evil.example", "kho.example"].some(isLoopback)).toBe(false);
});
