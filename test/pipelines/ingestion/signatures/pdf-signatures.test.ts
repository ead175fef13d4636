import { describe, expect, test } from "vitest";
import { encryptedPdf } from "#fixtures/generator/writers/encrypted-pdf.ts";
import { PdfObjects } from "#fixtures/generator/writers/pdf-objects.ts";
import { ingestion } from "#pipelines/ingestion/index.ts";
import { ingestionContext, takeIn as takeInWith } from "../ingestion-context.ts";
import { holder, pemOf } from "./authority.ts";
import { timeStamping, timestampToken } from "./signed-data.ts";
import { changeLater, signPdf, tamperWith, unsignedPdf } from "./signed-pdf.ts";

const root = holder("CA thử nghiệm", { authority: true, organization: "Không có thật" });
const stranger = holder("CA lạ", { authority: true });
const clerk = holder("Ủy ban nhân dân xã Phước Kiềng", { by: root, kind: "rsa", organization: "Huyện Thạch Bàng" });
const person = holder("Lò Thị Mẫu", { by: root });
const clock = holder("Máy chủ cấp dấu thời gian thử", { by: root, usage: timeStamping });
const roots = [pemOf(root)];

/** What is read of the signatures of a file, and the codes of what is said of them. */
async function takeIn(file: Buffer, trusted: readonly string[] = []) {
  const { intake, warnings } = await takeInWith(file, {}, "tệp", trusted);
  return { signatures: intake.signatures, codes: warnings.map(({ code }) => code), warnings };
}

describe("a signature of a PDF", () => {
  test.each([
    [clerk, { hash: "sha1" }],
    [clerk, { hash: "sha256" }],
    [clerk, { hash: "sha384", scheme: "pss" }],
    [clerk, { hash: "sha512", attributes: false }],
    [person, { hash: "sha256", scheme: "ecdsa" }],
    [holder("Khóa Edwards", { by: root, kind: "ed25519" }), { hash: "sha512", scheme: "ed25519" }],
  ] as const)("holds by every algorithm of the field (%#)", async (signer, wishes) => {
    const { signatures, codes } = await takeIn(signPdf(unsignedPdf(), signer, { ...wishes, saysToBe: signer }));
    expect(signatures).toMatchObject([{ valid: true, digest: wishes.hash, coversWholeFile: true, chain: "not-checked" }]);
    expect(codes).toEqual([]);
  });

  test("says who signed, who vouches for them, and what part of the file it covers", async () => {
    const file = signPdf(unsignedPdf(), clerk, { subFilter: "ETSI.CAdES.detached" });
    const { signatures } = await takeIn(file);
    expect(signatures).toMatchObject([
      {
        signer: "Ủy ban nhân dân xã Phước Kiềng",
        organization: "Huyện Thạch Bàng",
        issuer: "CA thử nghiệm",
        subFilter: "ETSI.CAdES.detached",
        certificateInForce: true,
        coveredBytes: file.length - 12_002,
        fileBytes: file.length,
        revision: 2,
        revisions: 2,
      },
    ]);
  });

  test("does not hold once the content was changed, and the words say so", async () => {
    const { signatures, warnings } = await takeIn(tamperWith(signPdf(unsignedPdf(), clerk)));
    expect(signatures).toMatchObject([{ valid: false, signer: "Ủy ban nhân dân xã Phước Kiềng" }]);
    expect(warnings).toMatchObject([{ code: "signature/not-valid", messageEn: expect.stringContaining("changed after signing") }]);
  });

  test("covers what was there when it was made, and the next one that and more", async () => {
    const { signatures, codes } = await takeIn(signPdf(signPdf(unsignedPdf(), person), clerk));
    expect(signatures).toMatchObject([
      { signer: "Lò Thị Mẫu", valid: true, coversWholeFile: false, revision: 2, revisions: 3 },
      { signer: "Ủy ban nhân dân xã Phước Kiềng", valid: true, coversWholeFile: true, revision: 3, revisions: 3 },
    ]);
    expect(codes).toEqual([]);
  });

  test("holds for its part where something was appended that nobody signed, with a warning", async () => {
    const { signatures, codes } = await takeIn(changeLater(signPdf(unsignedPdf(), clerk)));
    expect(signatures).toMatchObject([{ valid: true, coversWholeFile: false, revision: 2, revisions: 3 }]);
    expect(codes).toEqual(["signature/changed-later"]);
  });

  test.each([
    ["leaves out more than itself", ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) => [a, b - 100, c, d]],
    ["overlaps", ([a = 0, b = 0, , d = 0]: readonly number[]) => [a, b, b - 10, d]],
    ["goes beyond the file", ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) => [a, b, c, d + 1]],
    ["is none", () => []],
  ] as const)("does not hold where its range %s", async (_, byteRange) => {
    const { signatures, codes } = await takeIn(signPdf(unsignedPdf(), clerk, { byteRange }));
    expect(signatures).toMatchObject([{ valid: false, coversWholeFile: false, coveredBytes: null }]);
    expect(codes).toEqual(["signature/not-valid"]);
  });

  test("does not hold by another certificate than the one that the signer named", async () => {
    const { signatures } = await takeIn(signPdf(unsignedPdf(), clerk, { saysToBe: person }));
    expect(signatures[0]?.valid).toBe(false);
  });

  test.each([
    ["its certificate is missing", { certificates: [] }],
    ["its data are rubbish", { contents: Buffer.from("0 rubbish") }],
    ["its data are cut off", { contents: Buffer.from("308203e8", "hex") }],
  ])("is left open where %s, and costs nothing else", async (_, wishes) => {
    const { signatures, codes } = await takeIn(signPdf(signPdf(unsignedPdf(), person), clerk, wishes));
    expect(signatures).toMatchObject([{ valid: true }, { valid: null, signer: null, signedAt: "2020-03-05T14:25:30+07:00" }]);
    expect(codes).toEqual(["signature/not-checked"]);
  });

  test("that two people made gives both", async () => {
    const { signatures } = await takeIn(signPdf(unsignedPdf(), clerk, { alsoBy: [person] }));
    expect(signatures.map(({ signer, valid }) => [signer, valid])).toEqual([
      ["Ủy ban nhân dân xã Phước Kiềng", true],
      ["Lò Thị Mẫu", true],
    ]);
  });

  test("holds in a file that only its owner's password protects", async () => {
    const objects = new PdfObjects();
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
    objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
    const protectedPdf = encryptedPdf(objects, 1, "");
    const { signatures } = await takeIn(signPdf(protectedPdf, clerk, { modified: null, signingTime: "200305072530Z" }));
    expect(signatures).toMatchObject([{ valid: true, coversWholeFile: true, signedAt: "2020-03-05T14:25:30+07:00" }]);
  });

  test("is still found, and holds, where the file was cut off behind it", async () => {
    const once = signPdf(unsignedPdf(), person);
    const twice = signPdf(once, clerk);
    const { signatures, codes } = await takeIn(twice.subarray(0, twice.length - 300));
    expect(signatures).toMatchObject([{ signer: "Lò Thị Mẫu", valid: true, fileBytes: twice.length - 300 }, { valid: false }]);
    expect(codes).toEqual(["pdf/repaired", "signature/not-valid"]);
  });
});

