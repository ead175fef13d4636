/** The certificates that an operator trusts (chứng thư gốc tin cậy). */
import { X509Certificate } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ConfigurationError } from "./configuration.ts";

const extensions = /\.(?:pem|crt|cer|der)$/i;
const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * The certificates in the files of a folder, in PEM, in the order of the files' names: `.pem`, `.crt`, `.cer` and `.der`, each in
 * PEM (one or more) or DER. None without a folder. Throws `ConfigurationError` that names what is wrong.
 */
export async function readTrustedCertificates(folder: string | null): Promise<string[]> {
  if (folder === null) return [];
  const names = await readdir(folder).catch(() => {
    throw new ConfigurationError(
      `KIEMCHUNG_TRUSTED_ROOTS: không mở được thư mục ${folder}; cần một thư mục chứng thư số / the folder ${folder} cannot be opened; a folder of certificates is expected`,
    );
  });
  const paths = names.filter((name) => extensions.test(name)).map((name) => join(folder, name));
  const read = await Promise.all(paths.toSorted().map(certificatesIn));
  return read.flat();
}

async function certificatesIn(path: string): Promise<string[]> {
  const bytes = await readFile(path);
  const blocks = bytes.toString("latin1").match(block) ?? [bytes];
  try {
    return blocks.map((each) => new X509Certificate(each).toString());
  } catch {
    throw new ConfigurationError(
      `KIEMCHUNG_TRUSTED_ROOTS: ${path} không phải chứng thư số X.509 (PEM hoặc DER) / is no X.509 certificate (PEM or DER)`,
    );
  }
}
