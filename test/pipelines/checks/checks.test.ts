import { describe, expect, test } from "vitest";
import { checkList } from "#pipelines/checks/index.ts";
import type { DocumentRecord } from "#schemas/record.ts";
import { fieldOf, recordOf } from "../appraisal/build-evidence.ts";
import { checkedFile, cites, digital, pageOf } from "./checked-file.ts";

/** What all checks say of a file, as code and outcome. */
function said(...documents: DocumentRecord[]): string[] {
  const own = documents.every(({ fields }) => fields.issuer.source === "text-layer");
  const text = pageOf([], [], own ? "text-layer" : "ocr");
  return checkList.flatMap((check) => check.run(checkedFile({ documents, text }))).map(({ code, outcome }) => `${code} ${outcome}`);
}

const withSymbolText = (text: string, given: Partial<DocumentRecord> = {}) => {
  const record = recordOf({ symbol: null, ...given });
  return { ...record, fields: { ...record.fields, symbol: fieldOf<string>(null, text) } };
};

describe("the checks", () => {
  test("have nothing to say of a sound document", () => {
    expect(said(recordOf({ citations: [cites("12/QĐ-UBND", "2019-10-01")] }))).toEqual([]);
  });

  test.each([["Số:      /KH-UBND"], ["Số: ....../KH-UBND"], ["/KH-UBND"]])("see that the number was left blank in %j", (text) => {
    expect(said(withSymbolText(text))).toEqual(["symbol/blank-number failed"]);
  });

  test("do not call a number blank that nobody could read", () => {
    expect(said(withSymbolText("Số: 4Ê/KH-UBND", { review: ["symbol"] }))).not.toContain("symbol/blank-number failed");
    expect(said(withSymbolText("Số:    /KH-UBND", { review: ["symbol"] }))).toEqual(["symbol/blank-number cannot-tell"]);
    expect(said(recordOf({ symbol: null }))).toEqual([]);
  });

  test("see that the word for the type and the symbol differ", () => {
    expect(said(digital({ type: "KH", symbol: "5/QĐ-UBND" }))).toEqual(["symbol/other-type failed"]);
    expect(said(recordOf({ type: "KH", symbol: "5/QĐ-UBND" }))).toEqual(["symbol/other-type cannot-tell"]);
    expect(said(digital({ type: "KH", symbol: "5/UBND-VP" }))).toEqual([]);
    expect(said(digital({ type: "CV", symbol: "5/UBND-VP" }))).toEqual([]);
    expect(said(digital({ type: "CTr", symbol: "454/CTPH-LĐLĐ" }))).toEqual([]);
  });

  test("see that one document is cited with two dates", () => {
    const citations = [cites("30c/NQ-CP", "2011-11-18"), cites("30c/NQ-CP", "2011-11-08")];
    expect(said(digital({ citations }))).toEqual(["citation/two-dates failed"]);
    expect(said(recordOf({ citations }))).toEqual(["citation/two-dates cannot-tell"]);
  });

  test("know that numbers begin again every year and that every body has its own", () => {
    expect(said(digital({ citations: [cites("12/QĐ-UBND", "2018-01-10"), cites("12/QĐ-UBND", "2019-01-15")] }))).toEqual([]);
    const ofTwoBodies = [
      cites("12/QĐ-UBND", "2019-01-10", "Quyết định số 12/QĐ-UBND ngày 10/01/2019 của UBND tỉnh Lam Giang"),
      cites("12/QĐ-UBND", "2019-01-15", "Quyết định số 12/QĐ-UBND ngày 15/01/2019 của UBND huyện Thạch Bàng"),
    ];
    expect(said(digital({ citations: ofTwoBodies }))).toEqual([]);
  });

  test("see that an attached plan dates its decision otherwise", () => {
    const head = digital({ type: "QĐ", symbol: "7/QĐ-UBND", issuedOn: "2019-12-02" });
    const attached = digital({ symbol: null, place: null, issuedOn: null, citations: [cites("7/QĐ-UBND", "2019-11-12")] });
    expect(said(head, attached)).toEqual(["date/annex-differs failed"]);
    expect(said({ ...head, review: ["issuedOn"] }, attached)).toEqual(["date/annex-differs cannot-tell"]);
    expect(said(head, { ...attached, citations: [cites("7/QĐ-UBND", "2019-12-02")] })).toEqual([]);
  });

  test("see that a document cites one that was issued after it", () => {
    const citations = [cites("9/QĐ-UBND", "2019-12-20")];
    expect(said(digital({ citations }))).toEqual(["citation/later-than-document failed"]);
    expect(said(digital({ citations, review: ["issuedOn"] }))).toEqual(["citation/later-than-document cannot-tell"]);
    const elsewhere = [cites("9/QĐ-UBND", "2019-12-20", "Quyết định số 9/QĐ-UBND")];
    expect(said(digital({ citations: elsewhere }))).toEqual([]);
    expect(said(digital({ citations, type: null, symbol: "3/VBHN-BTC" }))).toEqual([]);
  });
});
