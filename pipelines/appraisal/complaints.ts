/** What a schema has to complain of a value, in both languages. */
import { z } from "zod";

/** Something wrong at a path of the set, said in both languages. */
export type Complaint = { readonly path: readonly PropertyKey[]; readonly vi: string; readonly en: string };

const languages = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

/** What a schema expected, in both languages, at a path that begins with `base`; a key that it does not know ends the path. */
export function complaintsOf(schema: z.ZodType, value: unknown, base: readonly PropertyKey[] = []): Complaint[] {
  const issues = schema.safeParse(value, { error: languages.vi }).error?.issues ?? [];
  const english = schema.safeParse(value, { error: languages.en }).error?.issues ?? [];
  return issues.map((issue, index) => {
    const unknownKey = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    return { path: [...base, ...issue.path, ...unknownKey], vi: issue.message, en: english[index]?.message ?? issue.message };
  });
}
