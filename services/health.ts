import type { Problem } from "#schemas/problem.ts";
import type { Health } from "#schemas/views.ts";
import type { JobQueue } from "./queue/job-queue.ts";
import type { BlobStore } from "./storage/blob-store.ts";
import type { Store } from "./store/store.ts";

/** Asks each part whether it is well. */
export async function healthOf({ store, queue, blobs }: { store: Store; queue: JobQueue; blobs: BlobStore }): Promise<Health> {
  const parts = await Promise.all([
    ask("database", () => store.probe(), databaseProblem),
    ask("queue", () => queue.probe(), queueProblem),
    ask("files", () => blobs.probe(), filesProblem),
  ]);
  return { ok: parts.every(({ ok }) => ok), parts };
}

const longestMs = 5_000;

async function ask<Part extends string>(part: Part, probe: () => Promise<void>, problem: (reason: string) => Problem) {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${longestMs / 1000} s`)), longestMs);
  });
  try {
    await Promise.race([probe(), tooLong]);
    return { part, ok: true, problem: null };
  } catch (error) {
    return { part, ok: false, problem: problem(error instanceof Error ? error.message : String(error)) };
  } finally {
    clearTimeout(timer);
  }
}

/** The database does not answer. */
export const databaseProblem = (reason: string): Problem => ({
  code: "database/unreachable",
  message: `Không kết nối được cơ sở dữ liệu (${reason}). Hãy kiểm tra DATABASE_URL; nếu không đặt, kiểm tra thư mục dữ liệu và tệp database.log trong đó.`,
  messageEn: `The database does not answer (${reason}). Check DATABASE_URL or, where it is not set, the data folder and database.log in it.`,
});

/** The queue does not answer. */
export const queueProblem = (reason: string): Problem => ({
  code: "queue/unreachable",
  message: `Không kết nối được hàng đợi (${reason}). Hãy kiểm tra REDIS_URL; nếu không đặt, hàng đợi nằm trong cơ sở dữ liệu. Tệp đã nhận vẫn an toàn.`,
  messageEn: `The queue does not answer (${reason}). Check REDIS_URL; where it is not set, the queue stands in the database. What was taken in is safe.`,
});

/** Nothing can be stored. */
export const filesProblem = (reason: string): Problem => ({
  code: "storage/unwritable",
  message: `Không ghi được vào thư mục dữ liệu (${reason}). Hãy kiểm tra dung lượng đĩa và quyền ghi.`,
  messageEn: `The data folder cannot be written (${reason}). Check the disk's free space and the folder's permissions.`,
});
