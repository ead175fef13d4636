import sharp, { type Region } from "sharp";
import { describe, expect, test } from "vitest";
import { ingestion } from "#pipelines/ingestion/index.ts";
import { pageImage } from "#services/page-images.ts";
import { ingestionContext } from "../pipelines/ingestion/ingestion-context.ts";
import { tinyPdf } from "../pipelines/ingestion/tiny-pdf.ts";

/** White, 60 by 40, with a red square in its upper left corner. */
async function cornered(format: "png" | "jpeg", orientation = 1): Promise<Buffer> {
  const corner = await sharp({ create: { width: 16, height: 16, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  const page = sharp({ create: { width: 60, height: 40, channels: 3, background: "white" } }).composite([
    { input: corner, left: 0, top: 0 },
  ]);
  return await page.withMetadata({ orientation }).toFormat(format, { quality: 95 }).toBuffer();
}

/** The size of an image, and in which of its corners the red square is. */
async function look(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const isRed = (x: number, y: number) => (data[(y * info.width + x) * 3 + 1] ?? 255) < 100;
  const [right, bottom] = [info.width - 5, info.height - 5];
  const corners = {
    "upper left": isRed(4, 4),
    "upper right": isRed(right, 4),
    "lower left": isRed(4, bottom),
    "lower right": isRed(right, bottom),
  };
  const red = Object.entries(corners).flatMap(([corner, found]) => (found ? [corner] : []));
  return { size: [info.width, info.height], red };
}

/** The darkest dot within an area. */
async function darkest(bytes: Uint8Array, area: Region): Promise<number> {
  const dots = await sharp(bytes).extract(area).greyscale().raw().toBuffer();
  return Math.min(...dots);
}

const { context, source } = ingestionContext();

describe("the image of a page", () => {
  test.each([
    [90, 40, 60, "upper right"],
    [180, 60, 40, "lower right"],
    [270, 40, 60, "lower left"],
  ])("is turned clockwise by %i degrees to %i × %i, as the boxes of the record see it", async (rotation, width, height, corner) => {
    for (const format of ["png", "jpeg"] as const) {
      const stored = source(await cornered(format));
      const image = await pageImage({ source: stored, page: 1, width, height, rotation, imageSha256: stored.sha256 }, context);
      expect(image.type).toBe(`image/${format}`);
      expect(await look(image.bytes)).toEqual({ size: [width, height], red: [corner] });
    }
  });

  test("that is upright and of the right size already is given as it is stored", async () => {
    const bytes = await cornered("jpeg");
    const stored = source(bytes);
    const page = { source: stored, page: 1, width: 60, height: 40, rotation: 0, imageSha256: stored.sha256 };
    expect(Buffer.from((await pageImage(page, context)).bytes)).toEqual(bytes);
  });

  test("is brought to the size that the record names, also when it is turned", async () => {
    const stored = source(await cornered("png"));
    const image = await pageImage({ source: stored, page: 1, width: 80, height: 120, rotation: 90, imageSha256: stored.sha256 }, context);
    expect(await look(image.bytes)).toEqual({ size: [80, 120], red: ["upper right"] });
  });

  test("carries no word of a camera that would make a browser turn it again", async () => {
    const stored = source(await cornered("jpeg", 6));
    const image = await pageImage({ source: stored, page: 1, width: 60, height: 40, rotation: 0, imageSha256: stored.sha256 }, context);
    expect((await sharp(image.bytes).metadata()).orientation ?? 1).toBe(1);
    expect(await look(image.bytes)).toEqual({ size: [60, 40], red: ["upper left"] });
  });

  test("whose text the file itself gives is drawn, in the size that its boxes count in", async () => {
    const words = "Kế hoạch cải cách hành chính năm 2020 của Ủy ban nhân dân xã";
    const lines = Array.from({ length: 20 }, (_, index) => ({ x: 72, y: 760 - 24 * index, text: words }));
    const stored = source(tinyPdf([{ text: lines }]));
    const { value } = await ingestion.run(stored, context);
    const [page] = value.pages;
    expect([page?.image, page?.text?.textFrom]).toEqual([null, "text-layer"]);
    const [width, height] = [page?.text?.widthPx ?? 0, page?.text?.heightPx ?? 0];
    const image = await pageImage({ source: stored, page: 1, width, height, rotation: 0, imageSha256: null }, context);
    expect((await look(image.bytes)).size).toEqual([width, height]);
    const box = page?.text?.lines[0]?.words[0]?.box ?? expect.unreachable();
    const [left, top, boxWidth, boxHeight] = box.map(Math.round);
    const word = { left: left ?? 0, top: top ?? 0, width: boxWidth ?? 1, height: boxHeight ?? 1 };
    expect(await darkest(image.bytes, word)).toBeLessThan(100);
    const margin = { left: 0, top: Math.max(0, (top ?? 0) - 14), width, height: 4 };
    expect(await darkest(image.bytes, margin)).toBeGreaterThan(200);
  });

  test("of a file that has text alone is refused with words that say so", async () => {
    const stored = source(Buffer.from("Kế hoạch năm 2020\n"), "ghi-chú.txt");
    const asked = pageImage({ source: stored, page: 1, width: null, height: null, rotation: 0, imageSha256: null }, context);
    await expect(asked).rejects.toMatchObject({ problem: { code: "page/no-image", message: expect.stringContaining("ghi-chú.txt") } });
  });
});
