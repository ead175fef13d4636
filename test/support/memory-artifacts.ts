import type { Artifact, ArtifactStore } from "#pipelines/pipeline-run.ts";

/** An artifact store in memory that tells what was written. */
export function memoryArtifacts(): ArtifactStore & { readonly kept: Map<string, Artifact> } {
  const kept = new Map<string, Artifact>();
  return {
    kept,
    read: async (key) => kept.get(key) ?? null,
    write: async (key, artifact) => {
      kept.set(key, artifact);
    },
  };
}
