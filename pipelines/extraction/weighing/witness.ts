import type { FieldSource, Witness } from "#schemas/field.ts";

/** What a source says: a value, or a range; what is not given is null. */
export function saying(source: FieldSource, said: Partial<Omit<Witness, "source">> & Pick<Witness, "confidence">): Witness {
  return {
    source,
    value: null,
    from: null,
    to: null,
    text: null,
    file: null,
    page: null,
    ...said,
    confidence: Number(said.confidence.toFixed(3)),
  };
}
