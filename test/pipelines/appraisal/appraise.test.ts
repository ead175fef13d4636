import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { appraise, type EvidenceDocument, loadCriteriaSet, type Unread } from "#pipelines/appraisal/index.ts";
import { Dossier } from "#schemas/dossier.ts";
import type { DocumentRecord } from "#schemas/record.ts";
import { evidenceOf, recordOf, textOf, unit, year } from "./build-evidence.ts";

const path = new URL("../../../criteria/quang-dien-2017.yaml", import.meta.url);
const set = loadCriteriaSet("quang-dien-2017.yaml", readFileSync(path, "utf8"));

const sha256 = "a".repeat(64);
const fields = [
  "1. Cải cách thể chế",
  "2. Cải cách TTHC",
  "3. Tổ chức bộ máy",
  "4. Cán bộ, công chức",
  "5. Tài chính công",
  "6. Hiện đại hóa",
];
const annex = [
  ["TT", "Nhiệm vụ", "Sản phẩm", "Chủ trì", "Thời gian"],
  ["1", "Rà soát văn bản", "Báo cáo", "Tư pháp", "Quý II"],
];
const planText = textOf(fields, annex);
const fileWith = (file: string, document: DocumentRecord, text = planText): EvidenceDocument => ({ file, sha256, document, text });
const latePlan = fileWith("ke-hoach.pdf", recordOf({ symbol: "47/KH-UBND", issuedOn: "2019-12-11" }));

const judge = (evidence: readonly EvidenceDocument[]) => appraise({ set, unit, year, evidence });
const criterion = (dossier: Dossier, id: string) => dossier.criteria.find((each) => each.id === id);

