/** The encodings in which Vietnamese was written before Unicode, or was left in by accident. */
import { z } from "zod";
import { fromWindows1258 } from "./code-pages.ts";
import { hornedHyphens, readTcvn3Line } from "./read-tcvn3.ts";
import { tcvn3Letters, tcvn3Tones } from "./tcvn3.ts";
import { fromVni, vniLetters } from "./vni.ts";

/** `windows-1258` and `utf-8` also as read wrongly: bytes of theirs that were taken for those of another code page. */
export const LegacyEncoding = z.enum(["tcvn3", "vni", "viqr", "windows-1258", "windows-1252", "utf-8"]);
export type LegacyEncoding = z.infer<typeof LegacyEncoding>;

/** What people call them, in both languages. */
export const encodingNames: Readonly<Record<LegacyEncoding, { readonly vi: string; readonly en: string }>> = {
  tcvn3: { vi: "TCVN3 (ABC)", en: "TCVN3 (ABC)" },
  vni: { vi: "VNI-Windows", en: "VNI-Windows" },
  viqr: { vi: "VIQR", en: "VIQR" },
  "windows-1258": { vi: "Windows-1258", en: "Windows-1258" },
  "windows-1252": { vi: "Windows-1252", en: "Windows-1252" },
  "utf-8": { vi: "UTF-8 bị mã hóa hai lần", en: "UTF-8 that was encoded twice" },
};

/** An encoding whose letters are characters above ASCII: how it is read, and which characters it writes its letters with. */
export type LetterCode = {
  readonly encoding: LegacyEncoding;
  readonly codes: ReadonlySet<string>;
  /** A line of it as the codes that were meant, where programs give others for them. */
  prepare(seen: string): string;
  /** A prepared line of it, seen as Windows-1252, as Unicode. Words stay where they are. */
  read(prepared: string): string;
};

/** Codes as they come from typefaces that put them into the private use area, and µ as some programs write it. */
const asWindows1252 = (seen: string) =>
  seen.replace(/[\uF020-\uF0FF]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000)).replaceAll("\u03BC", "\u00B5");

/** TCVN 5712:1993 VN3. */
export const tcvn3: LetterCode = {
  encoding: "tcvn3",
  codes: new Set([...tcvn3Letters.keys(), ...tcvn3Tones]),
  prepare: (seen) => hornedHyphens(asWindows1252(seen)),
  read: readTcvn3Line,
};

/** VNI-Windows. */
export const vni: LetterCode = {
  encoding: "vni",
  codes: new Set([...vniLetters.keys()].join("").replace(/[a-z]/gi, "")),
  prepare: asWindows1252,
  read: fromVni,
};

/** Windows-1258 taken for 1252: letters, and what its tones then look like. */
export const windows1258: LetterCode = {
  encoding: "windows-1258",
  codes: new Set("ÀÁÂÃÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"),
  prepare: asWindows1252,
  read: fromWindows1258,
};

/** Those that text is tried for where no typeface says what it is. */
export const letterCodes: readonly LetterCode[] = [tcvn3, vni, windows1258];
