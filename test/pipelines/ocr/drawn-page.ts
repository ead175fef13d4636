/** Pages drawn pixel by pixel for tests: black marks on white paper. */
import type { Area, Raster } from "#pipelines/ocr/raster.ts";

/** White paper. */
export function paper(width: number, height: number, brightness = 255): Raster {
  return { width, height, data: new Uint8Array(width * height).fill(brightness) };
}

/** Fills a rectangle. */
export function fill(raster: Raster, area: Area, brightness = 0): void {
  for (let y = Math.max(0, area.y); y < Math.min(raster.height, area.y + area.height); y += 1) {
    raster.data.fill(brightness, y * raster.width + Math.max(0, area.x), y * raster.width + Math.min(raster.width, area.x + area.width));
  }
}

/** Fills the frame of a rectangle, as a digit 0 looks. */
export function ring(raster: Raster, area: Area, stroke: number, brightness = 0): void {
  fill(raster, area, brightness);
  const inner = { x: area.x + stroke, y: area.y + stroke, width: area.width - 2 * stroke, height: area.height - 2 * stroke };
  fill(raster, inner, 255);
}

/** A page of lines of small marks, as text looks from afar; the lines fall by the angle. */
export function pageOfLines(options: { width: number; height: number; degrees: number; brightness?: number }): Raster {
  const page = paper(options.width, options.height);
  const slope = Math.tan((options.degrees * Math.PI) / 180);
  for (let line = 60; line < options.height - 60; line += 44) {
    for (let x = 80 + (line % 37); x < options.width - 80; x += 12 + ((x * 7 + line * 13) % 9)) {
      const y = Math.round(line + slope * (x - options.width / 2));
      fill(page, { x, y, width: 3, height: 18 }, options.brightness ?? 0);
      fill(page, { x, y, width: 9, height: 3 }, options.brightness ?? 0);
    }
  }
  return page;
}

/** The ink of a drawn page. */
export function inkOfDrawn(page: Raster): Raster {
  return { ...page, data: page.data.map((value) => (value < 128 ? 1 : 0)) };
}
