import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { encryptedPdf } from "#fixtures/generator/writers/encrypted-pdf.ts";
import { scanObjects } from "#fixtures/generator/writers/scan-pdf.ts";
import { faxPicture } from "#pipelines/ingestion/fax.ts";
import { ingestion, pageShower } from "#pipelines/ingestion/index.ts";
import type { PagePicture } from "#schemas/page-picture.ts";
import { demoFile, ingestionContext } from "./ingestion-context.ts";
import { type TinyPage, tinyPdf } from "./tiny-pdf.ts";

const size = { widthPx: 827, heightPx: 1170 };

/** Noise: a JPEG of it that was written anew has other bytes. */
async function scan({ widthPx, heightPx } = size): Promise<Buffer> {
  const grain = Buffer.from(Array.from({ length: 997 }, (_, index) => 150 + ((index * 7919) % 101)));
  const pixels = Buffer.alloc(3 * widthPx * heightPx, grain);
  return await sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .jpeg()
    .toBuffer();
}

/** The picture of a page of a file, as an archive copy asks for it after the file was read. */
async function pictureOf(bytes: Uint8Array, page = 1): Promise<PagePicture | null> {
  const { context, source } = ingestionContext();
  const stored = source(bytes);
  const { value: intake } = await ingestion.run(stored, context);
  const show = pageShower(stored, intake.format, context);
  const wanted = intake.pages.find((candidate) => candidate.page === page);
  return show === null || wanted === undefined ? null : await show(wanted);
}

const onPage = (jpeg: Buffer, matrix = "595 0 0 842 0 0", more: Partial<TinyPage> = {}) =>
  tinyPdf([{ picture: { jpeg, ...size, matrix }, ...more }]);
const isSame = (picture: PagePicture | null, bytes: Uint8Array) => picture !== null && Buffer.compare(picture.bytes, bytes) === 0;

/** A black bar on white in fax code, and the keys that say so of it. */
async function fax() {
  const pixels = Buffer.alloc(size.widthPx * size.heightPx, 255);
  pixels.fill(0, 100 * size.widthPx, 120 * size.widthPx);
  const made = await faxPicture(sharp(pixels, { raw: { width: size.widthPx, height: size.heightPx, channels: 1 } }));
  if (made === null) throw new Error("the encoder gave several pieces");
  const keys = `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${size.widthPx} >>`;
  // Behind its end stands what no encoder of ours writes, so that the same picture written anew has other bytes.
  return { bytes: Buffer.concat([made.bytes, Buffer.from("scanner")]), keys };
}

const faxPage = ({ bytes, keys }: { bytes: Uint8Array; keys: string }, more: Partial<TinyPage> = {}) =>
  tinyPdf([{ picture: { jpeg: bytes, ...size, matrix: "595 0 0 842 0 0", keys }, ...more }]);

