import type { StageContext, StageOutcome } from "#pipelines/stage.ts";
import type { PagePicture } from "#schemas/page-picture.ts";
import type { Intake, SourceFile, SourcePage } from "#schemas/source-file.ts";

/** A kind of file that can be read. `id` is the record's `format`. */
export type InputFormat = {
  readonly id: string;
  /** Looks at the bytes, never at the name. Formats are asked in the order of their list. */
  recognises(bytes: Uint8Array): boolean;
  read(source: SourceFile, bytes: Uint8Array, context: StageContext): Promise<StageOutcome<Omit<Intake, "format">>>;
  /** The image of a page, counted from 1, of a file of this format. Null where there is no such page. */
  drawPage?(source: SourceFile, page: number, context: StageContext): Promise<Uint8Array | null>;
  /** The picture of a page for an archive copy. Null where the page cannot be shown; formats without pages have no such thing. */
  showPage?(source: SourceFile, page: ShownPage, context: StageContext): Promise<PagePicture | null>;
};

/** A page that is to be shown: its number, and the page image that it was read from. */
export type ShownPage = Pick<SourcePage, "page" | "image">;

/** What a format gives that has neither signatures nor members. */
export const bare: Pick<Intake, "pages" | "signatures" | "members"> = { pages: [], signatures: [], members: [] };
