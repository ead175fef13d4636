import type { Signature } from "#schemas/signature.ts";
import { type Language, phrase } from "../words/language.ts";
import { resultWords } from "../words/results.ts";
import { dayText } from "./plain-values.ts";

/** A digital signature in a line: whose, when, whether it holds, whether over the whole file, whether its chain is trusted. */
export function signatureText(signature: Signature, language: Language): string {
  const { signer, organization, signedAt, valid, coversWholeFile, coveredBytes, chain } = signature;
  const state = valid === null ? "signature.unchecked" : valid ? "signature.valid" : "signature.invalid";
  const words = [
    resultWords[state],
    ...(coveredBytes === null || coversWholeFile ? [] : [resultWords["signature.part"]]),
    ...(chain === "not-checked" ? [] : [resultWords[chain === "trusted" ? "signature.trusted" : "signature.untrusted"]]),
  ];
  const who = signer ?? organization ?? "?";
  return [who, ...(signedAt === null ? [] : [momentText(signedAt)]), ...words.map((word) => phrase(language, word))].join(" · ");
}

/** `2020-03-05T14:25:30+07:00` as `05/03/2020 14:25`; another offset than Vietnam's is told. */
function momentText(moment: string): string {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(moment)?.[0] ?? "";
  return `${dayText(moment.slice(0, 10))} ${moment.slice(11, 16)}${offset === "+07:00" ? "" : ` ${offset}`}`;
}
