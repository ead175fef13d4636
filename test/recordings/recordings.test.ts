import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { foldText } from "#pipelines/vietnamese/text.ts";
import type { DocumentRecord, ScalarKey } from "#schemas/record.ts";
import { top } from "../repository/source-files.ts";
import { Expected, pathsOf, type Recording, recordings, replay } from "./recording.ts";

const TruthDocument = z.object({
  // Files without pages (Word, plain text) are read as one.
  pages: z.tuple([z.number(), z.number()]).default([1, 1]),
  type: z.string().nullable(),
  symbol: z.string().nullable(),
  issuedOn: z.string().nullable(),
  place: z.string().nullable(),
  issuer: z.string().nullable(),
  signer: z.object({ name: z.string() }).nullable(),
  handwritten: z.array(z.string()).default([]),
});
type TruthDocument = z.infer<typeof TruthDocument>;
const truth = z
  .array(z.object({ file: z.string(), documents: z.array(TruthDocument).default([]) }))
  .parse(JSON.parse(readFileSync(join(top, "fixtures/truth/demo.json"), "utf8")));

const compared: readonly Extract<ScalarKey, keyof TruthDocument>[] = ["type", "symbol", "issuedOn", "place", "issuer", "signer"];
const plain = (value: TruthDocument[keyof TruthDocument] | DocumentRecord[ScalarKey]) =>
  value === null ? null : foldText(typeof value === "object" && "name" in value ? value.name : String(value));

/** What a record says without asking although the page says something else, as sentences. */
function falsehoods({ source }: Recording, { documents }: Expected): string[] {
  const pages = truth.find(({ file }) => file === source.name)?.documents ?? [];
  return documents.flatMap((document, index) => {
    const stated = pages[index];
    if (stated === undefined) return [`${source.name}: a document that is not there`];
    return compared
      .filter((key) => document[key] !== null && !document.review.includes(key) && plain(document[key]) !== plain(stated[key]))
      .map((key) => `${source.name} ${key}: ${JSON.stringify(document[key])}, the page says ${JSON.stringify(stated[key])}`);
  });
}

describe("the recorded demo", () => {
  const all = recordings();

  test("is there", () => {
    expect(all.length).toBeGreaterThanOrEqual(9);
  });

  test.each(all.map((recording) => ({ name: recording.source.name, recording })))(
    "$name gives what it gave",
    async ({ name, recording }) => {
      const { expected } = pathsOf(name);
      expect(existsSync(expected), "run npm run fixtures:record -- --expected, and look at what it says").toBe(true);
      expect(await replay(recording)).toEqual(Expected.parse(JSON.parse(readFileSync(expected, "utf8"))));
    },
  );

  test("asserts nothing that its pages do not say", async () => {
    const told = await Promise.all(all.map(async (recording) => falsehoods(recording, await replay(recording))));
    expect(told.flat()).toEqual([]);
  });

  test("finds each document on its own pages", async () => {
    const found = await Promise.all(all.map(async (recording) => (await replay(recording)).documents.map(({ pages }) => pages)));
    const stated = all.map(({ source }) => truth.find(({ file }) => file === source.name)?.documents.map(({ pages }) => pages));
    expect(found).toEqual(stated);
  });

  test("never asserts a number or a day that was written by hand", async () => {
    const asserted = await Promise.all(
      all.map(async (recording) => {
        const pages = truth.find(({ file }) => file === recording.source.name)?.documents ?? [];
        const { documents } = await replay(recording);
        return documents.flatMap((document, index) =>
          (["symbol", "issuedOn"] as const)
            .filter(
              (key) => pages[index]?.handwritten.includes(key) && !document.review.includes(key) && document.fields[key].source === "ocr",
            )
            .map((key) => `${recording.source.name} ${key}`),
        );
      }),
    );
    expect(asserted.flat()).toEqual([]);
  });
});