describe("a dossier", () => {
  test("says of a late plan what the council would write, with its place", () => {
    const judged = criterion(judge([latePlan]), "1.1.1");
    expect(judged?.state).toBe("scored");
    expect(judged?.points).toEqual({ proposed: 0.5, min: 0.5, max: 0.5, basis: "observed" });
    const [said] = judged?.findings ?? [];
    expect(said?.message).toBe("Ban hành ngày 11/12/2019, chậm 06 ngày so với quy định (trước ngày 05/12/2019): 0,5/1 điểm");
    expect(said?.grounds).toEqual([{ file: "ke-hoach.pdf", sha256, page: 1, box: [100, 200, 300, 40], quotation: "2019-12-11" }]);
  });

  test("says that the plan has no budget, and that its annex is complete", () => {
    const dossier = judge([latePlan]);
    expect(criterion(dossier, "1.1.2")?.findings[0]?.message).toBe("47/KH-UBND chưa có nội dung: bố trí kinh phí: 0,5/1 điểm");
    expect(criterion(dossier, "1.1.3")?.outcome).toBe("passed");
  });

  test("cannot tell from a date that a person must confirm, and names the field", () => {
    const document = recordOf({ issuedOn: "2019-12-11", review: ["issuedOn"] });
    const judged = criterion(judge([fileWith("a.pdf", document)]), "1.1.1");
    expect(judged?.outcome).toBe("cannot-tell");
    expect(judged?.state).toBe("needs-confirmation");
    expect(judged?.findings[0]?.code).toBe("evidence/date-unconfirmed");
    expect(judged?.findings[0]?.message).toContain("(issuedOn)");
    expect(judged?.points).toMatchObject({ proposed: null, min: 0, max: 1 });
  });

  test("gives an attached plan the date and issuer of its decision", () => {
    const subject = "Ban hành Kế hoạch cải cách hành chính năm 2020";
    const decision = recordOf({ type: "QĐ", symbol: "90/QĐ-UBND", issuedOn: "2019-11-29", subject });
    const plan = recordOf({ pages: [2, 3], symbol: null, place: null, issuedOn: null, issuer: null });
    const pages = [...textOf(["Điều 1. Ban hành kèm theo"]).pages, ...planText.pages.map((page) => ({ ...page, page: 2 }))];
    const text = { pages, tables: [] };
    const dossier = judge([fileWith("qd.pdf", decision, text), fileWith("qd.pdf", plan, text)]);
    expect(criterion(dossier, "1.1.1")?.outcome).toBe("passed");
    expect(criterion(dossier, "1.1.1")?.evidence).toMatchObject([{ symbol: "90/QĐ-UBND", pages: [1, 3], match: "certain" }]);
    expect(criterion(dossier, "1.1.3")?.outcome).toBe("passed");
  });

  test("says what lacks", () => {
    const judged = criterion(judge([latePlan]), "2.1.2.2");
    expect(judged?.state).toBe("needs-evidence");
    expect(judged?.findings[0]?.message).toBe("Không có tài liệu kiểm chứng: 0/1,5 điểm");
  });

  test("does not say what a document lacks where a page of it could not be read", () => {
    const [first] = planText.pages;
    if (first === undefined) throw new Error("the plan has no page");
    const blank = { ...first, page: 2, textFrom: "unread" as const, confidence: 0, blocks: [] };
    const document = recordOf({ symbol: "47/KH-UBND", issuedOn: "2019-12-01", pages: [1, 2] });
    const judged = criterion(judge([fileWith("a.pdf", document, { pages: [first, blank], tables: [] })]), "1.1.2");
    expect(judged?.outcome).toBe("cannot-tell");
  });

  test("adds up its parts, as ranges where something is open", () => {
    const dossier = judge([latePlan]);
    const partOne = dossier.parts.find(({ id }) => id === "I")?.points;
    expect(partOne).toEqual({ proposed: null, min: 2, max: 4, listedMax: 7, worth: 22 });
    expect(dossier.total).toMatchObject({ proposed: null, listedMax: 33.5, worth: 100 });
    const partTwo = dossier.parts.find(({ id }) => id === "II")?.points;
    expect((partOne?.max ?? 0) + (partTwo?.max ?? 0)).toBe(dossier.total.max);
  });

  test("is the same however the unit is named", () => {
    const named = (name: string) => appraise({ set, unit: name, year, evidence: [latePlan] }).criteria;
    for (const name of ["Ủy ban nhân dân xã Phước Kiềng", "xã Phước Kiềng", "UBND XÃ PHƯỚC KIỀNG"])
      expect(named(name)).toEqual(named(unit));
  });

  test("says that it knows no document of the unit, or that the set is for other years", () => {
    const codes = (name: string, of: number) =>
      appraise({ set, unit: name, year: of, evidence: [latePlan] }).findings.map(({ code }) => code);
    expect(codes(unit, 2020)).toEqual(["set/incomplete"]);
    expect(codes("UBND xã Phước Kiếm", 2020)).toContain("dossier/unit-unknown");
    expect(codes(unit, 2012)).toContain("set/year-outside");
  });

  test("calls nothing failed where it knows no document of the unit: its name may be written otherwise", () => {
    const { criteria } = appraise({ set, unit: "UBND xã Phước Kiềm", year, evidence: [latePlan] });
    expect(criteria.filter(({ outcome, findings }) => outcome === "failed" || findings.some((each) => each.outcome === "failed"))).toEqual(
      [],
    );
  });

  test("leaves out a criterion that does not concern the unit", () => {
    const wardsOnly = { ...set, criteria: set.criteria.map((each) => ({ ...each, units: ["phường"] })) };
    const dossier = appraise({ set: wardsOnly, unit, year, evidence: [latePlan] });
    expect(dossier.criteria.every(({ outcome, state }) => outcome === "not-applicable" && state === "excluded")).toBe(true);
    expect(dossier.total).toMatchObject({ min: 0, max: 0, listedMax: 0 });
  });

  test("is what its schema says", () => {
    expect(Dossier.parse(judge([latePlan]))).toEqual(judge([latePlan]));
    expect(judge([]).criteria.every(({ outcome }) => outcome !== "passed")).toBe(true);
  });
});

