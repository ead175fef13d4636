import { expect, test } from "vitest";
import { normalizeBody } from "#pipelines/vietnamese/body.ts";

test.each([
  ["UBND xã Phước Kiềng", "Ủy ban nhân dân xã Phước Kiềng"],
  ["ỦY BAN NHÂN DÂN XÃ PHƯỚC KIỀNG", "Uỷ ban nhân dân xã Phước Kiềng, huyện Thạch Bàng"],
  ["UBND TP. Lam Giang", "Ủy ban nhân dân thành phố Lam Giang"],
  ["Phòng Nội vụ huyện Thạch Bàng", "PHÒNG NỘI VỤ HUYỆN THẠCH BÀNG"],
  ["P. Nội vụ", "Phòng Nội vụ"],
  ["p nội vụ", "phong noi vu"],
  ["TT. Y tế huyện Thạch Bàng", "Trung tâm Y tế huyện Thạch Bàng"],
  ["VP HĐND&UBND huyện", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện"],
  ["P. LĐ-TB&XH", "Phòng Lao động - Thương binh và Xã hội"],
  ["P. GDĐT", "Phòng Giáo dục và Đào tạo"],
  ["HDND xa Phuoc Kieng", "Hội đồng nhân dân xã Phước Kiềng"],
  ["UBND các xã, thị trấn", "Uỷ ban nhân dân các xã và thị trấn"],
])("%s and %s are one body", (one, other) => {
  expect(normalizeBody(one)).toBe(normalizeBody(other));
});

test.each([
  ["UBND xã Phước Kiềng", "UBND xã Tân Vĩnh Hạ"],
  ["UBND xã Phước Kiềng", "HĐND xã Phước Kiềng"],
  ["UBND huyện Thạch Bàng", "UBND tỉnh Lam Giang"],
  ["P. Tân Bình", "Phòng Tân Bình"],
  ["UBND TT. Tân Bình", "Trung tâm Tân Bình"],
])("%s and %s are two bodies", (one, other) => {
  expect(normalizeBody(one)).not.toBe(normalizeBody(other));
});
