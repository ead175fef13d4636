/** What a rule kind (loại quy tắc) is: its parameters, how it judges, and the examples that are its tests. */
import type { z } from "zod";
import type { Criterion } from "#schemas/criteria-set.ts";
import type { Finding, Outcome } from "#schemas/finding.ts";
import type { DossierFrame, Match } from "./evidence.ts";
import type { Shortfall } from "./points.ts";

/** What a rule is given: the criterion, whose dossier it is, and the evidence that was found for it. */
export type RuleCase = {
  readonly criterion: Pick<Criterion, "id" | "name" | "rungs" | "evidence">;
  readonly frame: DossierFrame;
  readonly matches: readonly Match[];
};

/**
 * What a rule finds: how much is wanting, and the sentences for it. The first finding is the one that points are added to.
 * `lacking` is how much of it one more document could make up for, because documents lack; nothing where it is absent.
 */
export type Verdict = { readonly shortfall: Shortfall; readonly lacking?: number; readonly findings: readonly Finding[] };

/** A document of an example: only what the rule looks at is given. `handwritten` puts the date among what must be confirmed. */
export type ExampleDocument = {
  readonly type?: string;
  readonly symbol?: string | null;
  readonly subject?: string | null;
  readonly issuer?: string;
  readonly issuedOn?: string | null;
  readonly handwritten?: boolean;
  readonly paragraphs?: readonly string[];
  readonly table?: readonly (readonly string[])[];
  readonly confidence?: number;
  readonly signedAt?: string;
  readonly signatureValid?: boolean | null;
};

/** A case in a few words: `rule` are the parameters, `evidence` what is wanted; absent points are those of the rungs given. */
export type Example = {
  readonly says: string;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly documents: readonly ExampleDocument[];
  readonly rungs?: Criterion["rungs"];
  readonly points?: number | readonly [number, number];
  readonly code?: string;
  readonly message?: string;
};

export type Examples = { readonly [Kind in Outcome]?: readonly Example[] };

/** A rule kind as the list holds it: its parameters are checked when it judges. */
export type Rule = {
  readonly kind: string;
  readonly parameters: z.ZodType;
  judge(rule: unknown, of: RuleCase): Verdict;
  readonly examples: Examples;
};

/** Makes a rule kind; the parameters reach `judge` checked and typed. */
export function defineRule<Parameters extends z.ZodType>(rule: {
  kind: string;
  parameters: Parameters;
  judge(parameters: z.infer<Parameters>, of: RuleCase): Verdict;
  examples: Examples;
}): Rule {
  return { ...rule, judge: (given, of) => rule.judge(rule.parameters.parse(given), of) };
}
