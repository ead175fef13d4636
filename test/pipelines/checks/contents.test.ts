import { describe, expect, test } from "vitest";
import type { CheckedFile } from "#pipelines/checks/check.ts";
import { checkList } from "#pipelines/checks/index.ts";
import type { Deadline } from "#schemas/deadline.ts";
import type { CriterionReference } from "#schemas/record.ts";
import { deadlineOn } from "../../services/fake-reading.ts";
import { checkedFile, cites, digital, pageOf, signedAt, task } from "./checked-file.ts";

const said = (given: Partial<CheckedFile>): string[] =>
  checkList.flatMap((check) => check.run(checkedFile(given))).map(({ code, outcome }) => `${code} ${outcome}`);

describe("a digital signature", () => {
  // 29/11/2019 is a Friday.
  const documents = [digital({ issuedOn: "2019-11-29", symbol: "7/KH-UBND" })];

  test.each([
    ["on the day", "2019-11-29T09:00:00+07:00"],
    ["late on the evening of the day, by the clock of UTC", "2019-11-29T16:59:00Z"],
    ["on the next working day", "2019-12-02T09:00:00+07:00"],
  ])("made %s is in order", (_, moment) => {
    expect(said({ documents, signatures: [signedAt(moment)] })).toEqual([]);
  });

  test("made before the typed date, or after the next working day, is said", () => {
    expect(said({ documents, signatures: [signedAt("2019-11-28T09:00:00+07:00")] })).toEqual(["signature/before-date failed"]);
    expect(said({ documents, signatures: [signedAt("2019-12-03T09:00:00+07:00")] })).toEqual(["signature/after-date failed"]);
  });

  test("proves nothing where its clock is anybody's, the date is unsure, or it may be a copy's", () => {
    expect(said({ documents, signatures: [signedAt("2019-12-11T09:00:00+07:00", "dictionary")] })).toEqual([
      "signature/after-date cannot-tell",
    ]);
    expect(said({ documents, signatures: [signedAt("2020-11-11T09:00:00+07:00")] })).toEqual(["signature/after-date cannot-tell"]);
    const byHand = [digital({ issuedOn: "2019-11-29", symbol: "7/KH-UBND", review: ["issuedOn"] })];
    expect(said({ documents: byHand, signatures: [signedAt("2019-12-11T09:00:00+07:00")] })).toEqual(["signature/after-date cannot-tell"]);
  });

  test("beside others that fit is the gazette's, or a person's", () => {
    expect(said({ documents, signatures: [signedAt("2019-11-29T09:00:00+07:00"), signedAt("2019-12-20T09:00:00+07:00")] })).toEqual([]);
  });
});

describe("types and years of symbols", () => {
  test("are compared with the words before them, and with dates", () => {
    const wrong = [cites("39/2018/NQ-CP", "2018-03-11", "Nghị định 39/2018/NQ-CP ngày 11/3/2018")];
    expect(said({ documents: [digital({ citations: wrong })] })).toEqual(["citation/other-type failed"]);
    expect(said({ documents: [digital({ citations: wrong })], text: pageOf([], [], "ocr") })).toEqual(["citation/other-type cannot-tell"]);
    const year = [cites("39/2018/NĐ-CP", "2017-03-11", "Nghị định số 39/2018/NĐ-CP ngày 11/3/2017")];
    expect(said({ documents: [digital({ citations: year })] })).toEqual(["symbol/other-year failed"]);
  });

  test.each([
    ["93/2007/QĐ-TTg", "Quy chế số 93/2007/QĐ-TTg"],
    ["12/TB-UBND", "Thông báo kết luận số 12/TB-UBND"],
    ["06/2008/TTLT-BTTTT-BCA", "Thông tư liên tịch số 06/2008/TTLT-BTTTT-BCA"],
    ["12/KH-UBND", "Văn bản số 12/KH-UBND"],
    ["1367/UBND", "Công văn số 1367/UBND"],
    ["5106/CT-CS", "Công văn số 5106/CT-CS"],
    ["383-QĐ/TW", "Quy định số 383-QĐ/TW"],
  ])("%s may be cited as %j", (symbol, text) => {
    expect(said({ documents: [digital({ citations: [cites(symbol, null, text)] })] })).toEqual([]);
  });
});

