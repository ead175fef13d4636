import { describe, expect, test } from "vitest";
import { likelihoodOfSigning, weighDays } from "#pipelines/extraction/weighing/days.ts";
import { weighNumbers } from "#pipelines/extraction/weighing/numbers.ts";
import { saying } from "#pipelines/extraction/weighing/witness.ts";

const ink = (value: string, confidence = 0.2) => saying("handwriting", { value, confidence });
const fileName = (value: string) => saying("file-name", { value, confidence: 0.9 });
const note = (value: string) => saying("citation", { value, confidence: 0.9 });
const december = saying("ocr", { from: "2019-12-01", to: "2019-12-31", confidence: 0.97 });
const signed = (value: string) => saying("signature", { value, confidence: likelihoodOfSigning(value, value) });

describe("a number", () => {
  test("is as likely as the one source that names it, and never asserted on it alone", () => {
    const weighed = weighNumbers([ink("46/KH-UBND", 0.97)]);
    expect(weighed).toMatchObject({ value: "46", source: "handwriting", sure: false });
    expect(weighed?.confidence).toBeCloseTo(0.97, 1);
  });

  test("is asserted where a weak reading of the ink and the name of the file agree", () => {
    expect(weighNumbers([ink("46/KH-UBND"), fileName("46/KH-UBND")])).toMatchObject({ value: "46", source: "file-name", sure: true });
  });

  test("is proposed from the better source where two differ, and not asserted", () => {
    expect(weighNumbers([ink("04/KH-UBND"), fileName("46/KH-UBND")])).toMatchObject({ value: "46", source: "file-name", sure: false });
    expect(weighNumbers([note("12/KH-UBND"), fileName("46/KH-UBND")])?.confidence).toBeLessThan(0.6);
  });

  test("is asserted where the name of the file fits between its neighbours in the register, and doubted where it does not", () => {
    const between = (from: string, to: string) => saying("register", { from, to, confidence: 0.97 });
    expect(weighNumbers([fileName("46/KH-UBND"), between("44/KH-UBND", "48/KH-UBND")])).toMatchObject({ value: "46", sure: true });
    expect(weighNumbers([fileName("46/KH-UBND"), between("144/KH-UBND", "150/KH-UBND")])?.confidence).toBeLessThan(0.5);
  });

  test("is unknown where no source names one", () => {
    expect(weighNumbers([saying("handwriting", { value: "/KH-UBND", confidence: 0 })])).toBeNull();
  });
});

describe("a day of issue", () => {
  test("is likeliest that of the digital signature, and not asserted on it", () => {
    expect(weighDays([december, signed("2019-12-04")])).toMatchObject({ value: "2019-12-04", source: "signature", sure: false });
  });

  test("is asserted where a note of an annex and the signature on that day or the next agree", () => {
    expect(weighDays([december, note("2019-12-04"), signed("2019-12-04")])).toMatchObject({ value: "2019-12-04", sure: true });
    expect(weighDays([december, note("2019-12-04"), signed("2019-12-05")])).toMatchObject({ value: "2019-12-04", sure: true });
  });

  test("is asserted where a good reading of the ink agrees with the signature, and not where a poor one does", () => {
    expect(weighDays([december, ink("2019-12-04", 0.9), signed("2019-12-04")])).toMatchObject({ value: "2019-12-04", sure: true });
    expect(weighDays([december, ink("2019-12-04"), signed("2019-12-04")])).toMatchObject({ value: "2019-12-04", sure: false });
  });

  test("is not after the digital signature, whatever the ink reads", () => {
    const weighed = weighDays([december, ink("2019-12-24", 0.6), signed("2019-12-04")]);
    expect(weighed).toMatchObject({ value: "2019-12-04", sure: false });
  });

  test("is in the month that is printed, or unknown", () => {
    expect(weighDays([december, signed("2020-01-17")])).toBeNull();
  });
});
