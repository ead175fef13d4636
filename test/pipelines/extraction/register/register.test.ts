import { describe, expect, test } from "vitest";
import { type RegisteredDocument, weighRegister } from "#pipelines/extraction/register/index.ts";
import { saying } from "#pipelines/extraction/weighing/witness.ts";
import type { Witness } from "#schemas/field.ts";
import type { Citation, DocumentRecord } from "#schemas/record.ts";
import { recordOf } from "../../appraisal/build-evidence.ts";

const issuer = "Ủy ban nhân dân xã Phước Kiềng";
let count = 0;

function registered(document: DocumentRecord): RegisteredDocument {
  count += 1;
  const file = `${count}.pdf`;
  return { key: file, file, document };
}

/** A document whose number and day are printed. */
const printed = (number: number, issuedOn: string, more: Partial<DocumentRecord> = {}) =>
  registered(recordOf({ symbol: `${String(number).padStart(2, "0")}/KH-UBND`, issuedOn, issuer, review: [], ...more }));

/** The same with a number or day by hand: what was said of them by its own file. */
function byHand(said: { symbol?: Witness[]; issuedOn?: Witness[] }, more: Partial<DocumentRecord> = {}): RegisteredDocument {
  const record = recordOf({ symbol: "46/KH-UBND", issuedOn: "2019-12-05", issuer, review: [], ...more });
  const { symbol, issuedOn } = record.fields;
  const fields = {
    ...record.fields,
    symbol: { ...symbol, witnesses: said.symbol ?? [] },
    issuedOn: { ...issuedOn, witnesses: said.issuedOn ?? [] },
  };
  const review = [...(said.symbol === undefined ? [] : ["symbol" as const]), ...(said.issuedOn === undefined ? [] : ["issuedOn" as const])];
  return registered({ ...record, fields, review });
}

const ink = (value: string, confidence = 0.2) => saying("handwriting", { value, confidence });
const fileName = (value: string) => saying("file-name", { value, confidence: 0.9 });
const december = saying("ocr", { from: "2019-12-01", to: "2019-12-31", confidence: 0.97 });
const unread = saying("handwriting", { value: "/KH-UBND", confidence: 0 });
const subject = "Cải cách hành chính xã Phước Kiềng năm 2020";
const cites = (symbol: string, issuedOn: string, more: Partial<Citation> = {}, number = 3) =>
  printed(number, "2020-02-03", {
    issuer: "Ủy ban nhân dân xã Tân Vĩnh Hạ",
    citations: [{ symbol, issuedOn, issuer: "UBND xã Phước Kiềng", subject: null, text: symbol, page: 2, ...more }],
  });

/** The first of the documents once all are weighed. */
const first = (...documents: RegisteredDocument[]) => weighRegister(documents)[0];

