import { openZip, readEntry } from "../archive/zip-reader.ts";
import type { ReadSignature } from "../signatures/doubt.ts";
import { xmlSignatures } from "../signatures/xml-signatures.ts";

/** The parts of a package that hold its signatures (ISO/IEC 29500-2, 13), as Office names them. */
const signaturePart = /^_xmlsignatures\/[^/]+\.xml$/i;

/** The digital signatures of a DOCX. */
export async function docxSignatures(bytes: Uint8Array): Promise<ReadSignature[]> {
  const { zip, entries } = await openZip(bytes);
  const parts = entries.filter(({ fileNameRaw }) => signaturePart.test(fileNameRaw.toString("utf8")));
  const texts = await Promise.all(parts.map(async (part) => new TextDecoder("utf-8").decode(await readEntry(zip, part))));
  return texts.flatMap(xmlSignatures);
}
