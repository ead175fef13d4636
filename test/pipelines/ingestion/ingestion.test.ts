import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inputFormats } from "#pipelines/ingestion/formats/index.ts";
import { plausibility } from "#pipelines/ingestion/vietnamese-syllable.ts";
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

describe("the plausibility of a text", () => {
  test("is high for Vietnamese, with its abbreviations, symbols and numbers", () => {
    const text =
      "Thực hiện Quyết định số 418/QĐ-UBND ngày 17/10/2022 của UBND tỉnh, các sở, ngành khuyến khích người dân nghiêm túc quản lý";
    expect(plausibility(text.split(" "))).toMatchObject({ syllables: 1 });
    expect(plausibility(text.split(" ")).marked).toBeGreaterThan(0.7);
  });

  test.each([
    ["poor recognition", "LIEN DoAN LAO D()NG vrer NAM DQc Iq,p h~nh phuc thdng nam"],
    ["TCVN3 codes", "Céng hoµ x· héi chñ nghÜa ViÖt Nam §éc lËp Tù do H¹nh phóc"],
    ["UTF-8 read as something else", "Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam"],
  ])("is low for %s", (_, text) => {
    const { syllables, marked } = plausibility(text.split(" "));
    expect(Math.min(syllables / 0.85, marked / 0.45)).toBeLessThan(1);
  });
});
