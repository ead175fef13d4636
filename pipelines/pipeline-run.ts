import type { Warning } from "#schemas/problem.ts";
import type { Stage, StageContext } from "./stage.ts";

/** What a stage gave, as it is kept. */
export type Artifact = { readonly value: unknown; readonly warnings: readonly Warning[] };

/** Where the outputs of stages are kept, so that a run can be resumed. Keys are opaque. */
export type ArtifactStore = {
  read(key: string): Promise<Artifact | null>;
  write(key: string, artifact: Artifact): Promise<void>;
};

/** Told of every page that was read, as it happens. */
export type Progress = (event: { stage: string; page: number; pages: number }) => void;

/** One passage of one file through the stages: keeps each output under a key, and skips what is kept. */
export class PipelineRun {
  readonly warnings: Warning[] = [];
  readonly #store: ArtifactStore;
  readonly #context: StageContext;
  readonly #progress: Progress;
  #key: string;

  constructor(sourceSha256: string, parts: { store: ArtifactStore; context: StageContext; progress: Progress }) {
    this.#key = sourceSha256;
    this.#store = parts.store;
    this.#context = parts.context;
    this.#progress = parts.progress;
  }

  /** Runs a stage, or takes what it gave before for the same source and the same versions. */
  async step<Input, Output>(stage: Stage<Input, Output>, input: Input): Promise<Output> {
    this.#key += keyOf(stage, input);
    return await this.#once(stage, input, this.#key);
  }

  /** Runs a stage on every page, several at once; each page's output is kept by itself. */
  async eachPage<Input, Output>(stage: Stage<Input, Output>, inputs: readonly Input[]): Promise<Output[]> {
    this.#key += `/${stage.name}@${stage.version}`;
    let done = 0;
    return await Promise.all(
      inputs.map(async (input, index) => {
        const output = await this.#once(stage, input, `${this.#key}/page-${index + 1}`);
        done += 1;
        this.#progress({ stage: stage.name, page: done, pages: inputs.length });
        return output;
      }),
    );
  }

  async #once<Input, Output>(stage: Stage<Input, Output>, input: Input, key: string): Promise<Output> {
    this.#context.signal.throwIfAborted();
    const artifact = (await this.#store.read(key)) ?? (await this.#runAndKeep(stage, input, key));
    this.warnings.push(...artifact.warnings);
    return stage.output.parse(artifact.value);
  }

  async #runAndKeep<Input, Output>(stage: Stage<Input, Output>, input: Input, key: string): Promise<Artifact> {
    const outcome = await stage.run(input, this.#context);
    const artifact = { value: stage.output.parse(outcome.value), warnings: outcome.warnings };
    await this.#store.write(key, artifact);
    return artifact;
  }
}

function keyOf<Input, Output>(stage: Stage<Input, Output>, input: Input): string {
  const variant = stage.variant === undefined ? "" : `(${stage.variant(input)})`;
  return `/${stage.name}@${stage.version}${variant}`;
}
