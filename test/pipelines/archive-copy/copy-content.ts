/** Pages and records for archive copies in tests. */
import sharp from "sharp";
import type { ArchiveCopyContent } from "#pipelines/archive-copy/index.ts";
import { writeArchiveCopy } from "#pipelines/archive-copy/index.ts";
import type { Box } from "#schemas/geometry.ts";
import type { PagePicture } from "#schemas/page-picture.ts";
import type { PageText, Word } from "#schemas/page-text.ts";

/** A word as it was read. */
export function word(text: string, box: Box, more: Partial<Word> = {}): Word {
  return { text, box, confidence: 0.9, raw: null, handwriting: null, ...more };
}

/** A page of so many pixels at 200 dots an inch. */
export function pageOf(lines: readonly (readonly Word[])[], more: Partial<PageText> = {}): PageText {
  return {
    page: 1,
    widthPx: 1654,
    heightPx: 2339,
    dpi: 200,
    rotation: 0,
    skewDegrees: 0,
    textFrom: "ocr",
    confidence: 0.9,
    lines: lines.map((words) => ({ words: [...words], box: null })),
    blanks: [],
    rulings: [],
    tables: [],
    ...more,
  };
}

/** What a copy is made of, with nothing known but what is given. */
export function contentOf(pages: readonly PageText[], more: Partial<ArchiveCopyContent> = {}): ArchiveCopyContent {
  return {
    source: { name: "hồ sơ/Kế hoạch 12.pdf", sha256: "a".repeat(64), format: "pdf" },
    signatures: [],
    pages,
    documents: [],
    reading: { by: ["ingestion@1", "ocr@2"], at: "2026-11-21T07:05:09.123Z" },
    picture: async () => null,
    ...more,
  };
}

/** The whole file. */
export async function copyOf(content: ArchiveCopyContent): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeArchiveCopy(content)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A white picture with a red square of a quarter of its sides in its upper left corner. */
export async function cornered(widthPx: number, heightPx: number, form: "rgb" | "cmyk" = "rgb"): Promise<PagePicture> {
  const corner = await sharp({ create: { width: widthPx >> 2, height: heightPx >> 2, channels: 3, background: "#e00000" } })
    .png()
    .toBuffer();
  const whole = sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: "white" } }).composite([
    { input: corner, left: 0, top: 0 },
  ]);
  const bytes = await (form === "cmyk" ? whole.toColourspace("cmyk") : whole).jpeg({ quality: 95 }).toBuffer();
  return { format: "jpeg", bytes, widthPx, heightPx, orientation: 1, overlays: [] };
}
