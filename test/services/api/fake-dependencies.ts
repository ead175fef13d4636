import { createHash, randomUUID } from "node:crypto";
import { PipelineError } from "#pipelines/stage.ts";
import type { FileSummary, ReceivedFile } from "#schemas/views.ts";
import type { ApiDependencies } from "#services/api/dependencies.ts";
import { documentOf } from "../fake-reading.ts";

/** Bytes of a PNG, as far as anybody looks. */
export const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

export const fileId = "7a0e9c1e-2f0b-4a86-9a35-0d3c4f0f6a11";

/** The file of the system. */
export const summary: FileSummary = {
  id: fileId,
  name: "ke-hoach.pdf",
  sha256: "a".repeat(64),
  byteLength: 10,
  parentId: null,
  duplicateOf: null,
  state: "read",
  format: "pdf",
  pageCount: 1,
  pagesRead: 1,
  documentCount: 1,
  attempts: 1,
  error: null,
  warnings: [],
  receivedAt: "2020-01-01T00:00:00.000Z",
  finishedAt: "2020-01-01T00:00:01.000Z",
};

const documentView = { id: `${fileId}.1`, fileId, file: summary.name, sha256: "a".repeat(64), record: documentOf(["symbol 1/KH-UBND"]) };

const source = { sha256: "a".repeat(64), name: summary.name, byteLength: summary.byteLength };
const storedPage = { source, page: 1, width: 10, height: 20, rotation: 0, imageSha256: "b".repeat(64) };

/** A system of one file, that keeps what it is handed and what it is asked. `more` replaces parts of it. */
export function fakeDependencies(more: Partial<ApiDependencies> = {}) {
  const taken: { name: string; text: string }[] = [];
  const asked: unknown[] = [];
  const one =
    <Item>(item: Item) =>
    async (filter: unknown) => {
      asked.push(filter);
      return { items: [item], total: 1, nextOffset: null };
    };
  const unexpected = () => Promise.reject(new Error("not asked for"));
  const dependencies: ApiDependencies = {
    takeIn: async ({ files }) => {
      const received: ReceivedFile[] = [];
      for await (const file of files) {
        const bytes = await chunksOf(file.open());
        const text = Buffer.concat(bytes).toString();
        taken.push({ name: file.name, text });
        const sha256 = createHash("sha256").update(text).digest("hex");
        received.push({ name: file.name, outcome: "stored", fileId: randomUUID(), sha256, error: null });
      }
      return { batchId: randomUUID(), files: received };
    },
    batch: async () => null,
    criteriaSets: async () => [{ id: "quang-dien-2017", title: "Bộ tiêu chí", source: null }],
    check: async ({ set }) => {
      const words = { message: `Không có ${set}`, messageEn: `There is no ${set}` };
      throw new PipelineError({ code: "criteria/unknown", ...words }, { retryable: false });
    },
    store: {
      files: { get: async () => summary, list: one(summary), ofBatch: unexpected },
      details: {
        get: async (id) => (id === fileId ? { ...summary, record: null, findings: [] } : null),
        hasCrop: async (_id, sha256) => sha256 === "c".repeat(64),
        page: async (_id, page) => (page === 1 ? storedPage : null),
      },
      documents: { get: async (id) => (id === documentView.id ? documentView : null), list: one(documentView) },
      findings: { list: unexpected },
      deadlines: { list: unexpected },
    },
    crop: async () => png,
    pageImage: async () => ({ bytes: png, type: "image/png" }),
    original: unexpected,
    archiveCopy: unexpected,
    limits: { bytes: 1_000, filesPerUpload: 10 },
    health: async () => ({ ok: false, parts: [{ part: "queue", ok: false, problem: null }] }),
    ...more,
  };
  return { dependencies, taken, asked };
}

async function chunksOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return chunks;
}
