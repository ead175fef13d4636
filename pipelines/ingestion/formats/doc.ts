import { bare, type InputFormat } from "../input-format.ts";
import { textPage } from "../known-text.ts";
import { processFile } from "../page-process-file.ts";
import { problems, refusal } from "../problems.ts";
import { warnings as words } from "../warnings.ts";
import { docTextTask } from "../word/word-tasks.ts";

/** [MS-CFB]: the container of old Office files, and of new ones with a password. */
const containerSignature = "d0cf11e0a1b11ae1";
/** Names of streams in the container's directory. */
const wordStream = Buffer.from("WordDocument", "utf16le");
const encryptedStream = Buffer.from("EncryptedPackage", "utf16le");

/** DOC: the binary format of Word 97 to 2003 ([MS-DOC]). */
export const doc: InputFormat = {
  id: "doc",
  recognises: (bytes) => {
    if (!Buffer.from(bytes.subarray(0, 8)).toString("hex").startsWith(containerSignature)) return false;
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return whole.includes(wordStream) || whole.includes(encryptedStream);
  },
  read: async (source, bytes, context) => {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!whole.includes(wordStream)) throw refusal(problems.wordEncrypted());
    const { signal, limits, pageProcesses } = context;
    const file = await processFile(source.sha256, context);
    const { pages, encodings } = await pageProcesses.run(docTextTask, file, { signal, seconds: limits.secondsPerPage });
    return {
      value: { ...bare, pages: pages.map((page, index) => textPage(index + 1, "doc", page)) },
      warnings: encodings.map(words.readFromLegacyEncoding),
    };
  },
};
