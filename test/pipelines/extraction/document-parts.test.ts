import { expect, test } from "vitest";
import { partsOf } from "#pipelines/extraction/document-parts.ts";
import { documentPart } from "./document-part.ts";

test("a sentence goes on past the number of the next page", () => {
  const before = "Bộ phận Một cửa gửi đủ thư xin lỗi, hoàn thành chậm";
  const { text } = documentPart([[before], ["2", "nhất ngày 20/6/2020."]]);
  expect(partsOf(text)).toMatchObject([{ text: `${before} nhất ngày 20/6/2020.` }]);
});
