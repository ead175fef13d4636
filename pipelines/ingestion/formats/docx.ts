import { isWordPackage } from "../archive/zip-names.ts";
import { entryProblem, openZip, readEntry } from "../archive/zip-reader.ts";
import { bare, type InputFormat } from "../input-format.ts";
import { textPage } from "../known-text.ts";
import { processFile } from "../page-process-file.ts";
import { problems, refusal } from "../problems.ts";
import { doubtWarnings } from "../signatures/doubt-words.ts";
import { warnings as words } from "../warnings.ts";
import { docxTextTask } from "../word/word-tasks.ts";

/** DOCX (ISO/IEC 29500): the text of its body, in the pages that its own page breaks make. */
export const docx: InputFormat = {
  id: "docx",
  recognises: isWordPackage,
  read: async (source, bytes, context) => {
    await checkParts(bytes, context.limits.bytes);
    const { signal, limits, pageProcesses } = context;
    const file = await processFile(source.sha256, context);
    const { pages, encodings, signatures } = await pageProcesses.run(docxTextTask, file, { signal, seconds: limits.secondsPerPage });
    return {
      value: {
        ...bare,
        pages: pages.map((page, index) => textPage(index + 1, "docx", page)),
        signatures: signatures.map(({ signature }) => signature),
      },
      warnings: [...encodings.map(words.readFromLegacyEncoding), ...doubtWarnings(signatures)],
    };
  },
};

/** Refuses a file whose parts are broken or unpack to more than they say, before anything reads it as a whole. */
async function checkParts(bytes: Uint8Array, byteLimit: number): Promise<void> {
  const { zip, entries } = await openZip(bytes).catch((error) => {
    throw refusal(problems.docxCorrupt(), error);
  });
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (unpacked > byteLimit * 2) throw refusal(problems.tooLarge(unpacked, byteLimit * 2));
  for (const entry of entries) {
    const problem = entryProblem(entry, entry.fileNameRaw.toString("utf8"), byteLimit);
    if (problem !== null) throw refusal(problem);
    await readEntry(zip, entry).catch((error) => {
      throw refusal(problems.docxCorrupt(), error);
    });
  }
}
