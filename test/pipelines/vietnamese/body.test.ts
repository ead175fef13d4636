import { expect, test } from "vitest";
import { normalizeBody, writeOutBody } from "#pipelines/vietnamese/body.ts";

test.each([
  ["UBND xã Phước Kiềng", "Ủy ban nhân dân xã Phước Kiềng"],
  ["ỦY BAN NHÂN DÂN XÃ PHƯỚC KIỀNG", "Uỷ ban nhân dân xã Phước Kiềng, huyện Thạch Bàng"],
  ["UBND TP. Lam Giang", "Ủy ban nhân dân thành phố Lam Giang"],
  ["Phòng Nội vụ huyện Thạch Bàng", "PHÒNG NỘI VỤ HUYỆN THẠCH BÀNG"],
])("%s and %s are one body", (one, other) => {
  expect(normalizeBody(one)).toBe(normalizeBody(other));
});

test.each([
  ["UBND xã Phước Kiềng", "UBND xã Tân Vĩnh Hạ"],
  ["UBND xã Phước Kiềng", "HĐND xã Phước Kiềng"],
  ["UBND huyện Thạch Bàng", "UBND tỉnh Lam Giang"],
])("%s and %s are two bodies", (one, other) => {
  expect(normalizeBody(one)).not.toBe(normalizeBody(other));
});

test("abbreviations in a name are written out", () => {
  expect(writeOutBody("Sở GD&ĐT tỉnh Lam Giang")).toBe("Sở Giáo dục và Đào tạo tỉnh Lam Giang");
});
