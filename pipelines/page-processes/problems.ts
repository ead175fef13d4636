/** The ways in which a page process fails its task, in words. */
import { PipelineError } from "#pipelines/stage.ts";

/** The child died under the work. */
export function crashed(task: string, cause: unknown): PipelineError {
  return new PipelineError(
    {
      code: "page/crashed",
      message: `Tiến trình xử lý trang bị dừng đột ngột khi đang chạy "${task}". Hãy thử lại; nếu vẫn lỗi, tệp có thể bị hỏng hoặc quá lớn.`,
      messageEn: `The page process died while it ran "${task}". Try again; if it happens again the file may be damaged or too large.`,
    },
    { retryable: true, cause },
  );
}

/** The work took too long and the child was killed. */
export function timedOut(task: string, seconds: number): PipelineError {
  return new PipelineError(
    {
      code: "page/timed-out",
      message: `Xử lý một trang ("${task}") quá ${seconds} giây nên đã dừng. Hãy thử lại khi máy bớt tải, hoặc quét lại trang ở độ phân giải thấp hơn.`,
      messageEn: `A page took longer than ${seconds} s ("${task}") and was stopped. Try again when the machine is less busy, or scan the page at a lower resolution.`,
    },
    { retryable: true },
  );
}

/** Somebody gave up on the work, or the pool was closed. */
export function stopped(task: string, cause: unknown): PipelineError {
  return new PipelineError(
    {
      code: "page/stopped",
      message: `Việc xử lý trang ("${task}") đã được dừng trước khi xong. Hãy chạy lại để xử lý tiếp.`,
      messageEn: `The work on a page ("${task}") was stopped before it was done. Run it again to go on.`,
    },
    { retryable: true, cause },
  );
}

/** The work failed by itself: the page cannot be read, or what came back is not what was agreed. */
export function failed(task: string, cause: unknown): PipelineError {
  return new PipelineError(
    {
      code: "page/failed",
      message: `Không xử lý được trang này ("${task}"). Hãy mở tệp để kiểm tra; nếu trang hiển thị bình thường, hãy quét hoặc xuất lại tệp.`,
      messageEn: `This page could not be processed ("${task}"). Open the file to check it; if the page looks right, scan or export it again.`,
    },
    { retryable: false, cause },
  );
}
