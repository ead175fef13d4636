import { expect, test } from "vitest";
import { bodyKeys, namingBody } from "#services/store/body-keys.ts";

/** What LIKE does with a pattern that has its only wildcards at its ends. */
const found = (asked: string, ...names: string[]) => bodyKeys(names).includes(namingBody(asked).slice(1, -1));

test.each([
  ["UBND các xã", "Ủy ban nhân dân các xã, thị trấn"],
  ["phuoc kieng", "UBND xã Phước Kiềng"],
  ["P. Nội vụ", "Phòng Nội vụ huyện Thạch Bàng"],
  ["Ủy ban nhân dân xã Phước Kiềng, huyện Thạch Bàng", "UBND xã Phước Kiềng"],
])("%s is found in %s", (asked, name) => {
  expect(found(asked, name)).toBe(true);
});

test.each([
  ["xã An", "UBND xã Anh Sơn"],
  ["Phòng Nội vụ", "Phòng Tư pháp"],
  ["UBND các xã", "UBND xã Phước Kiềng"],
])("%s is not found in %s", (asked, name) => {
  expect(found(asked, name)).toBe(false);
});

test("each of several bodies is found, and no name that runs from one into the next", () => {
  expect(found("UBND xã", "Phòng Tư pháp", "UBND xã Phước Kiềng")).toBe(true);
  expect(found("Tư pháp UBND", "Phòng Tư pháp", "UBND xã Phước Kiềng")).toBe(false);
});
