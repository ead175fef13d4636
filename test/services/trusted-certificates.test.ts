import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ConfigurationError, readConfiguration } from "#services/configuration.ts";
import { readTrustedCertificates } from "#services/trusted-certificates.ts";

const folder = mkdtempSync(join(tmpdir(), "kiemchung-trust-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pem = readFileSync(new URL("../../fixtures/generator/keys/test-only.cert.pem", import.meta.url), "utf8");
const der = Buffer.from(pem.replace(/-----[^-]+-----/g, ""), "base64");

test("trusted certificates are read from a folder, in PEM, several a file, and in DER", async () => {
  writeFileSync(join(folder, "a.pem"), `# CA\n${pem}\n${pem}`);
  writeFileSync(join(folder, "b.cer"), der);
  writeFileSync(join(folder, "notes.txt"), "no certificate");
  const { trustedFolder } = readConfiguration({ KIEMCHUNG_TRUSTED_ROOTS: folder });
  const read = await readTrustedCertificates(trustedFolder);
  expect(read).toHaveLength(3);
  expect(new Set(read).size).toBe(1);
});

test("nobody is trusted where no folder is given, and a wrong one is named", async () => {
  expect(await readTrustedCertificates(readConfiguration({}).trustedFolder)).toEqual([]);
  await expect(readTrustedCertificates(join(folder, "missing"))).rejects.toThrow(ConfigurationError);
  writeFileSync(join(folder, "c.crt"), "rubbish");
  await expect(readTrustedCertificates(folder)).rejects.toThrow("c.crt");
});
