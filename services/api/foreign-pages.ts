/**
 * There is no sign-in yet, so whoever reaches the API may use it. What must not reach it are other web pages in the browser
 * of this machine: by a name of theirs that is made to point here (DNS rebinding), or by a form that they send here.
 */
import { isIP } from "node:net";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { PipelineError } from "#pipelines/stage.ts";

/** Refuses requests for names that are not ours, and changes that another page asks for. */
export function refuseForeignPages(app: FastifyInstance, host: string): void {
  app.addHook("onRequest", async (request) => {
    const name = hostName(request.headers.host);
    if (name === null || !isOurs(name, host)) throw foreignHost(request.headers.host ?? "", host);
    if (!harmless.includes(request.method) && isForeign(request)) throw foreignPage(String(request.headers.origin ?? ""));
  });
}

/** Whether an address is that of this machine alone. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, "");
  return name === "localhost" || name.endsWith(".localhost") || name === "::1" || (isIP(name) === 4 && name.startsWith("127."));
}

/** Methods that change nothing (RFC 9110, 9.2.1). */
const harmless = ["GET", "HEAD", "OPTIONS"];

/** The name in a `Host` header without its port; null where there is none. */
function hostName(header: string | undefined): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[^:/?#@\s]+)(?::\d+)?$/i.exec(header ?? "");
  return match?.[1]?.toLowerCase().replace(/\.$/, "") ?? null;
}

/**
 * Where every address is listened on, any numeric one will do: only a name can be made to point elsewhere. The name of the
 * machine is known to its administrator alone, who configures it.
 */
function isOurs(name: string, configured: string): boolean {
  const bare = name.replace(/^\[|\]$/g, "");
  const everywhere = configured === "0.0.0.0" || configured === "::";
  return isLoopback(name) || bare === configured.toLowerCase() || (everywhere && isIP(bare) !== 0);
}

/** Browsers say which page asks; programs say nothing, and are no danger here. */
function isForeign({ headers }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  if (headers.origin === undefined) return false;
  return URL.parse(headers.origin)?.host !== headers.host?.toLowerCase();
}

function foreignHost(found: string, host: string): PipelineError {
  const ours = isLoopback(host) ? "127.0.0.1, localhost" : `127.0.0.1, localhost, ${host}`;
  return new PipelineError(
    {
      code: "request/foreign-host",
      message: `API này không phục vụ tên máy “${found}”. Hãy mở bằng một trong: ${ours}; muốn dùng tên khác, đặt KIEMCHUNG_HOST hoặc --host.`,
      messageEn: `This API does not answer to the name “${found}”. Use one of: ${ours}; for another name, set KIEMCHUNG_HOST or --host.`,
    },
    { retryable: false },
  );
}

function foreignPage(origin: string): PipelineError {
  return new PipelineError(
    {
      code: "request/foreign-page",
      message: `Yêu cầu đến từ một trang web khác (${origin || "không rõ"}) nên bị từ chối. Hãy gửi từ trang /docs của API hoặc từ một chương trình.`,
      messageEn: `The request comes from another web page (${origin || "unknown"}) and is refused. Send it from the API's own page /docs or from a program.`,
    },
    { retryable: false },
  );
}
