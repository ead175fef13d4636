import { describe, expect, test } from "vitest";
import type { Raster } from "#pipelines/ocr/raster.ts";
import { withRepairs } from "#pipelines/ocr/repairs/index.ts";

const blank: Raster = { width: 2000, height: 100, data: new Uint8Array(200_000) };

function repaired(text: string, confidence = 0.9) {
  const line = text.split(" ").map((word, at) => ({ text: word, confidence, box: [100 * at, 20, 80, 30] as const }));
  return withRepairs(blank, [line.map((word) => ({ ...word, box: [...word.box] }))])[0] ?? [];
}

const textOf = (words: readonly { text: string }[]) => words.map((word) => word.text).join(" ");

describe("a repaired line", () => {
  test("has the marks of common words, and keeps what was read", () => {
    const words = repaired("Phô biến, sửa đối, bố sung quy chế; đồn đốc CẢI CÁCH HANH CHÍNH");
    expect(textOf(words)).toBe("Phổ biến, sửa đổi, bổ sung quy chế; đôn đốc CẢI CÁCH HÀNH CHÍNH");
    expect(words.map((word) => word.raw)).toEqual([
      "Phô",
      null,
      null,
      "đối,",
      "bố",
      null,
      null,
      null,
      "đồn",
      null,
      null,
      null,
      "HANH",
      null,
    ]);
  });

  test("has the sign and the currency that its words ask for", () => {
    expect(textOf(repaired("ruộng lúa. rẫy ngô với 8.722.100.000 đông."))).toBe("ruộng lúa, rẫy ngô với 8.722.100.000 đồng.");
    for (const text of ["v.v. và các", "Điều 5. phạm vi", "hồ sơ. Ủy ban", "mùa đông năm"]) expect(textOf(repaired(text))).toBe(text);
  });

  test("keeps words that belong to their other neighbour, or that are other words", () => {
    for (const text of ["tình hình thực hiện", "đánh giá định kỳ", "chỉ trả lời", "công nhận", "công nhân", "tỷ lệ tăng dần"])
      expect(textOf(repaired(text))).toBe(text);
  });

  test("keeps what was read without doubt", () => {
    expect(textOf(repaired("bố sung", 0.99))).toBe("bố sung");
    expect(textOf(repaired("bo sùng", 0.95))).toBe("bo sùng");
  });

  test("has the words and signs that its form demands", () => {
    expect(textOf(repaired("Hải Rạng, ngày 10 thúng 8 năm 2019"))).toBe("Hải Rạng, ngày 10 tháng 8 năm 2019");
    expect(textOf(repaired("Quý 11/2020, Quý 1V, quý II1 và Quý 1"))).toBe("Quý II/2020, Quý IV, quý III và Quý 1");
    expect(textOf(repaired("trong quý III2020./."))).toBe("trong quý III/2020./.");
    expect(textOf(repaired("ởđ) Chuẩn bị kinh phí"))).toBe("đ) Chuẩn bị kinh phí");
    expect(textOf(repaired("Công văn số 52/SNV-CCHGC"))).toBe("Công văn số 52/SNV-CCHC");
  });
});
