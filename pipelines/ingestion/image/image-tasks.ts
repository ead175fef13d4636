/** The work on image files that is done in page processes. */
import { z } from "zod";
import type { PageTask } from "#pipelines/page-processes/port.ts";
import { PagePicture } from "#schemas/page-picture.ts";
import { PageImageBytes, ProcessFile } from "../page-process-file.ts";

const ImageOutline = z.object({ frames: z.int().positive() });
export type ImageOutline = z.infer<typeof ImageOutline>;

/** `frame` counts from 0. */
const FrameInput = ProcessFile.extend({ frame: z.int().nonnegative(), pixelLimit: z.number().positive() });
type FrameInput = z.infer<typeof FrameInput>;

const Frame = z.object({
  image: PageImageBytes,
  /** The pixels that the frame has, where it was made smaller. */
  shrunkFromPixels: z.number().nullable(),
  /** True where part of the image data is missing or wrong. */
  damaged: z.boolean(),
});
export type Frame = z.infer<typeof Frame>;

/** Looks how many frames an image file has. */
export const imageOutlineTask: PageTask<ProcessFile, ImageOutline> = {
  name: "image-outline",
  input: ProcessFile,
  output: ImageOutline,
};

/** Makes the page image of one frame: upright as its orientation tag says, in colour or grey, without transparency. */
export const imageFrameTask: PageTask<FrameInput, Frame> = { name: "image-frame", input: FrameInput, output: Frame };

/** Makes the picture of one frame for an archive copy: the bytes of the file itself where that is a plain JPEG or PNG. */
export const imagePictureTask: PageTask<FrameInput, PagePicture> = { name: "image-picture", input: FrameInput, output: PagePicture };
