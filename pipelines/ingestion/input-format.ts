import type { StageContext, StageOutcome } from "#pipelines/stage.ts";
import type { Intake, SourceFile } from "#schemas/source-file.ts";

/** A kind of file that can be read. `id` is the record's `format`. */
export type InputFormat = {
  readonly id: string;
  /** Looks at the bytes, never at the name. Formats are asked in the order of their list. */
  recognises(bytes: Uint8Array): boolean;
  read(source: SourceFile, bytes: Uint8Array, context: StageContext): Promise<StageOutcome<Omit<Intake, "format">>>;
  /** The image of a page, counted from 1, of a file of this format. Null where there is no such page. */
  drawPage?(source: SourceFile, page: number, context: StageContext): Promise<Uint8Array | null>;
};

/** What a format gives that has neither signatures nor members. */
export const bare: Pick<Intake, "pages" | "signatures" | "members"> = { pages: [], signatures: [], members: [] };
