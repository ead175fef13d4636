import { expect, test } from "vitest";
import { signatureRoles } from "#pipelines/extraction/signature-roles.ts";

test.each([
  [["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Phó Chủ tịch", "KT. Chủ tịch"],
  [["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "CHỦ TỊCH"], "Phó Chủ tịch", "KT. Chủ tịch"],
  [["TL.CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], "Chánh Văn phòng", "TL. Chủ tịch"],
  [["GIÁM ĐÓC", "PHÓ GIÁM ĐÓC"], "Phó giám đốc", "KT. Giám đốc"],
  [["HIỆU TRƯỞNG"], "Hiệu trưởng", null],
  [["TM. ỦY BAN NHÂN DÂN"], null, "TM. Ủy ban nhân dân"],
])("over a signature, %s are title %s and capacity %s", (lines, title, capacity) => {
  expect(signatureRoles(lines)).toEqual({ title, capacity });
});
