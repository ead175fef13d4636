/** Sending stored bytes: whole, in part (RFC 9110, 14), or not at all to whoever has them already. */
import { createReadStream } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import type { FastifyReply } from "fastify";
import { PipelineError } from "#pipelines/stage.ts";
import { isKnown } from "./known-tags.ts";

/** Bytes with a name that never changes: a file of this machine, its length, its SHA-256. */
export type StoredFile = { readonly path: string; readonly byteLength: number; readonly sha256: string };

/** What is said of the bytes. */
type Described = { readonly type: string; readonly disposition: string };

/** An hour without asking again: a copy may be made anew by a later version. */
const caching = "private, max-age=3600";

/** Sends a stored file as a stream. Throws `PipelineError` for a range that lies outside. */
export function sendStoredFile(reply: FastifyReply, headers: IncomingHttpHeaders, file: StoredFile, described: Described): FastifyReply {
  const etag = `"${file.sha256}"`;
  reply
    .header("etag", etag)
    .header("cache-control", caching)
    .header("accept-ranges", "bytes")
    .header("content-disposition", described.disposition)
    // A stranger made these bytes: a browser must not guess that they are a page to run.
    .header("x-content-type-options", "nosniff");
  if (isKnown(headers["if-none-match"], etag)) return reply.status(304).send(null);
  reply.type(described.type);
  const asked = headers["if-range"] === undefined || headers["if-range"] === etag ? headers.range : undefined;
  const range = rangeOf(asked, file.byteLength);
  if (range === null) return reply.header("content-length", file.byteLength).send(createReadStream(file.path));
  if (range === "outside") {
    reply.header("content-range", `bytes */${file.byteLength}`);
    throw outside(file.byteLength);
  }
  const { start, end } = range;
  return reply
    .status(206)
    .header("content-range", `bytes ${start}-${end}/${file.byteLength}`)
    .header("content-length", end - start + 1)
    .send(createReadStream(file.path, { start, end }));
}

/** The bytes that are asked for, first and last; null for all of them. Several ranges at once get all, as the standard allows. */
function rangeOf(header: string | undefined, byteLength: number): { start: number; end: number } | "outside" | null {
  const found = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? "");
  if (found === null) return null;
  const [first = "", last = ""] = found.slice(1);
  if (first === "" && last === "") return null;
  const start = first === "" ? Math.max(0, byteLength - Number(last)) : Number(first);
  const end = first === "" || last === "" ? byteLength - 1 : Math.min(Number(last), byteLength - 1);
  if (first !== "" && last !== "" && Number(last) < Number(first)) return null;
  return start > end || start >= byteLength ? "outside" : { start, end };
}

function outside(byteLength: number): PipelineError {
  return new PipelineError(
    {
      code: "request/range",
      message: `Khoảng byte được hỏi nằm ngoài tệp; tệp có ${byteLength} byte. Hãy bỏ tiêu đề Range hoặc hỏi khoảng nằm trong tệp.`,
      messageEn: `The range that is asked for lies outside the file, which has ${byteLength} bytes. Leave Range out, or ask for a range within.`,
    },
    { retryable: false },
  );
}
