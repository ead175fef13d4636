import type { Warning } from "#schemas/problem.ts";
import { PipelineError, type Stage, type StageContext, type StageOutcome } from "./stage.ts";

/** What a stage gave, as it is kept. */
export type Artifact = { readonly value: unknown; readonly warnings: readonly Warning[] };

/** Where the outputs of stages are kept, so that a run can be resumed. Keys are opaque. */
export type ArtifactStore = {
  read(key: string): Promise<Artifact | null>;
  write(key: string, artifact: Artifact): Promise<void>;
};

/** Told how many pages there are, and of every page that was read, as it happens. */
export type Progress = (event: { stage: string; page: number; pages: number }) => void;

/** What a page gave, or what stands in its place and why. */
type PageOutcome<Output> = { readonly outcome: StageOutcome<Output>; readonly error: PipelineError | null };

/** One passage of one file through the stages: keeps each output under a key, and skips what is kept. */
export class PipelineRun {
  readonly warnings: Warning[] = [];
  readonly #store: ArtifactStore;
  readonly #context: StageContext;
  readonly #progress: Progress;
  #key: string;
  #provisional = false;

  constructor(sourceSha256: string, parts: { store: ArtifactStore; context: StageContext; progress: Progress }) {
    this.#key = sourceSha256;
    this.#store = parts.store;
    this.#context = parts.context;
    this.#progress = parts.progress;
  }

  /**
   * Whether a page was left out for a reason that may pass. What came of such a run is not kept, but for the pages that
   * were read: another run reads the missing ones, and nothing else.
   */
  get provisional(): boolean {
    return this.#provisional;
  }

  /** Runs a stage, or takes what it gave before for the same source and the same versions. */
  async step<Input, Output>(stage: Stage<Input, Output>, input: Input): Promise<Output> {
    this.#key += `/${stage.name}@${stage.version}${variantOf(stage, input)}`;
    return this.#take(this.#provisional ? await this.#run(stage, input) : await this.#once(stage, input, this.#key));
  }

  /**
   * Runs a stage on every page, several at once; each page's output is kept by itself. A page that fails costs that page
   * where the stage says what stands in its place; where all fail, the file fails as the first of them did.
   */
  async eachPage<Input, Output>(stage: Stage<Input, Output>, inputs: readonly Input[]): Promise<Output[]> {
    this.#key += `/${stage.name}@${stage.version}`;
    let done = 0;
    const tell = () => this.#progress({ stage: stage.name, page: done, pages: inputs.length });
    tell();
    const pages = await Promise.all(
      inputs.map(async (input, index) => {
        const page = await this.#onePage(stage, input, `${this.#key}/page-${index + 1}${variantOf(stage, input)}`);
        done += 1;
        tell();
        return page;
      }),
    );
    const errors = pages.flatMap(({ error }) => error ?? []);
    const [first] = errors;
    if (first !== undefined && errors.length === pages.length) throw first;
    return pages.map(({ outcome }) => this.#take(outcome));
  }

  async #onePage<Input, Output>(stage: Stage<Input, Output>, input: Input, key: string): Promise<PageOutcome<Output>> {
    try {
      return { outcome: await this.#once(stage, input, key), error: null };
    } catch (error) {
      if (!(error instanceof PipelineError) || stage.inPlace === undefined || this.#context.signal.aborted) throw error;
      return { outcome: stage.inPlace(input, error), error };
    }
  }

  async #once<Input, Output>(stage: Stage<Input, Output>, input: Input, key: string): Promise<StageOutcome<Output>> {
    this.#context.signal.throwIfAborted();
    const kept = await this.#store.read(key);
    if (kept !== null) return { value: stage.output.parse(kept.value), warnings: kept.warnings };
    const outcome = await this.#run(stage, input);
    if (outcome.provisional !== true) await this.#store.write(key, { value: outcome.value, warnings: outcome.warnings });
    return outcome;
  }

  async #run<Input, Output>(stage: Stage<Input, Output>, input: Input): Promise<StageOutcome<Output>> {
    this.#context.signal.throwIfAborted();
    const outcome = await stage.run(input, this.#context);
    return { ...outcome, value: stage.output.parse(outcome.value) };
  }

  #take<Output>({ value, warnings, provisional }: StageOutcome<Output>): Output {
    this.warnings.push(...warnings);
    if (provisional === true) this.#provisional = true;
    return value;
  }
}

function variantOf<Input, Output>(stage: Stage<Input, Output>, input: Input): string {
  const variant = stage.variant?.(input) ?? "";
  return variant === "" ? "" : `(${variant})`;
}