describe("what was not read", () => {
  const unreadFile = { file: "nop/quyet-toan.pdf", sha256: "c".repeat(64), page: null, waiting: false, uploads: ["today"] };
  const unreadPage = { ...unreadFile, file: "scan.pdf", page: 3 };
  const handedIn = { ...latePlan, uploads: ["today"] };
  const judgeWith = (unread: readonly Unread[], evidence = [handedIn]) => appraise({ set, unit, year, evidence, unread });

  test("keeps open whatever it may be the evidence of, and is named", () => {
    const dossier = judgeWith([unreadFile]);
    const judged = criterion(dossier, "2.1.2.2");
    expect([judged?.outcome, judged?.state]).toEqual(["cannot-tell", "needs-evidence"]);
    expect(judged?.points).toMatchObject({ proposed: null, min: 0, max: 1.5 });
    expect(judged?.findings[0]?.message).toBe(
      "Không có tài liệu kiểm chứng trong phần đã đọc, có thể nằm trong 1 tệp chưa đọc được: từ 0 đến 1,5/1,5 điểm",
    );
    const said = dossier.findings.find(({ code }) => code === "dossier/files-unread");
    expect(said?.message).toContain("quyet-toan.pdf");
    expect(said?.grounds.map(({ file }) => file)).toEqual(["nop/quyet-toan.pdf"]);
  });

  test("is a page, too, unless it stands in a file of another body", () => {
    const dossier = judgeWith([unreadPage]);
    expect(criterion(dossier, "2.1.2.2")?.findings[0]?.message).toContain("1 trang chưa đọc được");
    expect(dossier.findings.find(({ code }) => code === "dossier/pages-unread")?.grounds).toMatchObject([{ file: "scan.pdf", page: 3 }]);
    const other = fileWith("tb.pdf", recordOf({ issuer: "Ủy ban nhân dân xã Tân Vĩnh Hạ", symbol: "9/TB-UBND" }));
    const theirs = judgeWith([{ ...unreadPage, file: "tb.pdf", sha256 }], [handedIn, { ...other, uploads: ["today"] }]);
    expect(criterion(theirs, "2.1.2.2")?.outcome).toBe("failed");
    expect(theirs.findings.map(({ code }) => code)).not.toContain("dossier/pages-unread");
  });

  test("changes nothing of what documents prove", () => {
    expect(criterion(judgeWith([unreadFile]), "1.1.1")).toEqual(criterion(judgeWith([]), "1.1.1"));
    expect(criterion(judgeWith([unreadFile]), "1.1.3")).toEqual(criterion(judgeWith([]), "1.1.3"));
  });

  test("may fill the gap of what lacks, and not that of what came late", () => {
    const survey = (quarter: string, issuedOn: string) => {
      const subject = `Kết quả lấy ý kiến đánh giá sự hài lòng quý ${quarter} năm 2020`;
      const document = recordOf({ type: "TB", symbol: `${quarter}/TB-UBND`, subject, issuedOn });
      return { ...fileWith(`${quarter}.pdf`, document), sha256: null, uploads: ["today"] };
    };
    const days = ["03-31", "06-30", "09-30", "12-31"].map((day) => ({ yearOffset: 0, day }));
    const rule = { kind: "frequency", per: "quarter", times: 1, due: { days, inclusive: true } };
    const [one, two] = [
      { shortfall: 0, points: 2, basis: "stated" as const },
      { shortfall: 1, points: 1, basis: "stated" as const },
    ];
    const rungs = [one, two, { shortfall: "all" as const, points: 0, basis: "stated" as const }];
    const dated = { ...set, criteria: set.criteria.map((each) => (each.id === "2.7.11" ? { ...each, rule, rungs } : each)) };
    const pointsWith = (...evidence: EvidenceDocument[]) =>
      criterion(appraise({ set: dated, unit, year, evidence, unread: [unreadFile] }), "2.7.11")?.points;
    const [first, second, late] = [survey("I", "2020-03-30"), survey("II", "2020-06-30"), survey("II", "2020-07-02")];
    expect(pointsWith(first, second)).toMatchObject({ min: 0, max: 2 });
    expect(pointsWith(first, late)).toMatchObject({ min: 0, max: 1 });
  });

  test("that is still waiting is said to be so", () => {
    expect(judgeWith([{ ...unreadFile, waiting: true }]).findings.map(({ code }) => code)).toContain("dossier/files-waiting");
  });

  test("of another upload is nobody's business, unless no document of the unit is known", () => {
    const other = { ...unreadFile, uploads: ["another"] };
    expect(judgeWith([other])).toEqual(judgeWith([]));
    expect(judgeWith([other], []).criteria.every(({ outcome }) => outcome === "cannot-tell")).toBe(true);
  });
});

