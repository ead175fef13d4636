import { expect, test } from "vitest";
import { bodiesOfInitials, mendBodyName } from "#pipelines/vietnamese/body-name.ts";
import { mendCommonWords } from "#pipelines/vietnamese/common-words.ts";
import { joinLines } from "#pipelines/vietnamese/joined-lines.ts";
import { asFamilyName, findPerson, isNameSyllable, nothing } from "#pipelines/vietnamese/person.ts";
import { findPhrase } from "#pipelines/vietnamese/phrase.ts";
import { isAuthorityLine, positionIn } from "#pipelines/vietnamese/positions.ts";

test.each([
  ["SỞY TÉ", "Sở Y tế"],
  ["ỦY BẠN NHÂN DẪN TÍNH PHÙ THỌ", "Ủy ban nhân dân tỉnh Phú Thọ"],
  ["UBND XÃ PHƯỚC KIỀNG", "Ủy ban nhân dân xã Phước Kiềng"],
  ["BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "Bộ Tài nguyên và Môi trường"],
  ["PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Phòng Tài chính - Kế hoạch"],
  ["BAN CHỈ ĐẠO 138", "Ban Chỉ đạo 138"],
  ["PHÒNG NỘI VỤ", "Phòng Nội vụ"],
  ["UBND TỈNH LAM GIANG", "Ủy ban nhân dân tỉnh Lam Giang"],
  ["UBNDHUYỆN THẠCH BÀNG", "Ủy ban nhân dân huyện Thạch Bàng"],
  ["XÃ LỘC ĐIỀN BẦN", "Xã Lộc Điền Bần"],
  ["HUYỆN VŨ THƯ", "Huyện Vũ Thư"],
  ["BỘ TÀI NGUYÊN VÀ MỖI TRƯỜNE", "Bộ Tài nguyên và Môi trường"],
])("the body %s is %s", (read, name) => {
  expect(mendBodyName(read)).toBe(name);
});

test("only capitals change in a name that was not recognised", () => {
  expect(mendBodyName("SỞ NỘI VỤ TỈNH LAM GIANG", false)).toBe("Sở Nội vụ tỉnh Lam Giang");
  expect(mendBodyName("BAN QUÁN LÝ DỰ ÁN", false)).toBe("Ban Quán Lý Dự Án");
});

test("a commune that is called nearly like a province keeps its name", () => {
  expect(mendBodyName("ỦY BAN NHÂN DÂN XÃ QUẢNG NGẠI")).toBe("Ủy ban nhân dân xã Quảng Ngại");
});

test("initials in a symbol name a department", () => {
  expect(bodiesOfInitials("SYT")).toEqual(["Sở Y tế"]);
  expect(bodiesOfInitials("PNV")).toEqual(["Phòng Nội vụ", "Phòng Ngoại vụ"]);
  expect(bodiesOfInitials("UBND")).toEqual([]);
});

test.each([
  ["Lò Thị Hoa", "Lò Thị Hoa"],
  ["1ê Hoàng Vinh 7", "Lê Hoàng Vinh"],
  ["(đã ký) Mai Văn Phong", "Mai Văn Phong"],
  ["ThS. Nguyên Văn Bình", "Nguyễn Văn Bình"],
  ["LêHoàng Vinh", "Lê Hoàng Vinh"],
])("the person in %s is %s", (line, name) => {
  expect(findPerson(line)?.name).toBe(name);
});

const well = () => false;

test.each([
  ["Dương Văn Trước", "Dương Văn Trước"],
  ["Đoàn Thị Mỹ Lài", "Đoàn Thị Mỹ Lài"],
  ["Nguyên Văn Bình", "Nguyễn Văn Bình"],
  ["Trần Hông Vân", "Trần Hồng Vân"],
])("of %s, where it was read well, the name is %s", (line, name) => {
  expect(findPerson(line, well)?.name).toBe(name);
});

test("in text that was not recognised a name stays as it is", () => {
  expect(findPerson("Trần Hông Vân", nothing)?.name).toBe("Trần Hông Vân");
});

test.each(["GIÁM ĐỐC", "Nơi nhận:", "- Như trên;"])("there is no person in %s", (line) => {
  expect(findPerson(line)).toBeNull();
});

test.each([
  ["PHO GIẢM ĐÓC", "PHÓ GIÁM ĐỐC"],
  ["1C BỘ TRƯỞNG", "BỘ TRƯỞNG"],
  ["CHÁNH VAN PHONG", "CHÁNH VĂN PHÒNG"],
])("the position in %s is %s", (line, position) => {
  expect(positionIn(line)).toBe(position);
});

test("lines of authority are told from titles", () => {
  expect(["TM. ỦY BAN NHÂN DÂN", "KT.CHỦ TỊCH", "TL. GIÁM ĐỐC"].every(isAuthorityLine)).toBe(true);
  expect(["QUYẾT ĐỊNH", "CHỦ TỊCH", "TMỤC"].some(isAuthorityLine)).toBe(false);
});

test("a phrase is found where its words ran together", () => {
  expect(findPhrase("UBND TỈNH CỘNG HOÀXÃ HỘI CHỦ NGHĨA VIET NAM".split(" "), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).toMatchObject({
    from: 2,
    to: 9,
  });
});

test.each([
  [["theo Nghị quyết số 20-", "NQ/TW ngày"], "theo Nghị quyết số 20-NQ/TW ngày"],
  [["Tờ trình số 812/TTr-", "HĐTĐ của"], "Tờ trình số 812/TTr-HĐTĐ của"],
  [["ngày 20", "tháng 11"], "ngày 20 tháng 11"],
  [["kinh tế -", "Xã hội"], "kinh tế - Xã hội"],
])("the lines %s are joined", (lines, text) => {
  expect(joinLines(lines)).toBe(text);
});

test("common words get their marks back, capitals stay", () => {
  expect(mendCommonWords("Sửa đôi, bô sung Quyêt định về TÔ CHỨC")).toBe("Sửa đổi, bổ sung Quyết định về TỔ CHỨC");
});

test.each([
  ["Nguyễn", "Nguyễn"],
  ["Nguyên", "Nguyễn"],
  ["iguyễn", "Nguyễn"],
  ["1ê", "Lê"],
  ["ê", "Lê"],
  ["—", null],
  ["ên", null],
  ["giao", null],
])("%s was meant for the family name %s", (read, family) => {
  expect(asFamilyName(read)).toBe(family);
});

test("of names with the same letters the frequent one is meant", () => {
  expect(findPerson("Trần Hoàng Tuần")?.name).toBe("Trần Hoàng Tuấn");
});

test("a part of a name has a capital and letters of a listed name", () => {
  expect(["Hường", "Huong", "Xuân", "HÀ", "giao", "Bxk"].map(isNameSyllable)).toEqual([true, true, true, false, false, false]);
});
