import { type PageTaskHandler, pageTaskHandler } from "#pipelines/page-processes/port.ts";
import type { ProcessFile } from "../page-process-file.ts";
import { imageFrameTask, imageOutlineTask } from "./image-tasks.ts";

/** What a page process does with image files; the file that it worked on last stays in it. */
export function imageTaskHandlers(): readonly PageTaskHandler[] {
  let held: { sha256: string; bytes: Uint8Array } | null = null;
  const take = ({ sha256, bytes }: ProcessFile): Uint8Array | null => {
    if (bytes !== null) held = { sha256, bytes };
    return held?.sha256 === sha256 ? held.bytes : null;
  };
  return [
    pageTaskHandler(imageOutlineTask, async (file) => {
      const bytes = take(file);
      const { readImageOutline } = await import("./read-frame.ts");
      return bytes === null ? null : await readImageOutline(bytes);
    }),
    pageTaskHandler(imageFrameTask, async ({ frame, pixelLimit, ...file }) => {
      const bytes = take(file);
      const { readFrame } = await import("./read-frame.ts");
      return bytes === null ? null : await readFrame(bytes, { frame, pixelLimit });
    }),
  ];
}
