import { describe, expect, test } from "vitest";
import { plausibility } from "#pipelines/vietnamese/plausibility.ts";

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