describe("the picture of a PDF page", () => {
  test("is the fax code of the scanner, byte for byte, with a word on how it lies", async () => {
    const stored = await fax();
    const [upright, sideways] = [await pictureOf(faxPage(stored)), await pictureOf(faxPage(stored, { keys: "/Rotate 90" }))];
    expect([isSame(upright, stored.bytes), isSame(sideways, stored.bytes)]).toEqual([true, true]);
    expect(upright).toMatchObject({ format: "ccitt", ...size, orientation: 1, overlays: [] });
    expect(sideways?.orientation).toBe(6);
  });

  test.each([
    ["white and black are told otherwise", "/K -1", "/K -1 /BlackIs1 true"],
    ["rows begin at whole bytes", "/K -1", "/K -1 /EncodedByteAlign true"],
    ["a Decode array turns it around", "/BitsPerComponent", "/Decode [1 0] /BitsPerComponent"],
    ["its zeros and ones are other colours", "/DeviceGray", "[/Indexed /DeviceRGB 1 <0000ffffffff>]"],
    ["it is a stencil", "/ColorSpace /DeviceGray", "/ImageMask true"],
  ])("is drawn where the fax code is shown otherwise than it says: %s", async (_, from, to) => {
    const stored = await fax();
    const picture = await pictureOf(faxPage({ ...stored, keys: stored.keys.replace(from, to) }));
    expect(picture).not.toBeNull();
    expect(isSame(picture, stored.bytes)).toBe(false);
  });

  test("is the JPEG of the scanner, byte for byte", async () => {
    const jpeg = await scan();
    const picture = await pictureOf(onPage(jpeg));
    expect(isSame(picture, jpeg)).toBe(true);
    expect(picture).toMatchObject({ format: "jpeg", ...size, orientation: 1, overlays: [] });
  });

  test("is that JPEG at its full size, also where ingestion reads it smaller", async () => {
    const large = { widthPx: 2800, heightPx: 3960 };
    const jpeg = await scan(large);
    const picture = await pictureOf(tinyPdf([{ picture: { jpeg, ...large, matrix: "595 0 0 842 0 0" } }]));
    expect(isSame(picture, jpeg)).toBe(true);
  });

  test.each([
    ["/Rotate 90", "595 0 0 842 0 0", 6],
    ["/Rotate 180", "595 0 0 842 0 0", 3],
    ["/Rotate 270", "595 0 0 842 0 0", 8],
    ["", "0 842 -595 0 595 0", 8],
    ["/Rotate 90", "0 842 -595 0 595 0", 1],
  ])("is that JPEG with a word on how it lies, where the page says %s and the matrix %s", async (keys, matrix, orientation) => {
    const jpeg = await scan();
    const picture = await pictureOf(onPage(jpeg, matrix, { keys }));
    expect(isSame(picture, jpeg)).toBe(true);
    expect(picture?.orientation).toBe(orientation);
  });

  test.each([
    ["is flipped", onPage, "-595 0 0 842 595 0", {}],
    ["has something drawn on it", onPage, "595 0 0 842 0 0", { drawing: "1 0 0 RG 6 w 50 50 m 300 300 l S" }],
    ["lies on its side and fills only a part of the page", onPage, "300 0 0 842 0 0", { keys: "/Rotate 90" }],
  ])("is drawn where the scan %s", async (_, make, matrix, more) => {
    const jpeg = await scan();
    const picture = await pictureOf(make(jpeg, matrix, more));
    expect(isSame(picture, jpeg)).toBe(false);
    expect(picture?.orientation).toBe(1);
  });

  test("keeps the scan as it is under a signature, which lies over it where it shows", async () => {
    const signed = demoFile("đã ký số");
    const picture = await pictureOf(signed);
    expect(picture?.format).toBe("jpeg");
    expect(signed.includes(Buffer.from(picture?.bytes ?? []))).toBe(true);
    expect(picture?.overlays.length).toBe(1);
    const [overlay] = picture?.overlays ?? [];
    const { channels } = await sharp(overlay?.bytes).toColourspace("srgb").removeAlpha().stats();
    const [red, green] = channels;
    expect((red?.mean ?? 0) - (green?.mean ?? 0)).toBeGreaterThan(3);
    const [x = 0, y = 0, width = 0, height = 0] = overlay?.area ?? [];
    expect(x >= 0 && y >= 0 && x + width <= 1 && y + height <= 1 && width * height < 0.1).toBe(true);
  });

  test("is black and white at 300 dots an inch where the page is black text and lines", async () => {
    const text = [{ x: 72, y: 700, text: "Kế hoạch cải cách hành chính năm 2020 của xã" }];
    const picture = await pictureOf(tinyPdf([{ text, drawing: "0.2 w 72 600 m 500 600 l S" }]));
    expect(picture).toMatchObject({ format: "ccitt", widthPx: 2480, heightPx: 3509 });
  });

  test("keeps colours and shades", async () => {
    const text = [{ x: 72, y: 700, text: "Kế hoạch cải cách hành chính năm 2020 của xã" }];
    for (const drawing of ["1 0 0 rg 72 600 200 50 re f", "0.6 g 72 600 200 50 re f"]) {
      const picture = await pictureOf(tinyPdf([{ text, drawing }]));
      expect(picture?.format).toBe("png");
    }
  });

  test("is empty where the page is", async () => {
    const picture = await pictureOf(tinyPdf([{}]));
    expect(picture?.format).toBe("ccitt");
    expect(picture?.bytes.length).toBeLessThan(5_000);
  });

  test("cannot be had of a file that asks for a password", async () => {
    const { context, source } = ingestionContext();
    const { objects, root } = scanObjects([{ jpeg: await scan(), ...size, grey: false }]);
    const stored = source(encryptedPdf(objects, root, "mat-khau"));
    const show = pageShower(stored, "pdf", context) ?? expect.unreachable();
    await expect(show({ page: 1, image: null })).rejects.toMatchObject({ problem: { code: "pdf/encrypted" } });
  });
});

