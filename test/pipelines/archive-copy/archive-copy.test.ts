import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { PagePicture } from "#schemas/page-picture.ts";
import { Signature } from "#schemas/signature.ts";
import { documentOf } from "../../services/fake-reading.ts";
import { violations } from "./conformance.ts";
import { contentOf, copyOf, cornered, pageOf, word } from "./copy-content.ts";
import { packetOf } from "./metadata-conformance.ts";
import { readStructure } from "./pdf-structure.ts";
import { drawnInPdfium, wordsInPdfium } from "./readers.ts";

const line = [word("Kế", [200, 300, 60, 44]), word("hoạch", [275, 302, 120, 50])];

/** In which corner of a drawn page the red square is. */
async function redCorner(file: Buffer, widthPx: number, heightPx: number): Promise<string[]> {
  const pixels = await drawnInPdfium(file, 1, { widthPx, heightPx });
  const isRed = (x: number, y: number) => (pixels[3 * (y * widthPx + x) + 1] ?? 255) < 100 && (pixels[3 * (y * widthPx + x)] ?? 0) > 150;
  const [right, bottom] = [widthPx - 8, heightPx - 8];
  const corners = { "upper left": [8, 8], "upper right": [right, 8], "lower left": [8, bottom], "lower right": [right, bottom] } as const;
  return Object.entries(corners).flatMap(([name, [x, y]]) => (isRed(x, y) ? [name] : []));
}

