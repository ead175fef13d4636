/** How a drawn page looks, and the smallest form that shows it so. */
import sharp from "sharp";
import type { StoredImage } from "#schemas/page-picture.ts";
import { faxPicture } from "./fax.ts";

/** Pixels in red, green and blue. `isBlackAndWhite` where greys are seen at edges alone; `isEmpty` where nothing is seen. */
export type Look = {
  readonly pixels: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isBlackAndWhite: boolean;
  readonly isEmpty: boolean;
};

/** Of 255: how far the colours of a grey may lie apart, where paper ends, and what is neither paper nor ink. */
const levels = { colored: 24, paper: 250, lightest: 208, darkest: 64 };
/** So many pixels of colour, or of grey among grey, are seen; as a share of the page. */
const seen = 0.00005;

/** So many colours show text, lines and stamps with their soft edges. */
const colors = 32;
const jpegOptions = { quality: 85, chromaSubsampling: "4:4:4" };

/** Looks at all pixels. */
export function lookOf(pixels: Uint8Array, { widthPx, heightPx }: { widthPx: number; heightPx: number }): Look {
  const stride = 3 * widthPx;
  let [colored, shaded, inked] = [0, 0, 0];
  const isGrey = (at: number) => {
    const level = pixels[at] ?? 255;
    return level > levels.darkest && level < levels.lightest;
  };
  for (let at = 0; at < pixels.length; at += 3) {
    // Taken one by one: a page has millions of them, and most are paper.
    const red = pixels[at] ?? 255;
    const green = pixels[at + 1] ?? 255;
    const blue = pixels[at + 2] ?? 255;
    if (red >= levels.paper && green >= levels.paper && blue >= levels.paper) continue;
    inked += 1;
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > levels.colored) colored += 1;
    else if (isGrey(at) && isGrey(at - 3) && isGrey(at + 3) && isGrey(at - stride) && isGrey(at + stride)) shaded += 1;
  }
  const few = seen * widthPx * heightPx;
  return { pixels, widthPx, heightPx, isBlackAndWhite: colored <= few && shaded <= few, isEmpty: inked === 0 };
}

/** A part of drawn pixels. */
export function cutOut(
  { pixels, widthPx }: Pick<Look, "pixels" | "widthPx">,
  area: { x: number; y: number; width: number; height: number },
): Look {
  const row = 3 * area.width;
  const part = new Uint8Array(row * area.height);
  for (let line = 0; line < area.height; line += 1) {
    const from = 3 * ((area.y + line) * widthPx + area.x);
    part.set(pixels.subarray(from, from + row), line * row);
  }
  return lookOf(part, { widthPx: area.width, heightPx: area.height });
}

/** Where nothing has a colour, one of the three says all. */
function greens(pixels: Uint8Array): Uint8Array {
  const levelOf = new Uint8Array(pixels.length / 3);
  for (let index = 0; index < levelOf.length; index += 1) levelOf[index] = pixels[3 * index + 1] ?? 255;
  return levelOf;
}

/**
 * Black and white in fax code; else a palette of few colours without loss at edges, or a JPEG, whichever is smaller: text with
 * a stamp is smaller in the first, a photograph in the second.
 */
export async function encodeLook({ pixels, widthPx, heightPx, isBlackAndWhite }: Look): Promise<StoredImage> {
  const drawn = () => sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 3 } });
  const fax = isBlackAndWhite ? await faxPicture(sharp(greens(pixels), { raw: { width: widthPx, height: heightPx, channels: 1 } })) : null;
  if (fax !== null) return fax;
  const [png, jpeg] = await Promise.all([
    drawn().png({ palette: true, colours: colors, dither: 0, effort: 1 }).toBuffer(),
    drawn().jpeg(jpegOptions).toBuffer(),
  ]);
  const size = { widthPx, heightPx };
  return png.length <= jpeg.length ? { format: "png", bytes: png, ...size } : { format: "jpeg", bytes: jpeg, ...size };
}
