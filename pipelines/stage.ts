/** What a stage is, and what it may touch of the world outside. */
import type { z } from "zod";
import type { Problem, Warning } from "#schemas/problem.ts";
import type { PageProcesses } from "./page-processes/port.ts";

/**
 * Bytes under their SHA-256. `write` gives the hash; writing the same bytes twice is one blob. `localPath` is a file on
 * this machine with the blob's bytes, for child processes to read by themselves; nobody writes to it or removes it.
 */
export type Blobs = {
  read(sha256: string): Promise<Uint8Array>;
  write(bytes: Uint8Array): Promise<string>;
  localPath(sha256: string): Promise<string>;
};

/** How much of a file is read before it is refused or read smaller. */
export type Limits = {
  /** Of one source file or archive member. */
  readonly bytes: number;
  readonly pages: number;
  readonly pixelsPerPage: number;
  /** Of one archive, members of members included. */
  readonly members: number;
  readonly archiveDepth: number;
  readonly secondsPerPage: number;
};

export type StageContext = {
  readonly signal: AbortSignal;
  readonly limits: Limits;
  readonly blobs: Blobs;
  readonly pageProcesses: PageProcesses;
  /** Certificates in PEM that those of digital signatures are to lead to (chứng thư gốc tin cậy); none where nobody says. */
  readonly trustedCertificates: readonly string[];
};

/**
 * What a stage gives. `provisional` where part of it is missing for a reason that may pass, such as a process that was
 * killed: the run goes on with it, and it is not kept.
 */
export type StageOutcome<Output> = { readonly value: Output; readonly warnings: readonly Warning[]; readonly provisional?: boolean };

/**
 * One step of the way from bytes to findings (công đoạn). Whoever changes what comes out for what goes in raises `version`:
 * outputs are kept under it. `variant` tells apart inputs that the source's bytes do not, such as names of files, and
 * settings that change what comes out.
 */
export type Stage<Input, Output> = {
  readonly name: string;
  readonly version: number;
  readonly output: z.ZodType<Output>;
  variant?(input: Input, context: StageContext): string;
  run(input: Input, context: StageContext): Promise<StageOutcome<Output>>;
  /** What stands in the place of one page that could not be worked on while others could. Without it the file fails. */
  inPlace?(input: Input, error: PipelineError): StageOutcome<Output>;
};

/** A file that nothing can be made of, through no fault of the program; `problem` has the words for whoever sent it. */
export class PipelineError extends Error {
  readonly problem: Problem;
  /** Whether it may go better another time: a process was killed, the time was over. */
  readonly retryable: boolean;
  constructor(problem: Problem, options: { retryable: boolean; cause?: unknown }) {
    super(`${problem.code}: ${problem.messageEn}`, { cause: options.cause });
    this.name = "PipelineError";
    this.problem = problem;
    this.retryable = options.retryable;
  }
}
