/** The two languages that the program speaks. */
import { z } from "zod";

/** Vietnamese is the first language, English the second. */
export const Language = z.enum(["vi", "en"]);
export type Language = z.infer<typeof Language>;

/** One thing said in both languages. `{name}` stands for a value. */
export type Phrase = { readonly vi: string; readonly en: string };

/** The phrase in a language, with the values put in their places. */
export function phrase(language: Language, { vi, en }: Phrase, values: Readonly<Record<string, string | number>> = {}): string {
  const text = language === "vi" ? vi : en;
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
