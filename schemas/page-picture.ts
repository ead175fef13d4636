/** A page as it is shown in an archive copy. */
import { z } from "zod";
import { Box } from "./geometry.ts";

/** An image as it is stored. `ccitt` is black and white, coded by ITU-T T.6 in one piece, white as white. */
const StoredImage = z.object({
  format: z.enum(["jpeg", "png", "ccitt"]),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
});
export type StoredImage = z.infer<typeof StoredImage>;

/**
 * The picture of a page. `orientation` says by the numbers of EXIF how the stored image is to be turned so that it is the page
 * image. `overlays` cover parts of it: what a signature shows on a scan that stays as it is; their `area` is in shares of the
 * page image's width and height, from its top left.
 */
export const PagePicture = StoredImage.extend({
  orientation: z.int().min(1).max(8),
  overlays: z.array(StoredImage.extend({ area: Box })),
});
export type PagePicture = z.infer<typeof PagePicture>;
