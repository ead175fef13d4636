import type { DocumentPart } from "#pipelines/extraction/body-reader.ts";
import type { HeaderContext } from "#pipelines/extraction/header-context.ts";
import type { Block } from "#schemas/document-text.ts";

/** A table as rows of cell texts, or a line as a paragraph. */
export type DrawnBlock = string | readonly (readonly string[])[];

function block(drawn: DrawnBlock): Block {
  if (typeof drawn === "string") {
    const line = { text: drawn, box: null, words: [], confidence: 1 };
    return { kind: "paragraph", column: "full", text: drawn, box: null, lines: [line] };
  }
  const cells = drawn.flatMap((texts, row) => texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text, box: null })));
  return { kind: "table", box: null, cells };
}

/** A document with the given pages; what the head does not say is null. */
export function documentPart(pages: readonly (readonly DrawnBlock[])[], header: Partial<HeaderContext> = {}): DocumentPart {
  return {
    text: {
      pages: pages.map((blocks, index) => ({
        page: index + 1,
        widthPx: null,
        heightPx: null,
        textFrom: "text",
        confidence: 1,
        rotation: 0,
        blanks: [],
        blocks: blocks.map(block),
      })),
      tables: [],
    },
    header: { symbol: null, issuedOn: null, type: null, subject: null, issuer: null, ...header },
  };
}
