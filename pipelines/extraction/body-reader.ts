import type { DocumentText } from "#schemas/document-text.ts";
import type { HeaderContext } from "./header-context.ts";

/** One document of a file: its own pages and blocks, and what its head says. */
export type DocumentPart = { text: DocumentText; header: HeaderContext };