describe("the note of an annex", () => {
  const documents = [digital({ type: "QĐ", symbol: "3571/QĐ-UBND", subject: "Ban hành Kế hoạch" })];

  test("that names another number than the head is said", () => {
    expect(said({ documents, text: pageOf(["(Kèm theo Quyết định số 3501/QĐ-UBND ngày 28/11/2019)"]) })).toEqual([
      "symbol/annex-differs failed",
    ]);
  });

  test("that names another day is said, also where its number was left blank", () => {
    for (const number of ["3571", "   "])
      expect(said({ documents, text: pageOf([`(Kèm theo Quyết định số ${number}/QĐ-UBND ngày 14 tháng 11 năm 2019)`]) })).toEqual([
        "date/annex-differs failed",
      ]);
  });

  test.each([
    "(Kèm theo Quyết định số 3571/QĐ-UBND ngày 28/11/2019)",
    "(Kèm theo Quyết định số      /QĐ-UBND ngày    tháng 11 năm 2019)",
    "(Kèm theo Công văn số 12/UBND-NV)",
    "Quy định ban hành kèm theo Quyết định số 2614/QĐ-UBND",
    "kèm theo Quyết định số 2614/QĐ-UBND ngày 05/12/2017 của Ủy ban nhân dân huyện",
  ])("says nothing where it is %j", (text) => {
    expect(said({ documents, text: pageOf([text]) })).toEqual([]);
  });
});

describe("the year in a title", () => {
  const due = (day: string): Deadline => deadlineOn(day);

  test("is that of issue or one beside it, and that of some task", () => {
    expect(said({ documents: [digital({ subject: "Cải cách hành chính năm 2022" })] })).toEqual(["year/title-and-date failed"]);
    const deadlines = [due("2019-03-01"), due("2019-06-01"), due("2019-09-01")];
    expect(said({ documents: [digital({ deadlines, issuedOn: "2018-12-28" })] })).toEqual([
      "year/title-and-date failed",
      "year/title-and-tasks failed",
    ]);
    expect(said({ documents: [digital({ deadlines: [...deadlines, due("2020-12-01")], issuedOn: "2019-01-28" })] })).toEqual([]);
  });

  test("may be that of an aim or a law", () => {
    expect(said({ documents: [digital({ subject: "Phát triển chính quyền số đến năm 2025" })] })).toEqual([]);
    expect(said({ documents: [digital({ subject: "Triển khai thi hành Luật Đất đai năm 2013" })] })).toEqual([]);
  });
});

describe("rows of a task table", () => {
  const sound = [task("1"), task("2"), task("3")];

  test("that lack what the others have are named together", () => {
    const rows = [...sound, task("4"), task("5", { output: null }), task("6", { due: null })];
    expect(said({ documents: [digital({ assignments: rows })] })).toEqual(["task/no-output failed", "task/no-time failed"]);
    expect(said({ documents: [digital({ assignments: rows })], text: pageOf([], [], "ocr") })).toEqual([
      "task/no-output cannot-tell",
      "task/no-time cannot-tell",
    ]);
  });

  test("lack nothing that the table has no column for, and go on with the row above where they say nothing", () => {
    expect(said({ documents: [digital({ assignments: [...sound, task("4")].map((each) => ({ ...each, output: null })) })] })).toEqual([]);
    expect(
      said({ documents: [digital({ assignments: [...sound, task("4"), task("4", { lead: [], output: null, due: null })] })] }),
    ).toEqual([]);
  });
});

