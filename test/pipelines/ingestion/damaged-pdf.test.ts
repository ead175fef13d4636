import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { renderPageImage } from "#pipelines/ingestion/index.ts";
import { ingestionContext, linesOf, takeIn } from "./ingestion-context.ts";
import { type TinyPage, tinyPdf } from "./tiny-pdf.ts";

const paragraph = [
  "Thực hiện Kế hoạch cải cách hành chính của Ủy ban nhân dân huyện",
  "Ủy ban nhân dân xã xây dựng kế hoạch triển khai như sau",
  "Nâng cao chất lượng giải quyết thủ tục hành chính cho người dân",
];
const written: TinyPage = { text: paragraph.map((text, index) => ({ x: 70, y: 700 - 20 * index, text })) };

/** A PDF whose objects do not say where they end, and whose table of contents leads nowhere: PDFium loses what follows a stream. */
function withoutEnds(pdf: Buffer): Buffer {
  const text = pdf.toString("latin1").replaceAll("endobj", "      ");
  return Buffer.from(text.replace(/startxref\s+\d+/, "startxref\n99"), "latin1");
}

/** The same with a stream in front of the catalog, and with pages that only a parser recognises: PDFium cannot open it. */
function withoutCatalog(pdf: Buffer): Buffer {
  const stream = "99 0 obj\n<< /Length 1 >>\nstream\nx\nendstream\n1 0 obj\n";
  const text = pdf.toString("latin1").replace("1 0 obj\n", stream).replaceAll("/Type /Page ", "/Type /Pag#65 ");
  return withoutEnds(Buffer.from(text, "latin1"));
}

describe("a damaged PDF", () => {
  test("that PDFium cannot open is read by pdf.js, with its words in their places", async () => {
    const { intake, warnings } = await takeIn(withoutCatalog(tinyPdf([written])));
    expect(linesOf(intake)).toEqual(paragraph);
    expect(intake.pages[0]?.text).toMatchObject({ textFrom: "text-layer", widthPx: 1653, heightPx: 2339, dpi: 200 });
    const [x = 0, y = 0, , height = 0] = intake.pages[0]?.text?.lines[0]?.box ?? [];
    expect(x).toBeCloseTo((70 * 200) / 72, -1);
    expect(y + height / 2).toBeCloseTo(((842 - 704) * 200) / 72, -1.2);
    expect(warnings.map((warning) => warning.code)).toEqual(["pdf/repaired"]);
  });

  test("of which PDFium loses a page has that page read by pdf.js, with a warning that says so", async () => {
    const { intake, warnings } = await takeIn(withoutEnds(tinyPdf([written, written])));
    expect([linesOf(intake, 1), linesOf(intake, 2)]).toEqual([paragraph, paragraph]);
    expect(warnings).toMatchObject([{ code: "pdf/repaired" }, { code: "page/read-by-second-reader", page: 1 }]);
  });

  test("has the same places of words from both engines", async () => {
    const { intake } = await takeIn(withoutEnds(tinyPdf([written, written])));
    const boxes = intake.pages.map((page) => page.text?.lines[1]?.words.at(-1)?.box ?? [0, 0, 0, 0]);
    const middles = boxes.map(([x = 0, y = 0, width = 0, height = 0]) => [x + width / 2, y + height / 2]);
    expect(middles[0]?.[0]).toBeCloseTo(middles[1]?.[0] ?? 0, -1.2);
    expect(middles[0]?.[1]).toBeCloseTo(middles[1]?.[1] ?? 0, -1.2);
  });

  test("that PDFium cannot open gives the image of a page that has a picture, in its colours", async () => {
    const jpeg = await sharp({ create: { width: 400, height: 566, channels: 3, background: "#cc2211" } })
      .jpeg()
      .toBuffer();
    const picture = { jpeg, widthPx: 400, heightPx: 566, matrix: "595 0 0 842 0 0" };
    const { intake, blobs } = await takeIn(withoutCatalog(tinyPdf([{ picture }])));
    const [page] = intake.pages;
    expect(page).toMatchObject({ text: null, image: { widthPx: 1653, heightPx: 2339 } });
    const pixels = await sharp(blobs.get(page?.image?.sha256 ?? ""))
      .extract({ left: 800, top: 1200, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(pixels[0]).toBeGreaterThan(180);
    expect(pixels[2]).toBeLessThan(50);
  });

  test("shows the page of which pdf.js gave the words", async () => {
    const { context, source } = ingestionContext();
    const image = await renderPageImage(source(withoutCatalog(tinyPdf([written]))), 1, context);
    const { channels } = await sharp(image ?? undefined).stats();
    expect(channels[0]?.min).toBeLessThan(100);
  });
});
