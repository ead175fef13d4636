import type { StageContext } from "#pipelines/stage.ts";
import type { Warning } from "#schemas/problem.ts";
import { type Frame, imageFrameTask, imageOutlineTask, imagePictureTask } from "../image/image-tasks.ts";
import { bare, type InputFormat } from "../input-format.ts";
import { type ProcessFile, processFile } from "../page-process-file.ts";
import { type PageReading, readEachPage } from "../page-readings.ts";
import { problems, refusal } from "../problems.ts";
import { warnings as words } from "../warnings.ts";

/** The first bytes in hexadecimal: PNG, JPEG, TIFF (both byte orders, classic and BigTIFF). */
const signatures = ["89504e470d0a1a0a", "ffd8ff", "49492a00", "4d4d002a", "49492b00", "4d4d002b"];

/** PNG, JPEG and TIFF: one page a frame. */
export const image: InputFormat = {
  id: "image",
  recognises: (bytes) => {
    const head = Buffer.from(bytes.subarray(0, 8)).toString("hex");
    return signatures.some((signature) => head.startsWith(signature));
  },
  read: async (source, _bytes, context) => {
    const file = await processFile(source.sha256, context);
    const { signal, limits, pageProcesses } = context;
    const outline = await pageProcesses.run(imageOutlineTask, file, { signal, seconds: limits.secondsPerPage });
    if (outline.frames > limits.pages) throw refusal(problems.tooManyPages(outline.frames, limits.pages));
    const { pages, warnings, provisional } = await readEachPage(outline.frames, context, (page) => readPage(file, page, context));
    return { value: { ...bare, pages }, warnings, provisional };
  },
  drawPage: async (source, page, context) => {
    const frame = await askFrame(await processFile(source.sha256, context), page - 1, context);
    return frame.image.bytes;
  },
  showPage: async (source, { page }, context) => {
    const { signal, limits, pageProcesses } = context;
    const request = { ...(await processFile(source.sha256, context)), frame: page - 1, pixelLimit: limits.pixelsPerPage };
    return await pageProcesses.run(imagePictureTask, request, { signal, seconds: limits.secondsPerPage });
  },
};

async function readPage(file: ProcessFile, page: number, context: StageContext): Promise<PageReading> {
  const { image: made, shrunkFromPixels, damaged } = await askFrame(file, page - 1, context);
  const { bytes, ...size } = made;
  const warnings: Warning[] = [];
  if (damaged) warnings.push(words.imageDamaged(page));
  if (shrunkFromPixels !== null) warnings.push(words.pageReadSmaller(page, shrunkFromPixels, context.limits.pixelsPerPage));
  const stored = { sha256: await context.blobs.write(bytes), ...size };
  return { page: { page, image: stored, text: null, stamps: [], unread: [] }, warnings };
}

function askFrame(file: ProcessFile, frame: number, context: StageContext): Promise<Frame> {
  const { signal, limits, pageProcesses } = context;
  const request = { ...file, frame, pixelLimit: limits.pixelsPerPage };
  return pageProcesses.run(imageFrameTask, request, { signal, seconds: limits.secondsPerPage });
}
