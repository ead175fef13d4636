import { PipelineError } from "#pipelines/stage.ts";

/** The bytes of a source; what goes wrong with it is a problem of that file (`file/unreadable`), not of this system. */
export async function* readable(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    if (error instanceof PipelineError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new PipelineError(
      {
        code: "file/unreadable",
        message: `Không đọc được tệp (${reason}). Hãy kiểm tra tệp còn tồn tại và quyền đọc, rồi thử lại.`,
        messageEn: `The file could not be read (${reason}). Check that it exists and may be read, then try again.`,
      },
      { retryable: false, cause: error },
    );
  }
}
