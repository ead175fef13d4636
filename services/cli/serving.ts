/** The API and a worker, until the program is asked to end. */
import type { FastifyInstance } from "fastify";
import { PipelineError } from "#pipelines/stage.ts";
import { isLoopback } from "../api/foreign-pages.ts";
import type { System } from "../system.ts";
import type { Terminal } from "./terminal/terminal.ts";
import { phrase } from "./words/language.ts";
import { resultWords } from "./words/results.ts";

/** Where to listen; `elsewhere` says whether any free port will do when this one is taken. */
type Listening = { readonly host: string; readonly port: number; readonly elsewhere: boolean };

/** Listens, says where on stderr, and ends when the signal comes. */
export async function serveUntil(signal: AbortSignal, system: System, listening: Listening, terminal: Terminal): Promise<void> {
  if (signal.aborted) return;
  const { language, palette } = terminal;
  const app = await system.buildApp(listening);
  const url = await listen(app, listening, terminal);
  if (!isLoopback(listening.host)) terminal.tell(palette.bad(phrase(language, resultWords.noSignIn, { host: listening.host })));
  terminal.tell(phrase(language, resultWords.serving, { url: palette.accent(url) }));
  terminal.tell(phrase(language, resultWords.browse, { url: palette.accent(`${url}/docs`) }));
  terminal.tell(palette.faint(phrase(language, resultWords.ctrlC)));
  await ended(signal);
  terminal.tell(phrase(language, resultWords.stopping));
}

/** Resolves when the signal comes. */
export async function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

async function listen(app: FastifyInstance, { host, port, elsewhere }: Listening, terminal: Terminal): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!taken || !elsewhere) throw taken ? portTaken(host, port) : error;
    terminal.tell(phrase(terminal.language, resultWords.anotherPort, { port }));
    return await app.listen({ host, port: 0 });
  }
}

function portTaken(host: string, port: number): PipelineError {
  return new PipelineError(
    {
      code: "api/port-taken",
      message: `Cổng ${port} tại ${host} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: kiemchung serve --port ${port + 1} (hoặc KIEMCHUNG_PORT); --port 0 lấy cổng trống bất kỳ.`,
      messageEn: `Another program is using port ${port} of ${host}. Stop it, or choose another port: kiemchung serve --port ${port + 1} (or KIEMCHUNG_PORT); --port 0 takes any free one.`,
    },
    { retryable: false },
  );
}
