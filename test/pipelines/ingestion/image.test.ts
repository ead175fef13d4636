import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { pageDpi } from "#pipelines/ingestion/resolution.ts";
import { demoFile, problemOf, takeIn } from "./ingestion-context.ts";

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#ffffff" } });

describe("an image", () => {
  test("that is upright goes on as it is", async () => {
    const photo = await blank(800, 1100).jpeg().toBuffer();
    const { intake, blobs } = await takeIn(photo);
    const [page] = intake.pages;
    expect(intake.format).toBe("image");
    expect(page).toMatchObject({ page: 1, text: null, image: { widthPx: 800, heightPx: 1100 } });
    expect(Buffer.compare(blobs.get(page?.image?.sha256 ?? "") ?? Buffer.alloc(0), photo)).toBe(0);
  });

  test("that a camera held sideways is turned upright", async () => {
    const left = await sharp({ create: { width: 100, height: 300, channels: 3, background: "#000000" } })
      .png()
      .toBuffer();
    const photo = await blank(400, 300)
      .composite([{ input: left, left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { intake, blobs } = await takeIn(photo);
    const image = intake.pages[0]?.image;
    expect(image).toMatchObject({ widthPx: 300, heightPx: 400 });
    const pixels = await sharp(blobs.get(image?.sha256 ?? ""))
      .extract({ left: 150, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(pixels[0]).toBeLessThan(30);
  });

  test("of several frames gives a page a frame", async () => {
    const { intake } = await takeIn(demoFile(".tif"));
    expect(intake.pages.map((page) => page.page)).toEqual([1, 2]);
    expect(intake.pages[1]?.image).toMatchObject({ widthPx: 1654, heightPx: 2339 });
  });

  test("with transparency lies on white paper", async () => {
    const glass = await sharp({ create: { width: 50, height: 70, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer();
    const { intake, blobs } = await takeIn(glass);
    const { data } = await sharp(blobs.get(intake.pages[0]?.image?.sha256 ?? ""))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(250);
  });

  test("of too many pixels is read smaller, with a warning", async () => {
    const { intake, warnings } = await takeIn(await blank(2000, 3000).png().toBuffer(), { pixelsPerPage: 1_500_000 });
    expect(intake.pages[0]?.image).toMatchObject({ widthPx: 1000, heightPx: 1500 });
    expect(warnings.map((warning) => warning.code)).toEqual(["page/read-smaller"]);
  });

  test("that was cut off is read as far as it goes, with a warning", async () => {
    const noise = await sharp({
      create: { width: 600, height: 800, channels: 3, background: "#fff", noise: { type: "gaussian", mean: 128, sigma: 40 } },
    })
      .jpeg()
      .toBuffer();
    const { intake, warnings } = await takeIn(noise.subarray(0, noise.length / 2));
    expect(intake.pages).toHaveLength(1);
    expect(warnings.map((warning) => warning.code)).toEqual(["image/damaged"]);
  });

  test("of several frames with a bad one keeps the good ones, and says which is bad", async () => {
    const tiff = Buffer.from(demoFile(".tif"));
    const entries = (directory: number) => tiff.readUInt16LE(directory);
    const first = tiff.readUInt32LE(4);
    const second = tiff.readUInt32LE(first + 2 + 12 * entries(first));
    const tags = Array.from({ length: entries(second) }, (_, index) => second + 2 + 12 * index);
    const compression = tags.find((place) => tiff.readUInt16LE(place) === 259) ?? 0;
    tiff.writeUInt16LE(999, compression + 8);
    const { intake, warnings } = await takeIn(tiff);
    expect(intake.pages[0]?.image).toMatchObject({ widthPx: 1654, heightPx: 2339 });
    expect(intake.pages).toHaveLength(2);
    expect(warnings).toMatchObject([{ code: "image/damaged", page: 2 }]);
  });

  test("of which nothing can be read is refused", async () => {
    expect(await problemOf(Buffer.from("ffd8ffe000104a46", "hex"))).toMatchObject({ code: "image/corrupt" });
  });
});

describe("the resolution of a page", () => {
  test.each([
    ["what the scanner says", 1654, 2339, 200, 200],
    ["that of A4 where a camera says 72", 690, 976, 72, 83.5],
    ["that of A4 where nothing is said", 2480, 3508, null, 300],
    ["that of A4 where what is said makes a stamp of the page", 690, 976, 600, 83.5],
  ])("is %s", (_, widthPx, heightPx, stated, dpi) => {
    expect(pageDpi({ widthPx, heightPx }, stated)).toBeCloseTo(dpi, 0);
  });
});
