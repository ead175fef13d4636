import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ocr } from "#pipelines/ocr/index.ts";
import { createPageProcesses, type PageProcesses } from "#pipelines/page-processes/index.ts";
import type { PageText } from "#schemas/page-text.ts";
import type { SourcePage } from "#schemas/source-file.ts";
import { memoryBlobs, stageContext } from "#test/support/stage-context.ts";

const demo = (name: string) => fileURLToPath(new URL(`../../../fixtures/demo/${name}`, import.meta.url));
const notice = demo("TB kết quả khảo sát quý I.png");
const photograph = demo("IMG_20201112_081455.jpg");

let processes: PageProcesses;
let folder: string;
beforeAll(() => {
  processes = createPageProcesses({ count: 1 });
  folder = mkdtempSync(join(tmpdir(), "ocr-"));
});
afterAll(async () => {
  await processes.close();
  rmSync(folder, { recursive: true });
});

const kept = memoryBlobs();

async function read(path: string): Promise<PageText> {
  const { autoOrient } = await sharp(path).metadata();
  const image = { sha256: "0".repeat(64), widthPx: autoOrient.width, heightPx: autoOrient.height, dpi: 72 };
  const source: SourcePage = { page: 1, image, text: null, stamps: [], unread: [] };
  const blobs = { ...kept, localPath: async () => path };
  return (await ocr.run(source, stageContext({ blobs, pageProcesses: processes }))).value;
}

const textOf = (page: PageText) => page.lines.map((line) => line.words.map((word) => word.text).join(" ")).join("\n");
const inside = (page: PageText) =>
  page.lines
    .flatMap((line) => line.words)
    .every(({ box }) => {
      const [x, y, width, height] = box ?? [-1, -1, 0, 0];
      return x >= -2 && y >= -2 && x + width <= (page.widthPx ?? 0) + 2 && y + height <= (page.heightPx ?? 0) + 2;
    });

describe("reading a page image", () => {
  test("gives the words of a small scan with their places, and says that number and day are written by hand", async () => {
    const page = await read(notice);
    expect(textOf(page)).toContain("THÔNG BÁO");
    expect(inside(page)).toBe(true);
    const blanks = page.blanks.filter((blank) => blank.role !== "month");
    expect(blanks.map(({ role, handwriting }) => [role, handwriting > 0.5])).toEqual([
      ["number", true],
      ["day", true],
    ]);
  });

  test("keeps the ink of a number and a day by hand as pictures for a person to look at, and says how little it knows", async () => {
    const page = await read(notice);
    for (const { role, box, confidence, crop } of page.blanks) {
      if (role === "month") continue;
      const picture = await sharp(await kept.read(crop ?? "")).metadata();
      expect(picture).toMatchObject({ format: "png", channels: 1 });
      const { width, height } = picture;
      expect(Math.abs(width / height - (box[2] + box[3] / 2) / (1.5 * box[3]))).toBeLessThan(0.3);
      expect(confidence).toBeLessThan(0.5);
    }
    expect(page.blanks.find(({ role }) => role === "month")?.crop).toBeNull();
  });

  test("gives the words of a photograph with shadows, and says that its number is printed", async () => {
    const page = await read(photograph);
    expect(textOf(page)).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    expect(page.blanks.find((blank) => blank.role === "number")?.handwriting).toBeLessThan(0.5);
  });

  test.each([90, 180])("turned by %s degrees turns it back, and places are on the upright page", async (degrees) => {
    const path = join(folder, `${degrees}.png`);
    await sharp(notice).rotate(degrees).toFile(path);
    const [page, upright] = [await read(path), await read(notice)];
    expect(page.rotation).toBe(360 - degrees);
    expect([page.widthPx, page.heightPx]).toEqual([upright.widthPx, upright.heightPx]);
    const place = (text: PageText) =>
      text.lines.flatMap((line) => line.words).find((word) => word.text.startsWith("THÔNG"))?.box ?? [0, 0, 0, 0];
    for (const [index, value] of place(page).entries()) expect(Math.abs(value - (place(upright)[index] ?? 0))).toBeLessThan(12);
  });

  test("of white paper says that the page is blank", async () => {
    const path = join(folder, "white.png");
    await sharp({ create: { width: 1654, height: 2339, channels: 3, background: "#fdfdf8" } })
      .png()
      .toFile(path);
    expect(await read(path)).toMatchObject({ textFrom: "blank", lines: [], widthPx: 1654, heightPx: 2339 });
  });
});
