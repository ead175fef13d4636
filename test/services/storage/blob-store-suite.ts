import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { BlobStore } from "#services/storage/blob-store.ts";

async function* chunks(...parts: string[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

/** What every blob store must do. */
export function blobStoreSuite(open: () => Promise<BlobStore>): void {
  test("gives back the bytes under their SHA-256", async () => {
    const blobs = await open();
    const stored = await blobs.writeStream(chunks("kế ", "hoạch"), { limitBytes: 100 });
    expect(stored).toEqual({ sha256: createHash("sha256").update("kế hoạch").digest("hex"), byteLength: 12 });
    expect(Buffer.from(await blobs.read(stored.sha256)).toString()).toBe("kế hoạch");
    expect(await readFile(await blobs.localPath(stored.sha256), "utf8")).toBe("kế hoạch");
    expect(await blobs.has(stored.sha256)).toBe(true);
  });

  test("keeps the same bytes once, also when they come at the same time", async () => {
    const blobs = await open();
    const hashes = await Promise.all(Array.from({ length: 8 }, () => blobs.write(Buffer.from("một"))));
    expect(new Set(hashes).size).toBe(1);
  });

  test("takes a file of no bytes", async () => {
    const blobs = await open();
    const sha256 = await blobs.write(new Uint8Array());
    expect((await blobs.read(sha256)).byteLength).toBe(0);
  });

  test("takes as many bytes as are allowed and refuses one more, with words", async () => {
    const blobs = await open();
    expect((await blobs.writeStream(chunks("1234"), { limitBytes: 4 })).byteLength).toBe(4);
    await expect(blobs.writeStream(chunks("123", "45"), { limitBytes: 4 })).rejects.toMatchObject({ problem: { code: "file/too-large" } });
  });

  test("does not know what was never stored", async () => {
    const blobs = await open();
    const sha256 = "0".repeat(64);
    expect(await blobs.has(sha256)).toBe(false);
    await expect(blobs.read(sha256)).rejects.toThrow();
    await expect(blobs.localPath(sha256)).rejects.toThrow();
  });

  test("lets no name out of its folder", async () => {
    const blobs = await open();
    await expect(blobs.localPath("../../etc/passwd")).rejects.toThrow();
  });
}
