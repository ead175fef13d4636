/** The large page in every kind of file that scanners write. */
import { deflateSync } from "node:zlib";
import { PdfObjects } from "#fixtures/generator/writers/pdf-objects.ts";
import { faxPicture } from "#pipelines/ingestion/fax.ts";
import { asBlackAndWhite, asImage, type LargePage } from "./large-page.ts";

/** A kind of file, by its name and extension. */
export type LargeFile = { readonly name: string; readonly extension: string; write(page: LargePage): Promise<Buffer> };

const quality = 88;
const jpeg = (page: LargePage, progressive: boolean) => asImage(page).jpeg({ quality, progressive }).toBuffer();

/** Files that are images. An interlaced image cannot be decoded line by line. */
const images: readonly LargeFile[] = [
  { name: "JPEG", extension: "jpg", write: (page) => jpeg(page, false) },
  { name: "JPEG, progressive", extension: "jpg", write: (page) => jpeg(page, true) },
  { name: "PNG, colour", extension: "png", write: (page) => asImage(page).png({ compressionLevel: 2 }).toBuffer() },
  { name: "PNG, interlaced", extension: "png", write: (page) => asImage(page).png({ compressionLevel: 2, progressive: true }).toBuffer() },
  {
    name: "PNG, 1 bit",
    extension: "png",
    write: (page) => asImage(page).threshold(150).png({ palette: true, colours: 2, dither: 0 }).toBuffer(),
  },
  { name: "TIFF, LZW, colour", extension: "tif", write: (page) => asImage(page).tiff({ compression: "lzw" }).toBuffer() },
  {
    name: "TIFF, tiled JPEG",
    extension: "tif",
    write: (page) => asImage(page).tiff({ compression: "jpeg", tile: true, quality }).toBuffer(),
  },
  {
    name: "TIFF, fax code, 1 bit",
    extension: "tif",
    write: (page) => {
      const pixelsPerMillimetre = page.dpi / 25.4;
      const resolution = { xres: pixelsPerMillimetre, yres: pixelsPerMillimetre };
      return asBlackAndWhite(page)
        .tiff({ compression: "ccittfax4", bitdepth: 1, ...resolution })
        .toBuffer();
    },
  },
];

const colour = "/ColorSpace /DeviceRGB /BitsPerComponent 8";
const oneBit = "/ColorSpace /DeviceGray /BitsPerComponent 1";

/** PDF files with the page as one image; the one that is drawn over must be rendered, its JPEG alone does not show the page. */
const documents: readonly LargeFile[] = [
  { name: "PDF, JPEG", extension: "pdf", write: async (page) => pdf(page, `${colour} /Filter /DCTDecode`, await jpeg(page, false)) },
  {
    name: "PDF, progressive JPEG",
    extension: "pdf",
    write: async (page) => pdf(page, `${colour} /Filter /DCTDecode`, await jpeg(page, true)),
  },
  {
    name: "PDF, JPEG drawn over",
    extension: "pdf",
    write: async (page) => pdf(page, `${colour} /Filter /DCTDecode`, await jpeg(page, false), "0 0 1 rg 60 60 200 3 re f"),
  },
  {
    name: "PDF, Flate, colour",
    extension: "pdf",
    write: async (page) => pdf(page, `${colour} /Filter /FlateDecode`, deflateSync(page.data, { level: 1 })),
  },
  {
    name: "PDF, Flate, 1 bit",
    extension: "pdf",
    write: async (page) => pdf(page, `${oneBit} /Filter /FlateDecode`, deflateSync(await packed(page))),
  },
  { name: "PDF, fax code, 1 bit", extension: "pdf", write: faxPdf },
];

/** In the order in which the table shows them. */
export const largeFiles: readonly LargeFile[] = [...images, ...documents];

async function faxPdf(page: LargePage): Promise<Buffer> {
  const fax = await faxPicture(asBlackAndWhite(page));
  if (fax === null) throw new Error("The page was not coded in one piece.");
  const parameters = `/DecodeParms << /K -1 /Columns ${page.widthPx} /Rows ${page.heightPx} >>`;
  return pdf(page, `${oneBit} /Filter /CCITTFaxDecode ${parameters}`, Buffer.from(fax.bytes));
}

/** Eight pixels a byte, rows filled up to whole bytes. */
async function packed(page: LargePage): Promise<Buffer> {
  const pixels = await asBlackAndWhite(page).raw().toBuffer();
  const rowBytes = Math.ceil(page.widthPx / 8);
  const bits = Buffer.alloc(rowBytes * page.heightPx);
  for (let y = 0; y < page.heightPx; y += 1) {
    for (let x = 0; x < page.widthPx; x += 1) {
      if ((pixels[y * page.widthPx + x] ?? 0) < 128) continue;
      const at = y * rowBytes + (x >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bits;
}

function pdf(page: LargePage, image: string, data: Buffer, drawnOver = ""): Buffer {
  const objects = new PdfObjects();
  const [root, tree] = [objects.reserve(), objects.reserve()];
  const size = `/Width ${page.widthPx} /Height ${page.heightPx}`;
  const picture = objects.add({ dictionary: `/Type /XObject /Subtype /Image ${size} ${image}`, data });
  const [width, height] = [page.widthPx, page.heightPx].map((pixels) => ((pixels * 72) / page.dpi).toFixed(2));
  const content = objects.add({ dictionary: "", data: Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /Im0 Do Q ${drawnOver}`) });
  const resources = `<< /XObject << /Im0 ${picture} 0 R >> >>`;
  const sheet = objects.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Resources ${resources} /Contents ${content} 0 R >>`,
  );
  objects.set(tree, `<< /Type /Pages /Count 1 /Kids [${sheet} 0 R] >>`);
  objects.set(root, `<< /Type /Catalog /Pages ${tree} 0 R >>`);
  return objects.file(root);
}
