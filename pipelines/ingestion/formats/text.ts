import { bare, type InputFormat } from "../input-format.ts";
import { textPage } from "../known-text.ts";
import { problems, refusal } from "../problems.ts";

/** Control characters that no text has: all but tab, line feed, vertical tab, form feed, carriage return and escape. */
const foreign: ReadonlySet<number> = new Set(
  Array.from({ length: 32 }, (_, code) => code).filter((code) => ![9, 10, 11, 12, 13, 27].includes(code)),
);
const utf16Marks = ["fffe", "feff"];
const headBytes = 8192;

/** Plain text in UTF-8, with or without a byte order mark. A form feed begins a new page. */
export const text: InputFormat = {
  id: "text",
  recognises: (bytes) => {
    const head = bytes.subarray(0, headBytes);
    return utf16Marks.includes(Buffer.from(head.subarray(0, 2)).toString("hex")) || !head.some((byte) => foreign.has(byte));
  },
  read: async (_source, bytes) => {
    const pages = decode(bytes)
      .split("\f")
      .map((page, index) => textPage(index + 1, "text", { lines: page.split(/\r\n|\r|\n/), tables: [] }));
    return { value: { ...bare, pages }, warnings: [] };
  },
};

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw refusal(problems.textNotUtf8(), error);
  }
}
