import { importsOf, type SourceText } from "./source-files.ts";

/** Who may import whom: the files that a rule is about, and what they must not name. The first matching rule holds. */
type LayerRule = { readonly about: RegExp; readonly may: readonly RegExp[]; readonly why: string };

const packages = {
  anything: /^(?!schemas\/|pipelines\/|services\/|fixtures\/|test\/|bench\/)/,
  ofServices: /^(fastify|@fastify\/|fastify-type-provider-zod|bullmq|ioredis|pg|kysely|@electric-sql\/)/,
};

const stages = ["ingestion", "ocr", "layout", "extraction", "checks", "appraisal"];
const sharedByStages = [/^schemas\//, /^pipelines\/stage\.ts$/, /^pipelines\/page-processes\/port\.ts$/, /^pipelines\/vietnamese\//];

const rules: readonly LayerRule[] = [
  { about: /^schemas\//, may: [/^schemas\//, /^zod$/], why: "schemas import zod and each other" },
  { about: /^pipelines\/vietnamese\//, may: [/^schemas\//, /^pipelines\/vietnamese\//, packages.anything], why: "words know no stage" },
  ...stages.map((stage) => ({
    about: new RegExp(`^pipelines/${stage}/`),
    may: [...sharedByStages, new RegExp(`^pipelines/${stage}/`), packages.anything],
    why: `the stage ${stage} knows no other stage`,
  })),
  {
    about: /^pipelines\/archive-copy\//,
    may: [/^schemas\//, /^pipelines\/archive-copy\//, packages.anything],
    why: "an archive copy is made from what stages gave, and knows none of them",
  },
  {
    about: /^pipelines\/page-processes\/tasks\.ts$/,
    may: [...sharedByStages, /^pipelines\/page-processes\//, /^pipelines\/[a-z]+\/[a-z-]+-task(-handler)?\.ts$/, packages.anything],
    why: "the list of tasks names the tasks of the stages and nothing else of them",
  },
  {
    about: /^pipelines\/page-processes\//,
    may: [...sharedByStages, /^pipelines\/page-processes\//, packages.anything],
    why: "the pool knows no stage",
  },
  {
    about: /^pipelines\/[^/]+\.ts$/,
    may: [/^schemas\//, /^pipelines\/[^/]+\.ts$/, /^pipelines\/[^/]+\/(index|port)\.ts$/, packages.anything],
    why: "the order of the stages sees only their fronts",
  },
  {
    about: /^services\//,
    may: [/^schemas\//, /^pipelines\//, /^services\//, packages.anything],
    why: "services import schemas and pipelines",
  },
  {
    about: /^fixtures\//,
    may: [/^schemas\//, /^fixtures\//, packages.anything],
    why: "what draws documents shares no code with what reads them",
  },
];

/** Every import that breaks a rule, as a sentence. */
export function brokenLayers(sources: readonly SourceText[]): string[] {
  return sources.flatMap((source) => {
    const rule = rules.find(({ about }) => about.test(source.path));
    if (rule === undefined) return [`${source.path} belongs to no layer: name it in test/repository/layers.ts`];
    const names = importsOf(source);
    const forbidden = names.filter((name) => !rule.may.some((allowed) => allowed.test(name)));
    const outside = source.path.startsWith("services/") ? [] : names.filter((name) => packages.ofServices.test(name));
    return [...forbidden, ...outside].map((name) => `${source.path} imports ${name}: ${rule.why}`);
  });
}
