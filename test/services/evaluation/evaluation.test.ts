import { describe, expect, test } from "vitest";
import { evaluationJson, evaluationOf } from "#services/evaluation/evaluation.ts";
import { judgeFile } from "#services/evaluation/judgement.ts";
import { missesOf } from "#services/evaluation/misses.ts";
import { recordOf, truthOf } from "./records.ts";

const figures = (...files: ReturnType<typeof judgeFile>[]) => evaluationJson(evaluationOf(files));
const citation = (symbol: string, issuedOn: string | null = null) => ({ symbol, issuedOn, text: symbol, page: 1 });

describe("an evaluation", () => {
  test("counts a value as right, wrong, absent or invented, and whether a person is asked", () => {
    const truth = truthOf("a.pdf", { type: "KH", symbol: "1/KH", issuedOn: "2020-01-02", place: null, signer: { name: "Lê Thử" } });
    const values = { type: "KH", symbol: "7/KH", place: "Phước Kiềng", signer: { name: "Lê Thứ", title: null, capacity: null } };
    const { scalars } = figures(judgeFile(truth, recordOf("a.pdf", [{ values, rest: { review: ["symbol", "issuedOn"] } }])));
    expect(scalars.type).toMatchObject({ stated: 1, right: 1, asserted: 1, recall: 1, wrongAsserted: 0 });
    expect(scalars.symbol).toMatchObject({ stated: 1, wrong: 1, flagged: 1, asked: 1, asserted: 0, wrongAsserted: 0 });
    expect(scalars.issuedOn).toMatchObject({ stated: 1, absent: 1, flagged: 1, asked: 1 });
    expect(scalars.place).toMatchObject({ stated: 0, invented: 1, asserted: 1, wrongAsserted: 1 });
    expect(scalars.signer).toMatchObject({ wrong: 1, flagged: 0, asserted: 1, wrongAsserted: 1 });
    expect(scalars.subject).toMatchObject({ stated: 0, right: 0, recall: 1 });
  });

  test("counts values by hand once more by themselves", () => {
    const truth = truthOf("a.pdf", { symbol: "1/KH", handwritten: ["symbol"] }, { symbol: "2/KH" });
    const { scalars } = figures(judgeFile(truth, recordOf("a.pdf", [{ values: { symbol: "1/KH" } }, { values: { symbol: "3/KH" } }])));
    expect(scalars.symbol).toMatchObject({ stated: 2, right: 1 });
    expect(scalars["symbol*"]).toMatchObject({ stated: 1, right: 1 });
  });

  test("takes each true entry once, and neither rewards nor blames optional ones", () => {
    const truth = truthOf("a.pdf", {
      citations: [citation("1/QĐ"), citation("1/QĐ"), citation("2/QĐ", "2020-01-02")],
      optional: { citations: [citation("3/QĐ")] },
    });
    const read = { citations: [citation("1/QĐ"), citation("2/QĐ", "2020-01-03"), citation("3/QĐ")] };
    const judged = judgeFile(truth, recordOf("a.pdf", [{ rest: read }]));
    expect(figures(judged).lists.citations).toMatchObject({ truth: 3, found: 2, matched: 1, precision: 0.5, recall: 1 / 3 });
    expect(missesOf(judged).map(({ truth, read }) => [truth, read])).toEqual([
      ['{"symbol":"1/QĐ"}', null],
      ['{"symbol":"2/QĐ","issuedOn":"2020-01-02"}', null],
      [null, expect.stringContaining('"issuedOn":"2020-01-03"')],
    ]);
  });

  test("knows a deadline by its time, and one without a time by its words", () => {
    const deadline = { due: null, bound: null, from: null, to: null, rrule: null, times: null, per: null, yearOffset: null };
    const [ongoing, rule] = [{ kind: "ongoing" }, { kind: "recurring", text: "", rrule: "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=5" }];
    const truth = truthOf("a.pdf", {
      deadlines: [{ ...ongoing, text: "Thường xuyên trong năm" }, { ...ongoing, text: "Hằng ngày" }, rule],
    });
    const full = { ...deadline, bodies: [], task: null, page: 1 };
    const read = [
      { ...full, kind: "ongoing", text: "thường xuyên trong nam" },
      { ...full, kind: "recurring", text: "x", rrule: "BYMONTHDAY=5;FREQ=MONTHLY" },
    ];
    const judged = judgeFile(truth, recordOf("a.pdf", [{ rest: { deadlines: read } }]));
    expect(figures(judged).lists.deadlines).toMatchObject({ truth: 3, found: 2, matched: 2 });
  });

  test("goes on after a file that was not read: what it states is absent, and the file is an error", () => {
    const truth = truthOf("a.pdf", { symbol: "1/KH", citations: [citation("2/QĐ")] });
    const refused = { ...truthOf("b.pdf"), error: true };
    const { documents, scalars, lists } = figures(judgeFile(truth, null), judgeFile(refused, null));
    expect(documents).toEqual({ files: 2, errors: 2, errorsExpected: 1, filesWithRightCount: 1, truth: 1, found: 0 });
    expect(scalars.symbol).toMatchObject({ stated: 1, absent: 1, flagged: 0 });
    expect(lists.citations).toMatchObject({ truth: 1, found: 0, recall: 0 });
  });

  test("pairs documents by type where more were found than there are", () => {
    const truth = truthOf("a.pdf", { type: "KH", symbol: "1/KH" });
    const record = recordOf("a.pdf", [{ values: { type: "QĐ", symbol: "9/QĐ" } }, { values: { type: "KH", symbol: "1/KH" } }]);
    expect(figures(judgeFile(truth, record))).toMatchObject({
      documents: { found: 2, filesWithRightCount: 0 },
      scalars: { symbol: { right: 1 } },
    });
  });
});
