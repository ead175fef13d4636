import type { Warning } from "#schemas/problem.ts";
import { PipelineError, type Stage, type StageContext, type StageOutcome } from "./stage.ts";

/** What a stage gave, as it is kept. */
export type Artifact = { readonly value: unknown; readonly warnings: readonly Warning[] };

/** Keeps what stages gave, for runs that were broken off to go on from. What a key says is known to the run alone. */
export type ArtifactStore = {
  read(key: string): Promise<Artifact | null>;
  write(key: string, artifact: Artifact): Promise<void>;
};

/** Told how many pages there are, and of every page that was read, as it happens. */
type Progress = (event: { stage: string; page: number; pages: number }) => void;

/** What a page gave, or what stands in its place and why. */
type PageOutcome<Output> = { readonly outcome: StageOutcome<Output>; readonly error: PipelineError | null };

/** What a run needs of the world. */
type RunParts = { readonly store: ArtifactStore; readonly context: StageContext; readonly progress: Progress };

/** A file on its way through the stages. What a stage gave is kept under a key that grows with every stage. */
export class PipelineRun {
  readonly #parts: RunParts;
  readonly warnings: Warning[] = [];
  #key: string;
  #provisional = false;

  constructor(sourceSha256: string, parts: RunParts) {
    this.#parts = parts;
    this.#key = sourceSha256;
  }

  /**
   * Whether a page was left out for a reason that may pass. What came of such a run is not kept, but for the pages that
   * were read: another run reads the missing ones, and nothing else.
   */
  get provisional(): boolean {
    return this.#provisional;
  }

  /** Sends the whole file through a stage, unless it went through this version of it before. */
  async step<Given, Made>(stage: Stage<Given, Made>, input: Given): Promise<Made> {
    this.#key += `/${stage.name}@${stage.version}${this.#variantOf(stage, input)}`;
    return this.#take(this.#provisional ? await this.#run(stage, input) : await this.#once(stage, input, this.#key));
  }

  /**
   * Runs a stage on every page, several at once; each page's output is kept by itself. A page that fails costs that page
   * where the stage says what stands in its place; where all fail, the file fails as the first of them did.
   */
  async eachPage<Given, Made>(stage: Stage<Given, Made>, inputs: readonly Given[]): Promise<Made[]> {
    this.#key += `/${stage.name}@${stage.version}`;
    let done = 0;
    const tell = () => this.#parts.progress({ stage: stage.name, page: done, pages: inputs.length });
    tell();
    const pages = await Promise.all(
      inputs.map(async (input, index) => {
        const page = await this.#onePage(stage, input, `${this.#key}/page-${index + 1}${this.#variantOf(stage, input)}`);
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

  async #onePage<Given, Made>(stage: Stage<Given, Made>, input: Given, key: string): Promise<PageOutcome<Made>> {
    try {
      return { outcome: await this.#once(stage, input, key), error: null };
    } catch (error) {
      if (!(error instanceof PipelineError) || stage.inPlace === undefined || this.#parts.context.signal.aborted) throw error;
      return { outcome: stage.inPlace(input, error), error };
    }
  }

  async #once<Given, Made>(stage: Stage<Given, Made>, input: Given, key: string): Promise<StageOutcome<Made>> {
    this.#parts.context.signal.throwIfAborted();
    const kept = await this.#parts.store.read(key);
    if (kept !== null) return { value: stage.output.parse(kept.value), warnings: kept.warnings };
    const outcome = await this.#run(stage, input);
    if (outcome.provisional !== true) await this.#parts.store.write(key, { value: outcome.value, warnings: outcome.warnings });
    return outcome;
  }

  async #run<Given, Made>(stage: Stage<Given, Made>, input: Given): Promise<StageOutcome<Made>> {
    this.#parts.context.signal.throwIfAborted();
    const outcome = await stage.run(input, this.#parts.context);
    return { ...outcome, value: stage.output.parse(outcome.value) };
  }

  #take<Made>({ value, warnings, provisional }: StageOutcome<Made>): Made {
    this.warnings.push(...warnings);
    if (provisional === true) this.#provisional = true;
    return value;
  }

  #variantOf<Given, Made>(stage: Stage<Given, Made>, input: Given): string {
    const variant = stage.variant?.(input, this.#parts.context) ?? "";
    return variant === "" ? "" : `(${variant})`;
  }
}
