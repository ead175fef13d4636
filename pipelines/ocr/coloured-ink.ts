/** Coloured ink that is larger than letters: signatures, seals, strokes of a marker. It is taken off the text beneath. */
import { type Coloured, coloursOfInks, darknessOfPrint, onWhitePaper } from "./inks/colours.ts";
import { printBeneath } from "./inks/separation.ts";
import { colouredStrokes } from "./inks/strokes.ts";
import type { Raster } from "./raster.ts";

/**
 * The red channel of the page, in which red seals are pale; where there are large coloured strokes, the print beneath
 * them alone, as it would look on bare paper.
 */
export function withoutColouredStrokes(scanned: Coloured, red: Raster): Raster {
  const page = onWhitePaper(scanned);
  const strokes = colouredStrokes(page);
  if (strokes.length === 0) return red;
  const data = red.data.slice();
  const inks = coloursOfInks(page, strokes);
  const darkest = darknessOfPrint(page);
  for (const { area, inStroke } of strokes) {
    const print = printBeneath(page, area, { inks, darkest });
    for (let y = 0, from = 0; y < area.height; y += 1) {
      const row = (area.y + y) * page.width + area.x;
      for (let x = 0; x < area.width; x += 1, from += 1) {
        if (inStroke(area.x + x, area.y + y)) data[row + x] = 255 - (print.values[from] ?? 0) * darkest;
      }
    }
  }
  return { ...red, data };
}
