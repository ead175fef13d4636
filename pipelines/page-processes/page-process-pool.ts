import { PipelineError } from "#pipelines/stage.ts";
import { PageProcess } from "./page-process.ts";
import type { PageProcesses, PageTask } from "./port.ts";
import { failed, stopped } from "./problems.ts";

/** How many page processes there are, and when one is replaced. */
export type PageProcessSettings = {
  readonly count: number;
  /** A child is replaced after so many tasks, because native libraries leak; a new one needs some pages to become fast. */
  readonly tasksPerProcess?: number;
  /**
   * A child is replaced when it holds so much memory after a task, garbage aside: a page needs the rest. A large page that needs
   * more is tried again in a new child; usual pages leave less, and a child that is replaced must become fast anew.
   */
  readonly restingBytes?: number;
  /** The program of the child; another one than ours is for tests. */
  readonly program?: URL;
};

type Options = { signal: AbortSignal; seconds: number; fresh?: boolean };

/** Child processes for work on pages: started when first needed, replaced when worn out or dead. */
export function createPageProcesses(settings: PageProcessSettings): PageProcesses {
  return new PageProcessPool(settings);
}

class PageProcessPool implements PageProcesses {
  readonly #settings: Required<PageProcessSettings>;
  readonly #idle: PageProcess[] = [];
  readonly #all = new Set<PageProcess>();
  readonly #waiting: { take: () => void; drop: (error: unknown) => void }[] = [];
  #busy = 0;
  #closed = false;
  #lastId = 0;

  constructor(settings: PageProcessSettings) {
    const program = new URL("./child.ts", import.meta.url);
    this.#settings = { tasksPerProcess: 1000, restingBytes: 450_000_000, program, ...settings };
  }

  async run<Input, Output>(task: PageTask<Input, Output>, input: Input, options: Options): Promise<Output> {
    const value = await this.#attempt(task.name, input, options).catch((error) => {
      if (error instanceof PipelineError && error.problem.code === "page/crashed" && !this.#closed) {
        // What a used process holds from its earlier pages may be what this page lacked.
        return this.#attempt(task.name, input, { ...options, fresh: true });
      }
      throw error;
    });
    const output = task.output.safeParse(value);
    if (!output.success) throw failed(task.name, output.error);
    return output.data;
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { drop } of this.#waiting.splice(0)) drop(stopped("", "the page processes were closed"));
    await Promise.all([...this.#all].map((process) => process.kill()));
    this.#all.clear();
    this.#idle.length = 0;
  }

  async #attempt(name: string, input: unknown, options: Options): Promise<unknown> {
    await this.#turn(name, options.signal);
    try {
      if (options.fresh === true) await this.#retire(this.#idle.pop());
      const process = options.fresh === true ? this.#start() : this.#take();
      try {
        this.#lastId += 1;
        return await process.run({ id: this.#lastId, name, input }, options);
      } finally {
        await this.#giveBack(process);
      }
    } finally {
      this.#leave();
    }
  }

  /** Waits for one of the places. */
  async #turn(name: string, signal: AbortSignal): Promise<void> {
    if (this.#closed || signal.aborted) throw stopped(name, signal.reason);
    if (this.#busy < this.#settings.count) {
      this.#busy += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const onAbort = () => {
        const index = this.#waiting.indexOf(entry);
        if (index >= 0) this.#waiting.splice(index, 1);
        reject(stopped(name, signal.reason));
      };
      const take = () => {
        signal.removeEventListener("abort", onAbort);
        resolve();
      };
      const entry = { take, drop: reject };
      this.#waiting.push(entry);
      signal.addEventListener("abort", onAbort, { once: true });
    });
  }

  /** Hands the place to the first in the queue, or gives it up. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#busy -= 1;
    else next.take();
  }

  #take(): PageProcess {
    for (let process = this.#idle.pop(); process !== undefined; process = this.#idle.pop()) {
      if (process.alive) return process;
      this.#all.delete(process);
    }
    return this.#start();
  }

  #start(): PageProcess {
    const started = new PageProcess(this.#settings.program);
    this.#all.add(started);
    return started;
  }

  async #giveBack(process: PageProcess): Promise<void> {
    const worn = process.tasksDone >= this.#settings.tasksPerProcess || process.rssBytes > this.#settings.restingBytes;
    if (process.alive && !worn && !this.#closed) {
      this.#idle.push(process);
      return;
    }
    await this.#retire(process);
  }

  async #retire(process: PageProcess | undefined): Promise<void> {
    if (process === undefined) return;
    await process.kill();
    this.#all.delete(process);
  }
}
