import { describe, expect, test } from "vitest";
import { readCriteria } from "#pipelines/extraction/criteria/index.ts";
import { type DrawnBlock, documentPart } from "../document-part.ts";

const read = (...blocks: DrawnBlock[]) => readCriteria(documentPart([blocks]));

describe("a criterion", () => {
  test.each([
    ["a) Mục 1.2.3. Gửi báo cáo đúng hạn trước ngày 05/12: Chỉ đạt 0,5/1 điểm.", "1.2.3", "Gửi báo cáo đúng hạn trước ngày 05/12", 0.5, 1],
    ["1. Phần I. CÔNG TÁC CHỈ ĐẠO chỉ đạt **18/24 điểm**", "I", "CÔNG TÁC CHỈ ĐẠO", 18, 24],
    ["2.1. Cải cách thể chế: đạt 7/12 điểm", "2.1", "Cải cách thể chế", 7, 12],
    ["2.6. Hiện đại hóa, chỉ đạt 11,75 điểm/14 điểm", "2.6", "Hiện đại hóa", 11.75, 14],
    ["Tiêu chí thành phần 3.1.2: Công khai thủ tục (1,5/2 điểm)", "3.1.2", "Công khai thủ tục", 1.5, 2],
  ])("with points is read from %s", (line, id, name, score, max) => {
    expect(read(line)).toMatchObject([{ id, name, score, max }]);
  });

  test("has the reason that the next line gives", () => {
    expect(read("b) Mục 1.1.1. Ban hành kế hoạch: đạt 0/1 điểm", "Nguyên nhân: do ban hành chậm.")).toMatchObject([
      { reason: "do ban hành chậm" },
    ]);
  });

  test.each([
    ["1.1. Tiêu chí “Thực hiện kế hoạch” - nâng cao tỷ lệ", null, "Thực hiện kế hoạch"],
    ["2. Tiêu chí thành phần 4.2.1 “Tỷ lệ đạt chuẩn”.", "4.2.1", "Tỷ lệ đạt chuẩn"],
    ["2.3. Chỉ số hài lòng về kết quả.", null, "Chỉ số hài lòng về kết quả"],
  ])("is read from the heading %s", (line, id, name) => {
    expect(read(line)).toMatchObject([{ id, name, score: null, max: null }]);
  });

  test("is read from a table of points", () => {
    const table = [
      ["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự đánh giá", "Ghi chú"],
      ["1.1", "Ban hành kế hoạch", "2", "1,5", "chậm"],
      ["", "Tổng", "", "", ""],
    ];
    expect(read(table)).toEqual([{ id: "1.1", name: "Ban hành kế hoạch", score: 1.5, max: 2, reason: "chậm", page: 1 }]);
  });

  test.each([
    "UBND xã đạt 84,12/100 điểm",
    "Nguyên nhân: do chỉ đạt 5/10 điểm",
    "2.1. Họp ngày 05/12 tại xã",
    "3. Điểm số một số tiêu chí",
  ])("is not seen in %s", (line) => {
    expect(read(line)).toEqual([]);
  });
});
