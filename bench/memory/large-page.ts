/** A page of A3 as a scanner gives it at high resolution: two printed sheets side by side, a red seal, the grain of paper. */
import sharp, { type Sharp } from "sharp";
import { stampBody } from "#fixtures/generator/degraded/drawn-page.ts";
import { prosePage } from "#fixtures/generator/degraded/kinds/kind.ts";
import { seededRandom } from "#fixtures/generator/random.ts";

/** Pixels of three channels, and their resolution. */
export type LargePage = { readonly widthPx: number; readonly heightPx: number; readonly dpi: number; readonly data: Buffer };

/** Draws the page in landscape, 420 × 297 mm. */
export async function drawLargePage(dpi: number): Promise<LargePage> {
  const { page, behind, sealText } = prosePage("large page", 1, 1, dpi);
  stampBody(page, "red", sealText, seededRandom("large page"));
  const { width, height } = page.sheet;
  const raw = (sheet: typeof page.sheet) => ({ input: sheet.data(), raw: { width, height, channels: 4 as const }, top: 0 });
  const grain = { type: "gaussian", mean: 238, sigma: 7 } as const;
  const noise = await sharp({ create: { width: 1024, height: 1024, channels: 3, background: "#fff", noise: grain } })
    .png()
    .toBuffer();
  const paper = sharp({ create: { width: 2 * width, height, channels: 3, background: "#fff" }, limitInputPixels: false });
  const { data, info } = await paper
    .composite([
      { ...raw(page.sheet), left: 0 },
      { ...raw(behind.sheet), left: width },
      { input: noise, tile: true, blend: "multiply" },
    ])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, dpi, data };
}

/** The page in the image library, to be written in some format. */
export function asImage(page: LargePage): Sharp {
  return pixels(page).withMetadata({ density: page.dpi });
}

/** The same in black and white, one channel; without a resolution, which would make a colour profile come with it. */
export function asBlackAndWhite(page: LargePage): Sharp {
  return pixels(page).threshold(150).toColourspace("b-w");
}

function pixels({ data, widthPx: width, heightPx: height }: LargePage): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}
