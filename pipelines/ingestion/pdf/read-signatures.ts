import type { Signature } from "#schemas/signature.ts";
import { digestOf, isSignatureValid, readSignedData, type SignedData } from "../signatures/cms.ts";
import { nameOf } from "../signatures/distinguished-name.ts";
import { signingTime, timestampInfo } from "../signatures/signing-time.ts";
import { documentBytes, type PdfDocument } from "./pdf-document.ts";
import { type Pdfium, readBuffer, readNumbers, withMemory } from "./pdfium.ts";

/** A signature dictionary (ISO 32000-1, 12.8.1) as PDFium gives it. */
type Dictionary = { contents: Uint8Array; byteRange: readonly number[]; subFilter: string; time: string };

/** `ETSI.RFC3161`: a time stamp over the whole file, in the place of a signature. */
const fileTimestamp = "ETSI.RFC3161";
const opening = 0x3c;
const closing = 0x3e;

/** The digital signatures of a PDF in the order in which they were added to the file. */
export function readSignatures(document: PdfDocument): Signature[] {
  const { pdfium, handle } = document;
  const count = Math.max(0, pdfium._FPDF_GetSignatureCount(handle));
  const dictionaries = Array.from({ length: count }, (_, index) => readDictionary(pdfium, pdfium._FPDF_GetSignatureObject(handle, index)));
  const file = documentBytes(document);
  return dictionaries
    .filter((dictionary) => dictionary.contents.length > 0)
    .sort((a, b) => signedEnd(a) - signedEnd(b))
    .map((dictionary) => describe(dictionary, file));
}

function readDictionary(pdfium: Pdfium, signature: number): Dictionary {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1").replace(/\0+$/, "");
  const rangeLength = pdfium._FPDFSignatureObj_GetByteRange(signature, 0, 0);
  return {
    contents: readBuffer(pdfium, (out, length) => pdfium._FPDFSignatureObj_GetContents(signature, out, length)),
    subFilter: text(readBuffer(pdfium, (out, length) => pdfium._FPDFSignatureObj_GetSubFilter(signature, out, length))),
    time: text(readBuffer(pdfium, (out, length) => pdfium._FPDFSignatureObj_GetTime(signature, out, length))),
    byteRange: withMemory(pdfium, 4 * rangeLength, (out) => {
      pdfium._FPDFSignatureObj_GetByteRange(signature, out, rangeLength);
      return readNumbers(pdfium, out, rangeLength, "int");
    }),
  };
}

function describe(dictionary: Dictionary, file: Uint8Array): Signature {
  const { subFilter } = dictionary;
  const data = readContents(dictionary.contents);
  const name = data?.certificate == null ? null : nameOf(data.certificate);
  return {
    signer: name?.commonName ?? null,
    organization: name?.organization ?? null,
    ...timeOf(dictionary, data),
    valid: data === null ? null : isValid(data, dictionary, file),
    coversWholeFile: coversWholeFile(dictionary, file),
    subFilter: subFilter === "" ? "unknown" : subFilter,
  };
}

function timeOf(dictionary: Dictionary, data: SignedData | null) {
  if (dictionary.subFilter !== fileTimestamp || data === null || data.content === null) return signingTime(data, dictionary.time);
  const { time } = timestampInfo(data.content);
  return time === null ? signingTime(data, dictionary.time) : { signedAt: time.toISOString(), timeFrom: "timestamp" as const };
}

/** Null where the contents are no signed data (`adbe.x509.rsa_sha1`) or broken. */
function readContents(contents: Uint8Array): SignedData | null {
  try {
    return readSignedData(contents);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function isValid(data: SignedData, dictionary: Dictionary, file: Uint8Array): boolean | null {
  const signed = signedPieces(dictionary, file);
  if (signed === null) return false;
  if (data.content === null) return isSignatureValid(data, signed);
  const isAboutFile =
    dictionary.subFilter === fileTimestamp
      ? timestampInfo(data.content).isAbout(Buffer.concat(signed))
      : digestOf("sha1", signed).equals(data.content);
  return isAboutFile ? isSignatureValid(data, [data.content]) : false;
}

/** The bytes that the signature is over; null where the range is not one of this file. */
function signedPieces({ byteRange }: Dictionary, file: Uint8Array): Uint8Array[] | null {
  const [from = 0, length = 0, second = 0, secondLength = 0] = byteRange;
  const isOfFile = byteRange.length === 4 && from === 0 && length > 0 && second >= length && secondLength >= 0;
  if (!isOfFile || second + secondLength > file.length) return null;
  return [file.subarray(0, length), file.subarray(second, second + secondLength)];
}

/** Whether nothing was added after signing: the range ends with the file, and its gap is the signature and nothing else. */
function coversWholeFile(dictionary: Dictionary, file: Uint8Array): boolean {
  const [, length = 0, second = 0, secondLength = 0] = dictionary.byteRange;
  if (signedPieces(dictionary, file) === null || second + secondLength !== file.length) return false;
  return file[length] === opening && file[second - 1] === closing && second - length >= 2 * dictionary.contents.length;
}

function signedEnd({ byteRange }: Dictionary): number {
  return (byteRange[2] ?? 0) + (byteRange[3] ?? 0);
}
