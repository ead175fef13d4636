import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type ArtifactStore, PipelineRun } from "#pipelines/pipeline-run.ts";
import { PipelineError, type Stage } from "#pipelines/stage.ts";
import { memoryArtifacts } from "../support/memory-artifacts.ts";
import { stageContext } from "../support/stage-context.ts";

const notice = { code: "count/odd", message: "Số lẻ.", messageEn: "An odd number.", page: null };

/** A stage that doubles a number, warns of odd ones, and counts how often it ran. */
function doubling(version = 1): Stage<number, number> & { runs: number } {
  const stage = {
    name: "doubling",
    version,
    output: z.number(),
    runs: 0,
    run: async (input: number) => {
      stage.runs += 1;
      return { value: input * 2, warnings: input % 2 === 1 ? [notice] : [] };
    },
  };
  return stage;
}

const lost = { code: "page/lost", message: "Mất trang.", messageEn: "A page was lost.", page: null };

/** The doubling stage where some numbers fail, and nought stands in their place. */
function losing(numbers: readonly number[], retryable: boolean): Stage<number, number> & { runs: number } {
  const stage = doubling();
  return Object.assign(stage, {
    run: async (input: number) => {
      stage.runs += 1;
      if (numbers.includes(input)) throw new PipelineError(lost, { retryable });
      return { value: input * 2, warnings: [] };
    },
    inPlace: (_: number, error: PipelineError) => ({ value: 0, warnings: [lost], provisional: error.retryable }),
  });
}

function runOver(store: ArtifactStore, signal = new AbortController().signal) {
  return new PipelineRun("source", { store, context: stageContext({ signal }), progress: () => undefined });
}

describe("a passage through the stages", () => {
  test("does not do again what is kept, and tells its warnings again", async () => {
    const store = memoryArtifacts();
    const stage = doubling();
    await runOver(store).step(stage, 3);
    const again = runOver(store);
    expect(await again.step(stage, 3)).toBe(6);
    expect(stage.runs).toBe(1);
    expect(again.warnings).toEqual([notice]);
  });

  test("does again what an older version of the stage gave", async () => {
    const store = memoryArtifacts();
    await runOver(store).step(doubling(1), 3);
    const newer = doubling(2);
    await runOver(store).step(newer, 3);
    expect(newer.runs).toBe(1);
  });

  test("does again everything after a stage that changed", async () => {
    const store = memoryArtifacts();
    const last = doubling();
    const first = runOver(store);
    await first.step({ ...doubling(1), name: "first" }, 1);
    await first.step(last, 1);
    const second = runOver(store);
    await second.step({ ...doubling(2), name: "first" }, 1);
    await second.step(last, 1);
    expect(last.runs).toBe(2);
  });

  test("does again what depends on more than the bytes when that changed", async () => {
    const store = memoryArtifacts();
    const stage = doubling();
    const named = { ...stage, variant: (input: number) => `name ${input}` };
    await runOver(store).step(named, 3);
    expect(await runOver(store).step(named, 4)).toBe(8);
  });

  test("refuses and does not keep an output that breaks the stage's own schema", async () => {
    const store = memoryArtifacts();
    const broken: Stage<number, number> = {
      name: "broken",
      version: 1,
      output: z.number().max(1),
      run: async () => ({ value: 2, warnings: [] }),
    };
    await expect(runOver(store).step(broken, 1)).rejects.toThrow();
    expect(store.kept.size).toBe(0);
  });

  test("begins no further stage once it was called off", async () => {
    const stage = doubling();
    await expect(runOver(memoryArtifacts(), AbortSignal.abort()).step(stage, 1)).rejects.toThrow();
    expect(stage.runs).toBe(0);
  });

  test("keeps each page by itself, so that a retry reads only the pages that are missing", async () => {
    const store = memoryArtifacts();
    const stage = doubling();
    const failing: Stage<number, number> = {
      ...stage,
      run: async (input, context) => {
        if (input === 2) throw new Error("page 2 is stubborn");
        return await stage.run(input, context);
      },
    };
    await expect(runOver(store).eachPage(failing, [1, 2, 3])).rejects.toThrow("stubborn");
    expect(await runOver(store).eachPage(stage, [1, 2, 3])).toEqual([2, 4, 6]);
    expect(stage.runs).toBe(3);
  });

  test("tells how many pages there are, and of every page that was read", async () => {
    const told: string[] = [];
    const progress = ({ page, pages }: { page: number; pages: number }) => told.push(`${page}/${pages}`);
    await new PipelineRun("source", { store: memoryArtifacts(), context: stageContext(), progress }).eachPage(doubling(), [1, 2, 3]);
    expect(told).toEqual(["0/3", "1/3", "2/3", "3/3"]);
  });

  test("goes on without a page that failed, with what the stage puts in its place, and says so", async () => {
    const run = runOver(memoryArtifacts());
    expect(await run.eachPage(losing([2], true), [1, 2, 3])).toEqual([2, 0, 6]);
    expect(run.warnings).toEqual([lost]);
    expect(run.provisional).toBe(true);
  });

  test("does not keep what it made without a page that may be read the next time, and then reads that page alone", async () => {
    const store = memoryArtifacts();
    const sum: Stage<number[], number> & { runs: number } = {
      name: "sum",
      version: 1,
      output: z.number(),
      runs: 0,
      run: async (numbers) => {
        sum.runs += 1;
        return { value: numbers.reduce((total, number) => total + number, 0), warnings: [] };
      },
    };
    const first = runOver(store);
    expect(await first.step(sum, await first.eachPage(losing([2], true), [1, 2, 3]))).toBe(8);
    const whole = losing([], true);
    const second = runOver(store);
    expect(await second.step(sum, await second.eachPage(whole, [1, 2, 3]))).toBe(12);
    expect(second.provisional).toBe(false);
    expect([whole.runs, sum.runs]).toEqual([1, 2]);
  });

  test("keeps what it made without a page that will never be read", async () => {
    const store = memoryArtifacts();
    const run = runOver(store);
    const doubled = await run.eachPage(losing([2], false), [1, 2]);
    await run.step({ ...doubling(), name: "last" }, doubled.length);
    expect(run.provisional).toBe(false);
    expect([...store.kept.keys()].some((key) => key.includes("/last@1"))).toBe(true);
  });

  test("fails as the first page did where every page failed", async () => {
    await expect(runOver(memoryArtifacts()).eachPage(losing([1, 2], true), [1, 2])).rejects.toThrow("page/lost");
  });

  test("puts nothing in the place of a page that was being read when it was called off", async () => {
    const controller = new AbortController();
    const stage = losing([2], true);
    const called: Stage<number, number> = {
      ...stage,
      run: async (input, context) => {
        controller.abort();
        return await stage.run(input, context);
      },
    };
    await expect(runOver(memoryArtifacts(), controller.signal).eachPage(called, [2, 1])).rejects.toThrow();
  });
});
