import { type PageTaskHandler, pageTaskHandler } from "#pipelines/page-processes/port.ts";
import { imageFrameTask, imageOutlineTask, imagePictureTask } from "./image-tasks.ts";

/** What a page process does with image files. */
export function imageTaskHandlers(): readonly PageTaskHandler[] {
  return [
    pageTaskHandler(imageOutlineTask, async ({ path }) => await (await import("./read-frame.ts")).readImageOutline(path)),
    pageTaskHandler(imageFrameTask, async (request) => await (await import("./read-frame.ts")).readFrame(request.path, request)),
    pageTaskHandler(imagePictureTask, async (request) => await (await import("./frame-picture.ts")).framePicture(request.path, request)),
  ];
}
