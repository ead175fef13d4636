import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { encryptedPdf } from "#fixtures/generator/writers/encrypted-pdf.ts";
import { scanObjects } from "#fixtures/generator/writers/scan-pdf.ts";
import { ingestion, renderPageImage } from "#pipelines/ingestion/index.ts";
import type { PageProcesses } from "#pipelines/page-processes/port.ts";
import { PipelineError } from "#pipelines/stage.ts";
import { demoFile, ingestionContext, linesOf, problemOf, takeIn } from "./ingestion-context.ts";
import { type TinyPage, tinyPdf } from "./tiny-pdf.ts";

const PageNumber = z.object({ page: z.int() });

const paragraph = [
  "Thực hiện Kế hoạch cải cách hành chính của Ủy ban nhân dân huyện",
  "Ủy ban nhân dân xã xây dựng kế hoạch triển khai như sau",
  "Nâng cao chất lượng giải quyết thủ tục hành chính cho người dân",
];
const written: TinyPage = { text: paragraph.map((text, index) => ({ x: 70, y: 700 - 20 * index, text })) };

async function jpeg(widthPx: number, heightPx: number): Promise<Buffer> {
  return await sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: "#eeeeee" } })
    .jpeg()
    .toBuffer();
}

describe("a PDF", () => {
  test("that was written by a word processor gives its own words, with their places", async () => {
    const { intake, warnings } = await takeIn(tinyPdf([written]));
    const [page] = intake.pages;
    expect(intake.format).toBe("pdf");
    expect(linesOf(intake)).toEqual(paragraph);
    expect(page?.image).toBeNull();
    expect(page?.text).toMatchObject({ textFrom: "text-layer", confidence: 1, dpi: 200, widthPx: 1653, heightPx: 2339 });
    const [x = 0, y = 0, , height = 0] = page?.text?.lines[0]?.box ?? [];
    expect(x).toBeCloseTo((70 * 200) / 72, -1);
    expect(y + height / 2).toBeCloseTo(((842 - 704) * 200) / 72, -1.2);
    expect(warnings).toEqual([]);
  });

  test("keeps the two columns of a head apart", async () => {
    const head = [
      { x: 60, y: 780, text: "ỦY BAN NHÂN DÂN XÃ" },
      { x: 300, y: 780, text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
    ];
    const { intake } = await takeIn(tinyPdf([{ text: [...head, ...(written.text ?? [])] }]));
    expect(linesOf(intake).slice(0, 2)).toEqual(["ỦY BAN NHÂN DÂN XÃ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]);
  });

  test("that is turned on its side gives the words where they are seen", async () => {
    const { intake } = await takeIn(tinyPdf([{ ...written, size: [842, 595], keys: "/Rotate 90", text: [] }, written]));
    expect(intake.pages[0]?.text).toMatchObject({ textFrom: "blank", widthPx: 1653, heightPx: 2339 });
  });

  test("whose page is one JPEG gives that JPEG, byte for byte", async () => {
    const scan = await jpeg(1654, 2339);
    const picture = { jpeg: scan, widthPx: 1654, heightPx: 2339, matrix: "595 0 0 842 0 0" };
    const { intake, blobs } = await takeIn(tinyPdf([{ picture }]));
    const [page] = intake.pages;
    expect(page?.text).toBeNull();
    expect(page?.image).toMatchObject({ widthPx: 1654, heightPx: 2339 });
    expect(page?.image?.dpi).toBeCloseTo(200, 0);
    expect(Buffer.compare(blobs.get(page?.image?.sha256 ?? "") ?? Buffer.alloc(0), scan)).toBe(0);
  });

  test("whose scan is flipped is drawn, not taken as it is", async () => {
    const scan = await jpeg(400, 566);
    const picture = { jpeg: scan, widthPx: 400, heightPx: 566, matrix: "-595 0 0 842 595 0" };
    const { intake, blobs } = await takeIn(tinyPdf([{ picture }]));
    expect(Buffer.compare(blobs.get(intake.pages[0]?.image?.sha256 ?? "") ?? Buffer.alloc(0), scan)).not.toBe(0);
  });

  test("whose scan was drawn upon, as a pen on a screen does, is drawn with what was drawn", async () => {
    const scan = await jpeg(400, 566);
    const picture = { jpeg: scan, widthPx: 400, heightPx: 566, matrix: "595 0 0 842 0 0" };
    const { intake, blobs } = await takeIn(tinyPdf([{ picture, drawing: "8 w 100 100 m 300 500 l S" }]));
    const image = blobs.get(intake.pages[0]?.image?.sha256 ?? "");
    expect((await sharp(image).stats()).channels[0]?.min).toBeLessThan(60);
  });

  test("with another program's hidden recognition on a scan is read again", async () => {
    const picture = { jpeg: await jpeg(827, 1170), widthPx: 827, heightPx: 1170, matrix: "595 0 0 842 0 0" };
    const text = (written.text ?? []).map((line) => ({ ...line, invisible: true }));
    const { intake, warnings } = await takeIn(tinyPdf([{ picture, text }]));
    expect(intake.pages[0]?.text).toBeNull();
    expect(intake.pages[0]?.image).not.toBeNull();
    expect(warnings.map((warning) => warning.code)).toEqual(["page/text-layer-not-trusted"]);
  });

  test("with rubbish for text is read again", async () => {
    const rubbish = [
      "LIEN DoAN LAO D()NG sa VAN HOA THE THAO",
      "CQNG HoAxA H()I CHiJ NGHiA vrer NAM DQc Iq,p",
      "thdng 4 nam 2017 h~nh phuc TV do ngay~8",
    ];
    const { intake } = await takeIn(tinyPdf([{ text: rubbish.map((text, index) => ({ x: 70, y: 700 - 20 * index, text })) }]));
    expect(intake.pages[0]?.text).toBeNull();
  });

  test("with a picture beside its text names the area that the text leaves unread", async () => {
    const picture = { jpeg: await jpeg(600, 300), widthPx: 600, heightPx: 300, matrix: "216 0 0 108 300 100" };
    const { intake } = await takeIn(tinyPdf([{ ...written, picture }]));
    const [page] = intake.pages;
    expect(page?.text?.textFrom).toBe("text-layer");
    expect(page?.image).toMatchObject({ widthPx: 1653, heightPx: 2339 });
    expect(page?.unread).toHaveLength(1);
    expect(page?.unread[0]?.[2]).toBeCloseTo(608, -1);
  });

  test("gives the lines of its tables, but not those that are drawn in white", async () => {
    const drawing = "0 0 0 RG 50 500 m 545 500 l S 1 1 1 RG 50 450 m 545 450 l S 0 0 0 RG 50 300 200 80 re S";
    const { intake } = await takeIn(tinyPdf([{ ...written, drawing }]));
    expect(intake.pages[0]?.text?.rulings).toHaveLength(5);
  });

  test("that is signed gives signer, time and the stamp, and the page shows it", async () => {
    const { intake } = await takeIn(demoFile("đã ký số"));
    expect(intake.signatures).toMatchObject([
      {
        valid: true,
        coversWholeFile: true,
        timeFrom: "dictionary",
        signedAt: "2019-12-11T15:42:08+07:00",
        subFilter: "adbe.pkcs7.detached",
      },
    ]);
    expect(intake.pages[0]?.text).toBeNull();
    expect(intake.pages[0]?.stamps[0]).toMatchObject({ role: "stamp", text: expect.stringContaining("Thời gian ký: 11/12/2019") });
  });

  test("that was changed after signing has no valid signature", async () => {
    const changed = Buffer.from(demoFile("đã ký số"));
    const place = changed.indexOf("/MediaBox");
    changed.write("/mediabox", place, "latin1");
    const { intake } = await takeIn(changed);
    expect(intake.signatures[0]?.valid).toBe(false);
  });

  test("with a password is refused with words for it", async () => {
    expect(await problemOf(demoFile("mật khẩu"))).toMatchObject({ code: "pdf/encrypted" });
  });

  test("that only its owner's password protects is read", async () => {
    const { objects, root } = scanObjects([{ jpeg: await jpeg(827, 1170), widthPx: 827, heightPx: 1170, grey: false }]);
    const { intake } = await takeIn(encryptedPdf(objects, root, ""));
    expect(intake.pages[0]?.image).not.toBeNull();
  });

  test("with one page that cannot be read gives the others, and that one unread, after a second attempt", async () => {
    const { context, source } = ingestionContext();
    let attempts = 0;
    const failing: PageProcesses = {
      close: context.pageProcesses.close,
      run: async (task, input, options) => {
        if (task.name !== "pdf-page" || PageNumber.parse(input).page !== 2) return await context.pageProcesses.run(task, input, options);
        attempts += 1;
        throw new PipelineError({ code: "page/timed-out", message: "Quá lâu.", messageEn: "Too long." }, { retryable: true });
      },
    };
    const three = source(tinyPdf([written, written, written]));
    const { value, warnings, provisional } = await ingestion.run(three, { ...context, pageProcesses: failing });
    expect(value.pages.map((page) => page.text?.lines.length)).toEqual([3, 0, 3]);
    expect(value.pages.map((page) => page.text?.textFrom)).toEqual(["text-layer", "unread", "text-layer"]);
    expect(warnings).toMatchObject([{ code: "page/unreadable", page: 2 }]);
    expect(provisional).toBe(true);
    expect(attempts).toBe(2);
  });

  test("that was cut off gives the pages that are left, with a warning", async () => {
    const whole = tinyPdf([written, written, written]);
    const { intake, warnings } = await takeIn(whole.subarray(0, whole.lastIndexOf("9 0 obj")));
    expect(intake.pages).toHaveLength(2);
    expect(linesOf(intake)).toEqual(paragraph);
    expect(warnings[0]?.code).toBe("pdf/repaired");
  });

  test("of which nothing is left is refused", async () => {
    expect(await problemOf(Buffer.from("%PDF-1.7\nrubbish"))).toMatchObject({ code: "pdf/corrupt" });
  });

  test("with more pages than allowed is refused", async () => {
    expect(await problemOf(tinyPdf([written, written]), { pages: 1 })).toMatchObject({ code: "file/too-many-pages" });
  });

  test("with a page of too many pixels is read smaller, with a warning", async () => {
    const picture = { jpeg: await jpeg(1654, 2339), widthPx: 1654, heightPx: 2339, matrix: "595 0 0 842 0 0" };
    const { intake, warnings } = await takeIn(tinyPdf([{ picture }]), { pixelsPerPage: 1_000_000 });
    const image = intake.pages[0]?.image;
    expect((image?.widthPx ?? 0) * (image?.heightPx ?? 0)).toBeLessThanOrEqual(1_010_000);
    expect(warnings.map((warning) => warning.code)).toEqual(["page/read-smaller"]);
  });

  test("gives the image of a page that was read from its text layer, when somebody wants to see it", async () => {
    const { context, source } = ingestionContext();
    const file = source(tinyPdf([written]));
    await ingestion.run(file, context);
    const image = await renderPageImage(file, 1, context);
    expect(await sharp(image ?? undefined).metadata()).toMatchObject({ format: "jpeg", width: 1653, height: 2339 });
    expect(await renderPageImage(file, 2, context)).toBeNull();
  });
});
