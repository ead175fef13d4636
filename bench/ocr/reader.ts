/** What the tools that read scans have in common here. */
import type { Use } from "../measured-work.ts";
import type { ScanFile } from "./material.ts";

/** What a reader made of all files together. `texts` are the pages of a file, by its path; null where it gives none. */
export type Reading = {
  readonly use: Use;
  readonly texts: ReadonlyMap<string, readonly string[]> | null;
  /** The files that it could not read. */
  readonly failed: readonly string[];
};

/** One tool in one way of using it. `missing` says why it cannot be run here, null where it can. */
export type Reader = {
  readonly id: string;
  readonly name: string;
  missing(): Promise<string | null>;
  /** Reads all files once; `scratch` is an empty folder for what is written. */
  read(scans: readonly ScanFile[], scratch: string): Promise<Reading>;
};

/** The texts of pages that a tool parts by form feeds. */
export function pagesOf(text: string): string[] {
  const pages = text.split("\f");
  return pages.at(-1)?.trim() === "" ? pages.slice(0, -1) : pages;
}
