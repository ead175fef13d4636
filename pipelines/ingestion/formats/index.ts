/** The list of the formats that can be read, in the order in which they are asked. */
import type { InputFormat } from "../input-format.ts";
import { doc } from "./doc.ts";
import { docx } from "./docx.ts";
import { image } from "./image.ts";
import { pdf } from "./pdf.ts";
import { text } from "./text.ts";
import { zip } from "./zip.ts";

/** Each with its own way to know its files; plain text last, because it takes what nothing else wants. */
export const inputFormats: readonly InputFormat[] = [pdf, image, docx, doc, zip, text];