describe("the picture of an image", () => {
  test("is a photograph as the camera wrote it, with its word on how it was held", async () => {
    const photo = await sharp(await scan())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const picture = await pictureOf(photo);
    expect(isSame(picture, photo)).toBe(true);
    expect(picture).toMatchObject({ ...size, orientation: 6 });
  });

  test("is a PNG as it is", async () => {
    const png = await sharp(await scan())
      .png()
      .toBuffer();
    expect(isSame(await pictureOf(png), png)).toBe(true);
  });

  test("is white behind what is transparent", async () => {
    const png = await sharp({ create: { ...{ width: 827, height: 1170 }, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer();
    const picture = await pictureOf(png);
    expect(picture?.format).toBe("jpeg");
    expect((await sharp(picture?.bytes).stats()).channels[0]?.min).toBeGreaterThan(250);
  });

  test("has every dot of a black and white TIFF, page by page", async () => {
    const tiff = demoFile("rà soát");
    for (const page of [1, 2]) {
      const picture = await pictureOf(tiff, page);
      expect(picture).toMatchObject({ format: "ccitt", widthPx: 1654, heightPx: 2339 });
      const shown = await decodedFax(picture ?? expect.unreachable());
      const stored = await sharp(tiff, { page: page - 1 })
        .toColourspace("b-w")
        .raw()
        .toBuffer();
      expect(Buffer.compare(shown, stored)).toBe(0);
    }
  });

  test("that was cut off is what could be read of it", async () => {
    const jpeg = await scan();
    const cut = jpeg.subarray(0, jpeg.length / 2);
    const picture = await pictureOf(cut);
    expect(isSame(picture, cut)).toBe(false);
    expect((await sharp(picture?.bytes, { failOn: "error" }).raw().toBuffer()).length).toBe(3 * size.widthPx * size.heightPx);
  });
});

describe("a file without pages", () => {
  test.each(["docx", "doc", "text", "zip"])("has nobody who shows them: %s", (format) => {
    const { context, source } = ingestionContext();
    expect(pageShower(source(Buffer.from("x")), format, context)).toBeNull();
  });
});

/** The fax code in a TIFF file of its own, read by libtiff. */
async function decodedFax({ bytes, widthPx, heightPx }: PagePicture): Promise<Buffer> {
  const entries = [
    [256, 4, widthPx],
    [257, 4, heightPx],
    [258, 3, 1],
    [259, 3, 4],
    [262, 3, 0],
    [273, 4, 8 + 2 + 12 * 9 + 4],
    [277, 3, 1],
    [278, 4, heightPx],
    [279, 4, bytes.length],
  ] as const;
  const head = Buffer.alloc(8 + 2 + 12 * entries.length + 4);
  head.write("II*\0", 0, "latin1");
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(entries.length, 8);
  for (const [index, [tag, type, value]] of entries.entries()) {
    head.writeUInt16LE(tag, 10 + 12 * index);
    head.writeUInt16LE(type, 12 + 12 * index);
    head.writeUInt32LE(1, 14 + 12 * index);
    head.writeUInt32LE(value, 18 + 12 * index);
  }
  return await sharp(Buffer.concat([head, bytes]))
    .toColourspace("b-w")
    .raw()
    .toBuffer();
}