describe("the time of a signature", () => {
  const stamped = (time: string) => ({ token: (signature: Buffer) => timestampToken(signature, clock, time) });

  test("is the time stamp's before all others, and every clock is kept", async () => {
    const { signatures, codes } = await takeIn(
      signPdf(unsignedPdf(), clerk, { ...stamped("20200305072610Z"), signingTime: "200305142530Z" }),
    );
    expect(signatures).toMatchObject([
      {
        signedAt: "2020-03-05T14:26:10+07:00",
        timeFrom: "timestamp",
        clocks: { timestamp: "2020-03-05T14:26:10+07:00", dictionary: "2020-03-05T14:25:30+07:00", cms: "2020-03-05T14:25:30+07:00" },
      },
    ]);
    expect(codes).toEqual([]);
  });

  test("takes off the seven hours of local time that was written as if it were UTC, where another clock shows them", async () => {
    const trap = { signingTime: "200305142532Z" };
    const { signatures } = await takeIn(signPdf(unsignedPdf(), clerk, trap));
    expect(signatures).toMatchObject([{ timeFrom: "dictionary", clocks: { cms: "2020-03-05T14:25:32+07:00" } }]);
    const right = await takeIn(signPdf(unsignedPdf(), clerk, { signingTime: "200305072532Z" }));
    expect(right.signatures[0]?.clocks.cms).toBe("2020-03-05T14:25:32+07:00");
    const alone = await takeIn(signPdf(unsignedPdf(), clerk, { ...trap, modified: null }));
    expect(alone.signatures).toMatchObject([{ timeFrom: "cms", signedAt: "2020-03-05T21:25:32+07:00" }]);
  });

  test.each([
    ["of other data", () => timestampToken(Buffer.from("khác"), clock, "20210305072610Z"), []],
    ["of somebody who is no authority for it", (made: Buffer) => timestampToken(made, person, "20210305072610Z"), []],
    [
      "that was changed",
      (made: Buffer) =>
        Buffer.from(timestampToken(made, clock, "20210305072610Z").toString("latin1").replace("20210305", "20220305"), "latin1"),
      [],
    ],
    [
      "of an authority that is not trusted",
      (made: Buffer) => timestampToken(made, holder("Máy lạ", { by: stranger, usage: timeStamping }), "20210305072610Z"),
      roots,
    ],
    ["that is rubbish", () => Buffer.from("0500", "hex"), []],
  ])("is not taken from a time stamp %s", async (_, token, trusted) => {
    const { signatures, codes } = await takeIn(signPdf(unsignedPdf(), clerk, { token }), trusted);
    expect(signatures).toMatchObject([{ valid: true, timeFrom: "dictionary", signedAt: "2020-03-05T14:25:30+07:00" }]);
    expect(codes).toEqual(["signature/timestamp-not-used"]);
  });

  test("that no calendar has is none", async () => {
    const { signatures } = await takeIn(signPdf(unsignedPdf(), clerk, { modified: "D:20200231142530+07'00'" }));
    expect(signatures).toMatchObject([{ valid: true, signedAt: null, timeFrom: null }]);
  });

  test("of a stamp over the file itself is that stamp's", async () => {
    const file = signPdf(signPdf(unsignedPdf(), clerk), clock, { subFilter: "ETSI.RFC3161", modified: null });
    const stamp = { signedAt: "2020-03-05T14:26:00+07:00", timeFrom: "timestamp", valid: true, subFilter: "ETSI.RFC3161" };
    expect((await takeIn(file)).signatures).toMatchObject([{ valid: true }, stamp]);
    expect((await takeIn(tamperWith(file))).signatures).toMatchObject([{ valid: false }, { valid: false, signedAt: null }]);
  });
});

