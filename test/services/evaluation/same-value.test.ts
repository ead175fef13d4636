import { describe, expect, test } from "vitest";
import { sameValue } from "#services/evaluation/same-value.ts";

describe("a value that was read is right", () => {
  test.each([
    ["symbol", "05/KH-UBND", "5 /kh–ubnd", ""],
    ["symbol", "30c/NQ-CP", "30c/NQ-CP.", ""],
    ["place", "TP. Hồ Chí Minh", "Tp Hồ Chí Minh", ""],
    ["issuer", "Uỷ ban nhân dân xã A", "UBND xã A", ""],
    ["issuer", "Văn phòng", "Văn phòng UBND tỉnh B", "Ủy ban nhân dân tỉnh B"],
    ["signer", "LÊ VĂN THỬ", "Lê Văn Thử", ""],
    ["subject", "Về việc cải cách hành chính năm 2020", "cải cách hành chính năm 2O20", ""],
  ] as const)("%s: %s for %s", (key, truth, read, parent) => {
    expect(sameValue(key, truth, read, parent)).toBe(true);
  });
});

describe("a value that was read is wrong", () => {
  test.each([
    ["type", "KH", "kh", ""],
    ["symbol", "63/KH-UBND", "68/KH-UBND", ""],
    ["symbol", "10/QĐ-UBND", "10/QD-UBND", ""],
    ["issuedOn", "2019-12-11", "2019-12-01", ""],
    ["place", "Phước Kiềng", "Phước Kiêng", ""],
    ["issuer", "Văn phòng", "Văn phòng Sở Nội vụ", "Ủy ban nhân dân tỉnh B"],
    ["issuer", "Văn phòng", "Văn phòng UBND tỉnh B", ""],
    ["signer", "Lê Văn Thử", "Lê Văn Thứ", ""],
  ] as const)("%s: %s for %s", (key, truth, read, parent) => {
    expect(sameValue(key, truth, read, parent)).toBe(false);
  });
});
