import { expect, test } from "vitest";
import { cellItems } from "#pipelines/extraction/cell-items.ts";

test.each([
  ["Công chức\nVăn phòng -\nThống kê", ["Công chức Văn phòng - Thống kê"]],
  ["Phòng Nội\nvụ", ["Phòng Nội vụ"]],
  ["Văn phòng\nUBND xã", ["Văn phòng UBND xã"]],
  ["Phòng Tư\npháp; Phòng\nVăn hóa và\nThông tin", ["Phòng Tư pháp; Phòng Văn hóa và Thông tin"]],
  ["Phòng Nội vụ\nPhòng Tư pháp", ["Phòng Nội vụ", "Phòng Tư pháp"]],
  ["Thanh tra huyện\nHạt Kiểm lâm\nTổ công nghệ số", ["Thanh tra huyện", "Hạt Kiểm lâm", "Tổ công nghệ số"]],
  ["Phòng Văn hóa - Xã hội\nCác đoàn thể", ["Phòng Văn hóa - Xã hội", "Các đoàn thể"]],
  ["Bộ đội Biên phòng\nCác đoàn thể", ["Bộ đội Biên phòng", "Các đoàn thể"]],
  ["- Phòng Nội vụ\n- Công an", ["- Phòng Nội vụ", "- Công an"]],
  ["Trước ngày\n15/7/2020", ["Trước ngày 15/7/2020"]],
  ["Từ ngày\n01/7/2020\nđến ngày\n30/9/2020", ["Từ ngày 01/7/2020 đến ngày 30/9/2020"]],
  ["Quý II\nQuý IV", ["Quý II", "Quý IV"]],
  ["02\nL ¿\nlần/tháng", ["02 lần/tháng"]],
])("a cell's lines are put together unless a new item begins: %j", (text, items) => {
  expect(cellItems(text)).toEqual(items);
});
