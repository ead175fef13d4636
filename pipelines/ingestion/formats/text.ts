import { decodeText } from "#pipelines/vietnamese/legacy/decode-text.ts";
import { bare, type InputFormat } from "../input-format.ts";
import { textPage } from "../known-text.ts";
import { problems, refusal } from "../problems.ts";
import { doubtWarnings } from "../signatures/doubt-words.ts";
import { xmlSignatures } from "../signatures/xml-signatures.ts";
import { warnings as words } from "../warnings.ts";

/** Control characters that no text has: all but tab, line feed, vertical tab, form feed, carriage return and escape. */
const foreign: ReadonlySet<number> = new Set(
  Array.from({ length: 32 }, (_, code) => code).filter((code) => ![9, 10, 11, 12, 13, 27].includes(code)),
);
const utf16Marks = ["fffe", "feff"];
const headBytes = 8192;

/** Plain text in Unicode or what was used before it, XML among it. A form feed begins a new page. */
export const text: InputFormat = {
  id: "text",
  recognises: (bytes) => {
    const head = bytes.subarray(0, headBytes);
    return utf16Marks.includes(Buffer.from(head.subarray(0, 2)).toString("hex")) || !head.some((byte) => foreign.has(byte));
  },
  read: async (_source, bytes) => {
    const decoded = decodeText(bytes);
    if (decoded === null) throw refusal(problems.textEncodingUnknown());
    const pages = decoded.text
      .split("\f")
      .map((page, index) => textPage(index + 1, "text", { lines: page.split(/\r\n|\r|\n/), tables: [] }));
    const signed = xmlSignatures(decoded.text);
    const signatures = signed.map(({ signature }) => signature);
    const warnings = [...decoded.found.map(words.readFromLegacyEncoding), ...doubtWarnings(signed)];
    return { value: { ...bare, pages, signatures }, warnings: decoded.damaged ? [words.textDamaged(), ...warnings] : warnings };
  },
};