describe("sums", () => {
  const head = ["TT", "Nội dung", "Số tiền (đồng)", "Tỷ lệ (%)"];
  const table = (total: string, first = "1.500.000") => [
    head,
    ["1", "In tài liệu", first, "60"],
    ["2", "Hội nghị", "1.000.000", "70"],
    ["", "Tổng cộng", total, "65"],
  ];

  test("of a table are added up again", () => {
    expect(said({ text: pageOf([], table("2.500.000")) })).toEqual([]);
    expect(said({ text: pageOf([], table("2.600.000")) })).toEqual(["sum/table failed"]);
    expect(said({ text: pageOf([], table("2.600.000"), "ocr") })).toEqual([]);
    const counted = table("2.600.000").map((row, at) => [...row, ["Số hồ sơ", "3", "4", "7"][at] ?? ""]);
    expect(said({ text: pageOf([], counted, "ocr") })).toEqual(["sum/table cannot-tell"]);
    expect(said({ text: pageOf([], table("2.600.000", "theo thực tế")) })).toEqual([]);
    expect(said({ text: pageOf([], table("1.000.000", "")) })).toEqual([]);
    expect(said({ text: pageOf([], table("1.200.000", ""), "ocr") })).toEqual([]);
  });

  test("of a table whose head is cut off, or whose total has moved to the left, are not added up", () => {
    expect(said({ text: pageOf([], table("2.600.000").slice(1)) })).toEqual([]);
    const moved = [
      ["Hạng", "Đơn vị", "Quý I", "Quý II"],
      ["1", "Xã A", "3", "4"],
      ["2", "Xã B", "5", "6"],
      ["Cộng", "8", "10", ""],
    ];
    expect(said({ text: pageOf([], moved) })).toEqual([]);
  });

  test("of groups are those of the groups, or of what stands in them", () => {
    const groups = [head, ["I", "Tuyên truyền", "2,5", ""], ["1", "In", "1,5", ""], ["2", "Họp", "1", ""], ["II", "Khác", "4", ""]];
    expect(said({ text: pageOf([], [...groups, ["", "Cộng", "6,5", ""]]) })).toEqual([]);
    expect(said({ text: pageOf([], [...groups, ["", "Cộng", "7,5", ""]]) })).toEqual(["sum/table failed"]);
  });

  test("of money in a text are those of the parts that it names; one part cannot be more than all", () => {
    const total = "Tổng kinh phí thực hiện: 50.000.000 đồng, trong đó:";
    expect(said({ text: pageOf([total, "- In tài liệu: 20 triệu đồng;", "- Hội nghị: 30.000.000 đồng."]) })).toEqual([]);
    expect(said({ text: pageOf([total, "- In tài liệu: 20 triệu đồng;", "- Hội nghị: 25.000.000 đồng."]) })).toEqual([
      "sum/text cannot-tell",
    ]);
    expect(said({ text: pageOf([total, "- In tài liệu: 200 triệu đồng;", "- Hội nghị: 25.000.000 đồng."]) })).toEqual(["sum/text failed"]);
  });

  test("of points: criteria cannot lose more than their part, and where all others are named, not less", () => {
    const points = (id: string, score: number, max: number): CriterionReference => ({ id, score, max, name: null, reason: null, page: 1 });
    const sound = [points("II", 8, 10), points("2.1", 4, 5), points("2.1.1", 1, 2), points("2.2", 4, 5), points("2.2.3", 0, 1)];
    expect(said({ documents: [digital({ criteria: sound })] })).toEqual([]);
    expect(said({ documents: [digital({ criteria: [...sound, points("I", 16, 22), points("1.1", 1, 2)] })] })).toEqual([
      "sum/points cannot-tell",
    ]);
    expect(said({ documents: [digital({ criteria: [points("I", 21, 22), points("1.1", 0, 2)] })] })).toEqual(["sum/points failed"]);
  });
});
