/** Black and white pictures in the code of fax machines (ITU-T T.6), as archives keep them. */
import type { Sharp } from "sharp";
import type { StoredImage } from "#schemas/page-picture.ts";

const tags = { photometric: 262, offsets: 273, byteCounts: 279 };
const whiteIsZero = 0;
/** Darker than this, of 255, is black. */
const black = 128;
/** The encoder makes strips of at most so many rows. */
const highest = 32_768;

/** A picture of one channel, made black and white where it is not. Null where the encoder gives it in several pieces. */
export async function faxPicture(image: Sharp): Promise<StoredImage | null> {
  const { data, info } = await image
    .threshold(black)
    .toColourspace("b-w")
    .tiff({ compression: "ccittfax4", bitdepth: 1, miniswhite: true, tileHeight: highest })
    .toBuffer({ resolveWithObject: true });
  const strip = onlyStrip(data);
  return strip === null ? null : { format: "ccitt", bytes: strip, widthPx: info.width, heightPx: info.height };
}

/** The one strip of a TIFF file (TIFF 6.0, sections 2 and 11). */
function onlyStrip(file: Buffer): Buffer | null {
  const little = file.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (little ? file.readUInt16LE(at) : file.readUInt16BE(at));
  const long = (at: number) => (little ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const directory = long(4);
  const values = new Map<number, { count: number; value: number }>();
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + 12 * entry;
    const isShort = short(at + 2) === 3;
    values.set(short(at), { count: long(at + 4), value: isShort ? short(at + 8) : long(at + 8) });
  }
  const [offsets, byteCounts] = [values.get(tags.offsets), values.get(tags.byteCounts)];
  if (offsets?.count !== 1 || byteCounts === undefined || values.get(tags.photometric)?.value !== whiteIsZero) return null;
  return file.subarray(offsets.value, offsets.value + byteCounts.value);
}
