import { readFile } from "node:fs/promises";
import { type PageTaskHandler, pageTaskHandler } from "#pipelines/page-processes/port.ts";
import type { ProcessFile } from "../page-process-file.ts";
import { imageFrameTask, imageOutlineTask, imagePictureTask } from "./image-tasks.ts";

/** What a page process does with image files; the file that it worked on last stays in it. */
export function imageTaskHandlers(): readonly PageTaskHandler[] {
  let held: { sha256: string; bytes: Uint8Array } | null = null;
  const take = async ({ sha256, path }: ProcessFile): Promise<Uint8Array> => {
    if (held?.sha256 !== sha256) held = { sha256, bytes: await readFile(path) };
    return held.bytes;
  };
  return [
    pageTaskHandler(imageOutlineTask, async (file) => await (await import("./read-frame.ts")).readImageOutline(await take(file))),
    pageTaskHandler(imageFrameTask, async (request) => await (await import("./read-frame.ts")).readFrame(await take(request), request)),
    pageTaskHandler(
      imagePictureTask,
      async (request) => await (await import("./frame-picture.ts")).framePicture(await take(request), request),
    ),
  ];
}