describe("the picture of a page", () => {
  test("stands in the file as it was stored, where it is a JPEG", async () => {
    const picture = await cornered(1654, 2339);
    const file = await copyOf(contentOf([pageOf([line])], { picture: async () => picture }));
    expect(file.includes(Buffer.from(picture.bytes))).toBe(true);
    expect(file.toString("latin1")).toContain("/Filter /DCTDecode");
  });

  test.each([
    ["of many colours", {}, "/DeviceRGB"],
    ["of few colours", { palette: true }, "/Indexed"],
    ["in grey", { grey: true }, "/DeviceGray"],
    ["interlaced", { progressive: true }, "/DeviceRGB"],
  ])(
    "is shown the same where it is a PNG %s",
    async (_, { grey, ...options }: { grey?: boolean; palette?: boolean; progressive?: boolean }, space) => {
      const made = sharp({ create: { width: 300, height: 400, channels: 3, background: "#8090a0" } });
      const bytes = await (grey === true ? made.toColourspace("b-w") : made).png(options).toBuffer();
      const picture: PagePicture = { format: "png", bytes, widthPx: 300, heightPx: 400, orientation: 1, overlays: [] };
      const file = await copyOf(contentOf([pageOf([], { widthPx: 300, heightPx: 400 })], { picture: async () => picture }));
      expect(violations(file)).toEqual([]);
      expect(file.toString("latin1")).toContain(`/ColorSpace ${space === "/Indexed" ? "[/Indexed" : space}`);
      const drawn = await drawnInPdfium(file, 1, { widthPx: 300, heightPx: 400 });
      const expected = grey === true ? [141, 141, 141] : [128, 144, 160];
      for (const [channel, level] of expected.entries()) expect(Math.abs((drawn[30_000 + channel] ?? 0) - level)).toBeLessThan(5);
    },
  );

  test("in CMYK is made red, green and blue, because the file has no profile for inks", async () => {
    const picture = await cornered(400, 400, "cmyk");
    const file = await copyOf(contentOf([pageOf([], { widthPx: 400, heightPx: 400 })], { picture: async () => picture }));
    expect(violations(file)).toEqual([]);
    expect(file.includes(Buffer.from(picture.bytes))).toBe(false);
    expect(await redCorner(file, 400, 400)).toEqual(["upper left"]);
  });

  test.each([
    [0, "upper left"],
    [90, "upper right"],
    [180, "lower right"],
    [270, "lower left"],
  ])("lies upright after a turn of %i degrees, its bytes untouched, and its words with it", async (rotation, corner) => {
    const picture = await cornered(1600, 2000);
    const [widthPx, heightPx] = rotation % 180 === 0 ? [1600, 2000] : [2000, 1600];
    const file = await copyOf(contentOf([pageOf([line], { widthPx, heightPx, rotation })], { picture: async () => picture }));
    expect(file.includes(Buffer.from(picture.bytes))).toBe(true);
    expect(await redCorner(file, widthPx / 4, heightPx / 4)).toEqual([corner]);
    const [first, second] = wordsInPdfium(file, 1, widthPx);
    expect([first?.text, second?.text]).toEqual(["Kế", "hoạch"]);
    for (const [index, found] of [first, second].entries()) {
      const [x = 0, y = 0, width = 0, height = 0] = line[index]?.box ?? [];
      const [left = 0, top = 0, wide = 0, high = 0] = found?.box ?? [];
      expect(Math.hypot(left + wide / 2 - x - width / 2, top + high / 2 - y - height / 2)).toBeLessThan(2);
    }
  });

  test.each([
    [1, "upper left"],
    [2, "upper right"],
    [3, "lower right"],
    [4, "lower left"],
    [5, "upper left"],
    [6, "upper right"],
    [7, "lower right"],
    [8, "lower left"],
  ])("follows what the camera said of its position: %i", async (orientation, corner) => {
    const picture = { ...(await cornered(400, 400)), orientation };
    const file = await copyOf(contentOf([pageOf([], { widthPx: 400, heightPx: 400 })], { picture: async () => picture }));
    expect(await redCorner(file, 400, 400)).toEqual([corner]);
  });

  test("is covered where something lies over it", async () => {
    const patch = await cornered(100, 100);
    const blank = await sharp({ create: { width: 400, height: 400, channels: 3, background: "white" } })
      .jpeg()
      .toBuffer();
    const base: PagePicture = { format: "jpeg", bytes: blank, widthPx: 400, heightPx: 400, orientation: 1, overlays: [] };
    const picture = { ...base, overlays: [{ ...patch, area: [0.75, 0, 0.25, 0.25] as const satisfies readonly number[] }] };
    const overlaid: PagePicture = {
      ...base,
      overlays: picture.overlays.map(({ area, ...image }) => ({ ...image, area: [area[0], area[1], area[2], area[3]] })),
    };
    const drawn = await drawnInPdfium(
      await copyOf(contentOf([pageOf([], { widthPx: 400, heightPx: 400 })], { picture: async () => overlaid })),
      1,
      { widthPx: 400, heightPx: 400 },
    );
    const green = (x: number, y: number) => drawn[3 * (y * 400 + x) + 1] ?? 0;
    expect([green(310, 10), green(390, 10), green(10, 10)].map((level) => level > 200)).toEqual([false, true, true]);
    const turned = await copyOf(contentOf([pageOf([], { widthPx: 400, heightPx: 400, rotation: 90 })], { picture: async () => overlaid }));
    const after = await drawnInPdfium(turned, 1, { widthPx: 400, heightPx: 400 });
    expect((after[3 * (310 * 400 + 390) + 1] ?? 255) > 200).toBe(false);
  });

  test("is asked for one page after another, each given away before the next", async () => {
    const asked: number[] = [];
    const pages = [1, 2, 3].map((page) => pageOf([line], { page }));
    const content = contentOf(pages, {
      picture: async (page) => {
        asked.push(page);
        return await cornered(200, 283);
      },
    });
    const { writeArchiveCopy } = await import("#pipelines/archive-copy/index.ts");
    const chunks = writeArchiveCopy(content);
    await chunks.next();
    expect(asked).toEqual([1]);
    for await (const chunk of chunks) expect(chunk.length).toBeGreaterThan(0);
    expect(asked).toEqual([1, 2, 3]);
  });

  test("that cannot be had leaves an empty sheet, and the file says which", async () => {
    const pages = [pageOf([line]), pageOf([], { page: 2, widthPx: null, heightPx: null, dpi: null, textFrom: "blank" })];
    const picture = await cornered(1654, 2339);
    const file = await copyOf(contentOf(pages, { picture: async (page) => (page === 1 ? picture : null) }));
    expect(violations(file)).toEqual([]);
    expect(packetOf(readStructure(file))).toContain(
      "<kiemchung:PagesNotShown><rdf:Seq><rdf:li>2</rdf:li></rdf:Seq></kiemchung:PagesNotShown>",
    );
  });
});

