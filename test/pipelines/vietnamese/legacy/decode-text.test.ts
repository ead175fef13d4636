import { describe, expect, test } from "vitest";
import { encodeText, textEncodings } from "#fixtures/generator/encodings/index.ts";
import { decodeText } from "#pipelines/vietnamese/legacy/decode-text.ts";
import { foreign, notice } from "./sentences.ts";

const text = `\n${notice.join("\r\n")}\f${notice.slice(3).join("\n")}\n`;

describe("the bytes of a text file", () => {
  test.each(textEncodings)("in %s are read, with their lines and pages", (encoding) => {
    const decoded = decodeText(encodeText(text, encoding));
    expect(decoded?.text.normalize("NFC")).toBe(text);
    expect(decoded?.found.length).toBe(encoding === "utf-16" ? 0 : 1);
  });

  test("in UTF-8 are nothing else", () => {
    expect(decodeText(Buffer.from(text))).toEqual({ text, found: [], damaged: false });
  });

  test.each(Object.entries(foreign))("of %s are no Vietnamese, in UTF-8 or Windows-1252", (_, lines) => {
    const whole = lines.join("\n");
    expect(decodeText(Buffer.from(whole))).toEqual({ text: whole, found: [], damaged: false });
    const bytes = Buffer.from(whole.replace(/[“”’]/g, '"').replace(/[–—]/g, "-").replaceAll("€", "E"), "latin1");
    expect(decodeText(bytes)?.found.filter(({ encoding }) => encoding !== "windows-1252") ?? []).toEqual([]);
  });

  test("may be of two encodings, line by line", () => {
    const [head = "", ...rest] = notice;
    const bytes = Buffer.concat([Buffer.from(`${head}\n`), encodeText(rest.join("\n"), "tcvn3")]);
    expect(decodeText(bytes)?.text).toBe(notice.join("\n"));
  });

  test("may be damaged in a place", () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xc3]), Buffer.from("xong")]);
    expect(decodeText(bytes)).toEqual({ text: `${text}\uFFFDxong`, found: [], damaged: true });
  });

  test("that fit nothing are refused", () => {
    expect(decodeText(Buffer.from([0x43, 0xe9, 0x6e, 0x67, 0x20, 0xb5, 0xf7]))).toBeNull();
  });
});
