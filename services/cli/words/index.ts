/** Every phrase that the command line says, by the part that says it. A test holds both languages to be there. */
import { copyWords } from "./copies.ts";
import { documentWords } from "./documents.ts";
import { drawingWords } from "./drawings.ts";
import { evaluationWords } from "./evaluation.ts";
import { machineWords } from "./machine.ts";
import { resultWords } from "./results.ts";
import { usageWords } from "./usage.ts";

/** The catalogue. */
export const catalogue = { usageWords, copyWords, documentWords, drawingWords, evaluationWords, resultWords, machineWords } as const;