describe("what the copy says of itself", () => {
  const document = {
    ...documentOf(["symbol 12/KH-UBND", "issued 2020-03-05", "issuer Ủy ban nhân dân xã Phước Kiềng"]),
    subject: "Cải cách <hành chính> & kỷ luật",
  };
  const signed = { signer: "A", organization: null, signedAt: null, timeFrom: null, valid: true, coversWholeFile: true, subFilter: "x" };
  const signature = Signature.parse(signed);
  const describedBy = async (more: Parameters<typeof contentOf>[1]) =>
    packetOf(readStructure(await copyOf(contentOf([pageOf([line])], more))));

  test("is title, author, symbol and day of the document, and that it is a copy", async () => {
    const packet = await describedBy({ documents: [document], signatures: [signature] });
    expect(packet).toContain('<rdf:li xml:lang="x-default">Cải cách &lt;hành chính&gt; &amp; kỷ luật</rdf:li>');
    expect(packet).toContain("<dc:creator><rdf:Seq><rdf:li>Ủy ban nhân dân xã Phước Kiềng</rdf:li></rdf:Seq></dc:creator>");
    expect(packet).toContain("Bản sao lưu trữ tra cứu, không thay thế bản gốc ký số. 12/KH-UBND ngày 05/03/2020.");
    expect(packet).toContain("<pdf:Keywords>Bản sao lưu trữ tra cứu, không thay thế bản gốc ký số; KH; 12/KH-UBND;");
  });

  test("calls the original signed only where it is", async () => {
    expect(await describedBy({ documents: [document] })).toContain(
      "<kiemchung:Notice>Bản sao lưu trữ tra cứu, không thay thế bản gốc</kiemchung:Notice>",
    );
  });

  test("names the original and the reading that made it", async () => {
    const packet = await describedBy({});
    expect(packet).toContain(`<kiemchung:OriginalSha256>${"a".repeat(64)}</kiemchung:OriginalSha256>`);
    expect(packet).toContain("<kiemchung:OriginalName>Kế hoạch 12.pdf</kiemchung:OriginalName>");
    expect(packet).toContain("<kiemchung:ReadBy><rdf:Seq><rdf:li>ingestion@1</rdf:li><rdf:li>ocr@2</rdf:li></rdf:Seq></kiemchung:ReadBy>");
    expect(packet).toContain("<kiemchung:ReadAt>2026-11-21T14:05:09+07:00</kiemchung:ReadAt>");
    expect(packet).toContain("<kiemchung:PageReadings><rdf:Seq><rdf:li>1: ocr 0.9</rdf:li></rdf:Seq></kiemchung:PageReadings>");
  });

  test("leaves out what a person must confirm, and names it", async () => {
    const packet = await describedBy({ documents: [{ ...document, review: ["symbol", "issuedOn"] }] });
    expect(packet).not.toContain("12/KH-UBND");
    expect(packet).not.toContain("05/03/2020");
    expect(packet).toContain("<rdf:li>1: symbol</rdf:li><rdf:li>1: issuedOn</rdf:li>");
  });

  test("takes the name of the file for the title where no document was found in it", async () => {
    expect(await describedBy({})).toContain('<rdf:li xml:lang="x-default">Kế hoạch 12.pdf</rdf:li>');
  });

  test("is the same, byte for byte, for the same reading", async () => {
    const picture = await cornered(1654, 2339);
    const make = () => copyOf(contentOf([pageOf([line])], { documents: [document], picture: async () => picture }));
    expect((await make()).equals(await make())).toBe(true);
  });
});