describe("evidence", () => {
  const plan = (given: Partial<DocumentRecord>) =>
    criterion(judge([fileWith("a.pdf", recordOf(given))]), "1.1.1")?.evidence.map(({ match }) => match);

  test.each<[string, Partial<DocumentRecord>, string[]]>([
    ["a plan of the unit for the year", {}, ["certain"]],
    ["a subject that OCR damaged", { subject: "Cài cach hánh chinh nãm 2020" }, ["certain"]],
    ["a plan for another year", { subject: "Cải cách hành chính năm 2021" }, []],
    ["a plan for several years", { subject: "Cải cách hành chính giai đoạn 2016-2020", issuedOn: "2016-03-01" }, []],
    ["a subject without a year, issued when plans are", { subject: "Cải cách hành chính", issuedOn: "2019-12-01" }, ["certain"]],
    ["a subject without a year, issued at another time", { subject: "Cải cách hành chính", issuedOn: "2018-12-01" }, []],
    ["a subject without a year and an unread date", { subject: "Cải cách hành chính", issuedOn: null }, ["possible"]],
    ["a plan to raise the index", { subject: "Nâng cao chỉ số cải cách hành chính năm 2020" }, []],
    ["a plan of another commune", { issuer: "Ủy ban nhân dân xã Tân Vĩnh Hạ" }, []],
    ["the issuer under its short name", { issuer: "UBND xã Phước Kiềng" }, ["certain"]],
    ["an issuer that was not read", { issuer: null }, ["possible"]],
    ["an issuer read with what stands beside it", { issuer: "Số 63KH - Ủy ban nhân dân xã Phước Kiềng" }, ["possible"]],
    ["an issuer of which the end was not read", { issuer: "Ủy ban nhân dân xã" }, ["possible"]],
    ["a subject that was cut", { subject: "Cải cách hành", review: ["subject"] }, ["possible"]],
    ["another subject to be confirmed", { subject: "Phòng, chống dịch bệnh năm 2020", review: ["subject"] }, []],
    ["a report", { type: "BC" }, []],
    ["a type that was not read", { type: null }, ["possible"]],
  ])("is judged by type, subject, issuer and year: %s", (_, given, expected) => {
    expect(plan(given)).toEqual(expected);
  });

  test("is one document where the same one was scanned and photographed", () => {
    const photo = fileWith("anh.jpg", recordOf({ symbol: "47/KH-UBND", issuedOn: "2019-12-17", review: ["issuedOn"] }));
    const judged = criterion(judge([{ ...photo, sha256: "b".repeat(64) }, latePlan]), "1.1.1");
    expect(judged?.evidence.map(({ file }) => file)).toEqual(["ke-hoach.pdf"]);
    expect(judged?.points.proposed).toBe(0.5);
  });

  test("is two documents where numbers that nobody confirmed happen to be the same", () => {
    const notice = (quarter: string, file: string): EvidenceDocument => {
      const subject = `Kết quả lấy ý kiến đánh giá sự hài lòng quý ${quarter} năm 2020`;
      const document = recordOf({ type: "TB", symbol: "1/TB-UBND", subject, issuedOn: null, review: ["symbol", "issuedOn"] });
      return { ...fileWith(file, document), sha256: null };
    };
    const judged = criterion(judge([notice("I", "1.pdf"), notice("II", "2.pdf")]), "2.7.11");
    expect(judged?.evidence.map(({ file }) => file)).toEqual(["1.pdf", "2.pdf"]);
  });
});

describe("points", () => {
  const day = (offset: number) => new Date(Date.UTC(2019, 10, 20) + offset * 86_400_000).toISOString().slice(0, 10);
  const pointsOn = (issuedOn: string) => criterion(judge(evidenceOf([{ issuedOn }])), "1.1.1")?.points ?? { min: -1, max: -1 };

  test("never rise with a later date", () => {
    for (let offset = 0; offset < 60; offset += 1) {
      const [earlier, later] = [pointsOn(day(offset)), pointsOn(day(offset + 1))];
      expect(later.min, day(offset)).toBeLessThanOrEqual(earlier.min);
      expect(later.max, day(offset)).toBeLessThanOrEqual(earlier.max);
    }
  });

  test("of an unconfirmed date hold those of any date", () => {
    for (let offset = 0; offset < 60; offset += 1) {
      const [open] = [criterion(judge(evidenceOf([{ issuedOn: day(offset), handwritten: true }])), "1.1.1")];
      const known = pointsOn(day(offset));
      expect(open?.outcome).toBe("cannot-tell");
      expect(open?.points.min).toBeLessThanOrEqual(known.min);
      expect(open?.points.max).toBeGreaterThanOrEqual(known.max);
    }
  });

  test("never fall with one more document", () => {
    const more = { type: "BC", subject: "Kết quả rà soát văn bản quy phạm pháp luật năm 2020", issuedOn: "2020-11-02" };
    const [few, many] = [judge(evidenceOf([{}])), judge(evidenceOf([{}, more]))];
    for (const [index, each] of few.criteria.entries()) {
      expect(many.criteria[index]?.points.max, each.id).toBeGreaterThanOrEqual(each.points.max);
    }
  });

  test("lie within what the criterion is worth", () => {
    for (const { max, points } of judge([latePlan]).criteria) {
      expect(points.min).toBeGreaterThanOrEqual(0);
      expect(points.max).toBeLessThanOrEqual(max);
      expect(points.min).toBeLessThanOrEqual(points.max);
    }
  });
});
