import { expect, test } from "vitest";
import { lengthOfNames } from "#pipelines/extraction/tasks/body-extent.ts";

test.each([
  ["Hạt Kiểm lâm", " vá lại hàng rào"],
  ["Sở Xây dựng", " sơn lại cột mốc"],
  ["Sở Công Thương", " dời quầy hàng"],
  ["Thanh tra tỉnh", " nghe đối thoại"],
  ["UBND xã Bến Cỏ", " phát cỏ ven đường"],
  ["Văn phòng HĐND và UBND", " chép sao lưu"],
  ["Ban Quản lý dự án", " dời cọc tiêu"],
  ["Đội Quản lý thị trường số 9", " niêm cất"],
  ["Công chức Văn hóa-Xã hội", " chấm bài"],
  ["Phòng Kinh tế, Trạm Y tế và Hội Chữ thập đỏ huyện", " phát màn"],
  ["Phòng Kinh tế, Hạ tầng và Đô thị, UBND xã Bến Cỏ", " dời quầy hàng"],
  ["Ngân hàng Chính sách xã hội và Hội Cựu chiến binh huyện", " phát màn"],
  ["các cơ quan, đơn vị có liên quan", " dựng rạp"],
])("the names %s end before%s", (names, work) => {
  expect(lengthOfNames(`${names}${work}`)).toBe(names.length);
});

test.each([
  "Bộ phận tiếp nhận và trả kết quả nhận hồ sơ",
  "Ban Quản lý các bến thuyền",
  "Các đơn vị có tên",
  "Phát cỏ ven đường",
  "PHÒNG KINH TẾ",
])("where the names in %s end, capitals do not say", (text) => {
  expect(lengthOfNames(text)).toBeNull();
});
