/** The list of the formats that can be read, in the order in which they are asked. */
import type { InputFormat } from "../input-format.ts";
import { image } from "./image.ts";
import { pdf } from "./pdf.ts";

export const inputFormats: readonly InputFormat[] = [pdf, image];
