import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openBlobFolder } from "#services/storage/blob-folder.ts";
import { temporaryFolder } from "../support.ts";
import { blobStoreSuite } from "./blob-store-suite.ts";

describe("a folder of blobs", async () => {
  const folder = await temporaryFolder();
  afterAll(() => folder[Symbol.asyncDispose]());

  blobStoreSuite(() => openBlobFolder(join(folder.path, "suite")));

  test("leaves nothing of a write that was refused", async () => {
    const root = join(folder.path, "refused");
    const blobs = await openBlobFolder(root);
    async function* broken(): AsyncIterable<Uint8Array> {
      yield Buffer.from("half");
      throw new Error("the source broke");
    }
    await expect(blobs.writeStream(broken(), { limitBytes: 10 })).rejects.toThrow("the source broke");
    expect(await readdir(join(root, "incoming"))).toEqual([]);
    expect(await readdir(root)).toEqual(["incoming"]);
  });
});
