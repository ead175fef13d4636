import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inputFormats } from "#pipelines/ingestion/formats/index.ts";
import { demoFile, problemOf, takeIn } from "./ingestion-context.ts";

describe("a file that comes in", () => {
  test("is known by its bytes, whatever its name says", async () => {
    const { intake } = await takeIn(demoFile(".png"), {}, "báo cáo.pdf");
    expect(intake.format).toBe("image");
  });

  test.each([
    ["file/empty", Buffer.alloc(0)],
    ["file/unknown-format", Buffer.from("MZ\u0090\u0000\u0003 this is a program")],
    ["file/unknown-format", Buffer.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x00])],
  ])("is refused with %s in both languages, saying what to do", async (code, bytes) => {
    const problem = await problemOf(bytes, {}, "Phần mềm.pdf");
    expect(problem.code).toBe(code);
    expect(problem.message).toContain("Hãy");
    expect(problem.messageEn.length).toBeGreaterThan(40);
  });

  test("that is larger than allowed is refused before it is read", async () => {
    expect(await problemOf(Buffer.alloc(2000, "a"), { bytes: 1000 })).toMatchObject({ code: "file/too-large" });
  });
});

test("every input format is listed", () => {
  const folder = new URL("../../../pipelines/ingestion/formats/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name !== "index.ts");
  expect(inputFormats.map((format) => `${format.id}.ts`).sort()).toEqual(files.sort());
});
