/**
 * Writing the archive copy of a file (bản sao lưu trữ): a PDF/A-2b with the pictures of the pages, the text that was read
 * behind them, and what is known of the document. No stage: it is made from what the stages gave.
 */
import { createHash } from "node:crypto";
import type { PagePicture } from "#schemas/page-picture.ts";
import type { PageText } from "#schemas/page-text.ts";
import { srgbProfile } from "./color-profile.ts";
import { type CopyDescription, type CopyOrigin, describeCopy } from "./description.ts";
import { imageMatrix, type Matrix, type PlacedPage, wholePage } from "./image-matrix.ts";
import { addImage } from "./image-object.ts";
import { CharacterCodes, reserveFonts, writeFonts } from "./invisible-fonts.ts";
import { fontName, invisibleText } from "./invisible-text.ts";
import { PdfFile, pdfNumber, pdfText } from "./pdf-file.ts";
import { sureLines } from "./unsure-words.ts";
import { printable, xmpPacket } from "./xmp.ts";

export type { CopyOrigin } from "./description.ts";

/** Raised where another copy comes of the same reading: copies are kept under it. */
export const archiveCopyVersion = 1;

/** What a copy is made of. `picture` gives the picture of a page, counted from 1; null where it cannot be shown. */
export type ArchiveCopyContent = CopyOrigin & { picture(page: number): Promise<PagePicture | null> };

/** A page of which nothing is known is an empty sheet of A4, in points. */
const a4 = { widthPt: 595.28, heightPt: 841.89 };
/** PDF knows no smaller and no larger pages (ISO 19005-2, 6.1.13). */
const sides = { least: 3, most: 14_400 };

/** The bytes of the copy, a page at a time: no more than one page is held. The same content gives the same bytes. */
export async function* writeArchiveCopy(content: ArchiveCopyContent): AsyncGenerator<Uint8Array> {
  const file = new PdfFile();
  const [catalog, tree] = [file.reserve(), file.reserve()];
  const [fonts, codes] = [reserveFonts(file), new CharacterCodes()];
  const pages: number[] = [];
  const notShown: number[] = [];
  for (const text of content.pages) {
    const picture = await content.picture(text.page);
    if (picture === null) notShown.push(text.page);
    const lines = sureLines(text, content.documents);
    pages.push(await addPage(file, { tree, fonts, codes }, { ...text, lines }, picture));
    yield* file.drain();
  }
  writeFonts(file, fonts, codes);
  file.add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(" ")}] >>`, tree);
  const description = describeCopy(content, notShown);
  addCatalog(file, { catalog, tree }, description);
  const info = file.add(information(description));
  const id = createHash("sha256").update(xmpPacket(description)).digest("hex").slice(0, 32);
  file.end(`/Root ${catalog} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>]`);
  yield* file.drain();
}

type Shared = { readonly tree: number; readonly fonts: readonly number[]; readonly codes: CharacterCodes };

async function addPage(file: PdfFile, shared: Shared, text: PageText, picture: PagePicture | null): Promise<number> {
  const size = pageSize(text, picture);
  const images = await addImages(file, picture, { ...size, rotation: text.rotation });
  const parts = images.map(({ matrix }, index) => `q ${matrix.map(pdfNumber).join(" ")} cm /Im${index} Do Q`);
  const { widthPx, heightPx } = text;
  const words = widthPx === null || heightPx === null ? "" : invisibleText(text.lines, heightPx, shared.codes);
  if (words !== "") {
    const scale = [size.widthPt / (widthPx ?? 1), size.heightPt / (heightPx ?? 1)].map((value) => value.toFixed(6));
    parts.push(`q ${scale[0]} 0 0 ${scale[1]} 0 0 cm\n${words}\nQ`);
  }
  const named = images.map(({ number }, index) => `/Im${index} ${number} 0 R`);
  const objects = named.length === 0 ? "" : ` /XObject << ${named.join(" ")} >>`;
  const fonts = `/Font << ${shared.fonts.map((font, face) => `/${fontName(face)} ${font} 0 R`).join(" ")} >>`;
  const content = file.addFlate("", Buffer.from(parts.join("\n"), "latin1"));
  const box = `[0 0 ${pdfNumber(size.widthPt)} ${pdfNumber(size.heightPt)}]`;
  return file.add(
    `<< /Type /Page /Parent ${shared.tree} 0 R /MediaBox ${box} /Resources << ${fonts}${objects} >> /Contents ${content} 0 R >>`,
  );
}

/** The picture of a page and what covers parts of it, each with its place. */
async function addImages(file: PdfFile, picture: PagePicture | null, page: PlacedPage): Promise<{ number: number; matrix: Matrix }[]> {
  if (picture === null) return [];
  const images = [
    { number: await addImage(file, picture), matrix: imageMatrix({ orientation: picture.orientation, area: wholePage }, page) },
  ];
  for (const overlay of picture.overlays) {
    images.push({ number: await addImage(file, overlay), matrix: imageMatrix({ orientation: 1, area: overlay.area }, page) });
  }
  return images;
}

/** The size of the sheet as it lies upright, by the resolution of the page image; where that is not known, the width of A4. */
function pageSize(text: PageText, picture: PagePicture | null): { widthPt: number; heightPt: number } {
  const stored = picture === null ? null : { widthPx: picture.widthPx, heightPx: picture.heightPx };
  const { widthPx, heightPx } = { widthPx: text.widthPx ?? stored?.widthPx, heightPx: text.heightPx ?? stored?.heightPx };
  if (widthPx === undefined || heightPx === undefined) return a4;
  const dpi = text.dpi ?? (72 * Math.min(widthPx, heightPx)) / a4.widthPt;
  const points = (pixels: number) => Math.min(sides.most, Math.max(sides.least, (pixels * 72) / dpi));
  return { widthPt: points(widthPx), heightPt: points(heightPx) };
}

function addCatalog(file: PdfFile, numbers: { catalog: number; tree: number }, description: CopyDescription): void {
  const profile = file.addFlate("/N 3", srgbProfile());
  const intent = file.add(
    `<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${profile} 0 R >>`,
  );
  const metadata = file.addStream("/Type /Metadata /Subtype /XML", Buffer.from(xmpPacket(description), "utf8"));
  const entries = [
    `/Type /Catalog /Pages ${numbers.tree} 0 R /Metadata ${metadata} 0 R`,
    `/OutputIntents [${intent} 0 R] /Lang (vi) /ViewerPreferences << /DisplayDocTitle true >>`,
  ];
  file.add(`<< ${entries.join(" ")} >>`, numbers.catalog);
}

/** The older form of the metadata, which says the same. */
function information(description: CopyDescription): string {
  const date = `(D:${description.at.slice(0, 19).replace(/[-T:]/g, "")}+07'00')`;
  const texts = {
    Title: description.title,
    Author: description.author,
    Subject: description.subject,
    Keywords: description.keywords,
    Creator: description.creator,
    Producer: description.producer,
  };
  const entries = Object.entries(texts).flatMap(([key, text]) => (text === null ? [] : [`/${key} ${pdfText(printable(text))}`]));
  return `<< ${entries.join(" ")} /CreationDate ${date} /ModDate ${date} >>`;
}
