import { type ChildProcess, fork } from "node:child_process";
import { PipelineError } from "#pipelines/stage.ts";
import { TaskReply } from "./messages.ts";
import { crashed, failed, stopped, timedOut } from "./problems.ts";

/** How a task ended, seen from the parent. */
type Settle = { id: number; task: string; resolve: (value: unknown) => void; reject: (error: unknown) => void };

/** How much of what a child writes to its error stream is kept, to be the cause when it dies. */
const keptErrorOutput = 4_000;

/** One child process, doing one task at a time. Once it has died it is not started again: take a new one. */
export class PageProcess {
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  #current: Settle | null = null;
  #errorOutput = "";
  tasksDone = 0;
  rssBytes = 0;
  alive = true;

  constructor(program: URL) {
    this.#child = fork(program, [], {
      // So that it can tidy up after a large page: see `serve-tasks.ts`.
      execArgv: ["--expose-gc"],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#exited = new Promise((resolve) => this.#child.once("exit", () => resolve()));
    this.#child.stderr?.on("data", (chunk) => {
      this.#errorOutput = `${this.#errorOutput}${chunk}`.slice(-keptErrorOutput);
    });
    this.#child.on("message", (message) => this.#onReply(message));
    this.#child.once("error", (error) => this.#onEnd(String(error)));
    this.#child.once("exit", (code, signal) => this.#onEnd(`exit code ${code}, signal ${signal}`));
    this.#rest();
  }

  /** Does one task; the child is killed when the signal fires or the time is over. */
  async run(task: { id: number; name: string; input: unknown }, options: { signal: AbortSignal; seconds: number }): Promise<unknown> {
    if (options.signal.aborted) throw stopped(task.name, options.signal.reason);
    const timer = setTimeout(() => this.#giveUp(timedOut(task.name, options.seconds)), options.seconds * 1000);
    const onAbort = () => this.#giveUp(stopped(task.name, options.signal.reason));
    options.signal.addEventListener("abort", onAbort, { once: true });
    try {
      return await new Promise((resolve, reject) => {
        this.#current = { id: task.id, task: task.name, resolve, reject };
        this.#child.ref();
        this.#child.channel?.ref();
        this.#child.send({ id: task.id, task: task.name, input: task.input }, (error) => {
          if (error !== null) this.#onEnd(String(error));
        });
      });
    } finally {
      clearTimeout(timer);
      options.signal.removeEventListener("abort", onAbort);
      this.tasksDone += 1;
      this.#rest();
    }
  }

  /** Kills the child and waits until the system has let go of it. */
  async kill(): Promise<void> {
    // Without work the child does not keep its parent running, which must not end before the child has.
    this.#child.ref();
    this.#giveUp(stopped(this.#current?.task ?? "", "the page processes were closed"));
    await this.#exited;
  }

  #giveUp(error: PipelineError): void {
    this.alive = false;
    this.#child.kill("SIGKILL");
    this.#settle()?.reject(error);
  }

  #onEnd(cause: string): void {
    this.alive = false;
    const settle = this.#settle();
    settle?.reject(crashed(settle.task, new Error(`${cause}\n${this.#errorOutput}`)));
  }

  #onReply(message: unknown): void {
    const reply = TaskReply.safeParse(message);
    const settle = this.#settle();
    if (settle === null) return;
    if (reply.success) this.rssBytes = reply.data.rssBytes;
    if (!reply.success || reply.data.id !== settle.id) settle.reject(failed(settle.task, reply.error));
    else if (reply.data.outcome === "done") settle.resolve(reply.data.value);
    else if (reply.data.outcome === "failed") settle.reject(failed(settle.task, new Error(reply.data.detail)));
    else settle.reject(new PipelineError(reply.data.problem, { retryable: reply.data.retryable }));
  }

  #settle(): Settle | null {
    const settle = this.#current;
    this.#current = null;
    return settle;
  }

  /** A child without work does not keep its parent running. */
  #rest(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }
}
