import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { PageText } from "#schemas/page-text.ts";
import type { Mark } from "#services/cli/drawings/mark.ts";
import { drawPage } from "#services/cli/drawings/page-drawing.ts";

const word = { text: "số", confidence: 1, handwriting: null, raw: null };
const page = (widthPx: number, heightPx: number) =>
  PageText.parse({
    ...{ page: 1, widthPx, heightPx, dpi: 200, rotation: 0, skewDegrees: 0, textFrom: "ocr", confidence: 1, blanks: [], rulings: [] },
    lines: [
      {
        box: null,
        words: [
          { ...word, box: [100, 400, 60, 20] },
          { ...word, confidence: 0.2, box: [300, 400, 60, 20] },
        ],
      },
    ],
    tables: [{ beforeLine: null, box: [50, 600, 300, 100], cells: [] }],
  });

async function drawn(widthPx: number, heightPx: number) {
  const image = await sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  const mark: Mark = { kind: "field", page: 1, name: "loại", value: "KH", boxes: [[500, 400, 80, 20]], confidence: 1, inReview: false };
  const legend = [{ text: "loại: KH", heading: false, colour: "#6a1b9a", number: 1 }];
  const size = { widthPx, heightPx };
  const jpeg = await drawPage({ image, page: page(widthPx, heightPx), size, marks: [{ number: 1, mark }], legend });
  return await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
}

/** Which of red, green and blue are strong at the most colourful dot around a place. */
function hueAt({ data, info }: Awaited<ReturnType<typeof drawn>>, x: number, y: number): string {
  const offsets = [-2, -1, 0, 1, 2];
  const dots = offsets.flatMap((dx) => offsets.map((dy) => dotAt(data, ((y + dy) * info.width + x + dx) * info.channels)));
  const [dot = []] = dots.toSorted((one, other) => span(other) - span(one));
  const middle = (Math.max(...dot) + Math.min(...dot)) / 2;
  return span(dot) < 25 ? "none" : ["r", "g", "b"].filter((_, channel) => (dot[channel] ?? 0) > middle).join("");
}

const dotAt = (data: Buffer, at: number) => [...data.subarray(at, at + 3)];
const span = (dot: readonly number[]) => Math.max(...dot) - Math.min(...dot);

describe("the drawing of a page", () => {
  test("shows words by their confidence, tables and marks where they stand, and the legend beside the page", async () => {
    const image = await drawn(1000, 1400);
    expect(image.info.height).toBe(1400);
    expect(image.info.width).toBeGreaterThan(1200);
    expect(hueAt(image, 130, 400)).toBe("g");
    expect(hueAt(image, 330, 400)).toBe("r");
    expect(hueAt(image, 200, 600)).toBe("gb");
    expect(hueAt(image, 540, 422)).toBe("rb");
    expect(hueAt(image, 800, 1000)).toBe("none");
  });

  test("of a large page is as large as one at 200 dpi", async () => {
    expect((await drawn(3000, 4678)).info.height).toBe(2339);
  });
});
