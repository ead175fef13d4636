import { expect, test } from "vitest";
import { isSyllable } from "#pipelines/vietnamese/syllable.ts";

test.each(["Trước", "Nguyễn", "Lài", "Quyết", "Uyên", "Khoát", "Gia", "Ỷ", "Huỳnh", "Yến"])("%s is a syllable", (word) => {
  expect(isSyllable(word)).toBe(true);
});

test.each(["Trướk", "Bc", "wiki", "Hoànng", "Lac", "IỀN1"])("%s is none", (word) => {
  expect(isSyllable(word)).toBe(false);
});