describe("the chain of a signature's certificate", () => {
  const between = holder("CA cấp dưới", { by: root, authority: true });
  const signedBy = async (
    signer: Parameters<typeof signPdf>[1],
    trusted: readonly string[],
    beside: Parameters<typeof signPdf>[1][] = [],
  ) => await takeIn(signPdf(unsignedPdf(), signer, { certificates: [signer, ...beside] }), trusted);

  test("is not checked where nobody says whom to trust", async () => {
    expect((await signedBy(clerk, [])).signatures[0]?.chain).toBe("not-checked");
  });

  test("is trusted where it leads to one that is, through others in the signature or not", async () => {
    const below = holder("Phòng Nội vụ", { by: between });
    expect((await signedBy(clerk, roots)).signatures[0]?.chain).toBe("trusted");
    expect((await signedBy(below, roots, [between, root])).signatures[0]?.chain).toBe("trusted");
    expect((await signedBy(below, [pemOf(between)])).signatures[0]?.chain).toBe("trusted");
  });

  test("is untrusted by another root, over somebody who is no authority, over a gap, and over one too many", async () => {
    const narrow = holder("CA hẹp", { by: root, authority: true, pathLength: 0 });
    const tooMany = holder("CA thừa", { by: narrow, authority: true });
    const cases = [
      await signedBy(clerk, [pemOf(stranger)]),
      await signedBy(holder("Mạo danh", { by: clerk }), roots, [clerk]),
      await signedBy(holder("Phòng Tư pháp", { by: between }), roots),
      await signedBy(holder("Phòng Tài chính", { by: tooMany }), roots, [tooMany, narrow]),
    ];
    for (const { signatures, codes } of cases) {
      expect(signatures).toMatchObject([{ valid: true, chain: "untrusted" }]);
      expect(codes).toEqual(["signature/untrusted"]);
    }
  });

  test("is asked again where others are trusted than before", () => {
    const variant = (trusted: readonly string[]) => {
      const { context, source } = ingestionContext({}, trusted);
      return ingestion.variant?.(source(unsignedPdf()), context);
    };
    expect(variant([])).toBe("");
    expect(variant(roots)).not.toBe(variant([pemOf(stranger)]));
  });

  test("is asked at the time of signing: a certificate that had run out is told, whatever else holds", async () => {
    const late = holder("Hết hạn", { by: root, to: "200101000000Z" });
    const { signatures, codes } = await signedBy(late, roots);
    expect(signatures).toMatchObject([{ valid: true, certificateInForce: false, chain: "untrusted" }]);
    expect(codes).toEqual(["signature/certificate-not-in-force"]);
  });
});