describe("the order of a register", () => {
  test("makes a number sure that the name of the file gives and its neighbours have room for", () => {
    const [before, after] = [printed(44, "2019-12-02"), printed(48, "2019-12-09")];
    const record = first(byHand({ symbol: [ink("86/KH-UBND"), fileName("46/KH-UBND")] }), before, after);
    expect(record).toMatchObject({ symbol: "46/KH-UBND", review: [] });
    expect(record?.fields.symbol.witnesses.at(-1)).toMatchObject({ source: "register", from: "45/KH-UBND", to: "47/KH-UBND" });
  });

  test("puts a number in doubt that its neighbours have no room for", () => {
    const sure = byHand({ symbol: [ink("46/KH-UBND"), fileName("46/KH-UBND")] });
    const record = first(sure, printed(144, "2019-12-02"), printed(150, "2019-12-09"));
    expect(record?.review).toEqual(["symbol"]);
  });

  test("proposes the only number that is free, and asserts it on no account by itself", () => {
    const record = first(byHand({ symbol: [unread] }, { symbol: null }), printed(45, "2019-12-04"), printed(47, "2019-12-06"));
    expect(record).toMatchObject({ symbol: "46/KH-UBND", fields: { symbol: { source: "register" } }, review: ["symbol"] });
  });

  test("tells the day of a document between two of one day", () => {
    const said = { issuedOn: [december, ink("2019-12-06")] };
    const neighbours = [printed(45, "2019-12-06"), printed(47, "2019-12-06")];
    expect(first(byHand(said), ...neighbours)).toMatchObject({ issuedOn: "2019-12-06", review: [] });
    expect(first(byHand({ issuedOn: [december] }, { issuedOn: null }), ...neighbours)).toMatchObject({
      issuedOn: "2019-12-06",
      review: ["issuedOn"],
    });
  });

  test("begins with 01 on 1 January", () => {
    const january = saying("ocr", { from: "2020-01-01", to: "2020-12-31", confidence: 0.97 });
    const record = first(
      byHand({ issuedOn: [january, ink("2020-01-06")] }, { symbol: "01/KH-UBND", issuedOn: "2020-01-06" }),
      printed(3, "2020-01-08"),
    );
    expect(record?.fields.issuedOn.witnesses.at(-1)).toMatchObject({ source: "register", from: "2020-01-01", to: "2020-01-08" });
  });

  test("gives no number twice", () => {
    const record = first(byHand({ symbol: [ink("46/KH-UBND", 0.9), fileName("46/KH-UBND")] }), printed(46, "2019-12-20"));
    expect(record?.review).toEqual(["symbol"]);
  });

  test("does not follow a document that breaks it", () => {
    const neighbours = [printed(44, "2019-12-02"), printed(48, "2019-12-09"), printed(146, "2019-11-01"), printed(50, "2019-12-12")];
    expect(first(byHand({ symbol: [fileName("46/KH-UBND")] }), ...neighbours)).toMatchObject({ symbol: "46/KH-UBND", review: [] });
  });

  test("says nothing of another body's, year's or symbol's documents", () => {
    const open = byHand({ symbol: [fileName("46/KH-UBND")] });
    const strangers = [
      printed(44, "2019-12-02", { issuer: "Ủy ban nhân dân xã Tân Vĩnh Hạ" }),
      printed(44, "2018-12-02"),
      registered(recordOf({ symbol: "44/BC-UBND", issuedOn: "2019-12-02", issuer, review: [] })),
    ];
    expect(first(open, ...strangers)).toBe(open.document);
  });
});

describe("citations in other files", () => {
  const open = () => byHand({ symbol: [unread], issuedOn: [december] }, { symbol: null, issuedOn: null, subject });
  const about = { subject: `việc ban hành Kế hoạch ${subject}` };

  test("propose number and day where one names the document by its subject, and make them sure where two do", () => {
    const one = first(open(), cites("46/KH-UBND", "2019-12-05", about));
    expect(one).toMatchObject({ symbol: "46/KH-UBND", issuedOn: "2019-12-05", review: ["symbol", "issuedOn"] });
    expect(one?.fields.symbol).toMatchObject({ source: "citation", witnesses: [{}, { file: expect.stringMatching(/pdf$/), page: 2 }] });
    const two = first(open(), cites("46/KH-UBND", "2019-12-05", about), cites("46/KH-UBND", "2019-12-05", about, 4));
    expect(two).toMatchObject({ symbol: "46/KH-UBND", issuedOn: "2019-12-05", review: [] });
    const copies = first(open(), cites("46/KH-UBND", "2019-12-05", about), cites("46/KH-UBND", "2019-12-05", about));
    expect(copies?.review).toEqual(["symbol", "issuedOn"]);
  });

  test("give the day of a number that is printed", () => {
    const record = first(byHand({ issuedOn: [december, ink("2019-12-05")] }), cites("46/KH-UBND", "2019-12-05"));
    expect(record).toMatchObject({ issuedOn: "2019-12-05", review: [] });
  });

  test("are of other documents where body, month, or number differ, or nothing ties them to this one", () => {
    const others = [
      cites("46/KH-UBND", "2019-12-05", { ...about, issuer: "UBND huyện Thạch Bàng" }),
      cites("46/KH-UBND", "2019-11-05", about),
      cites("46/KH-UBND", "2019-12-05"),
    ];
    for (const other of others) {
      const document = open();
      expect(first(document, other)).toBe(document.document);
    }
    const numbered = byHand({ issuedOn: [december] }, { issuedOn: null, subject });
    expect(first(numbered, cites("47/KH-UBND", "2019-12-05", about))).toBe(numbered.document);
  });
});

test("what is printed beyond doubt stays as it is", () => {
  const plain = printed(46, "2019-12-05");
  expect(first(plain, printed(144, "2019-12-02"), printed(150, "2019-12-09"))).toBe(plain.document);
});
