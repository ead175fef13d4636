/** Reading a PDF as bytes, independently of what wrote it: objects, dictionaries, streams (ISO 32000-1, 7.3 and 7.5). */
import { inflateSync } from "node:zlib";

type PdfName = { readonly name: string };
type PdfReference = { readonly reference: number };
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
export type PdfValue = null | boolean | number | Buffer | PdfName | PdfReference | PdfDictionary | readonly PdfValue[];

/** An object of the file; `stream` is null where it is none. */
export type PdfObject = { readonly value: PdfValue; readonly stream: Buffer | null; readonly start: number };

/** A file as its table of objects says. */
export type PdfStructure = { readonly objects: ReadonlyMap<number, PdfObject>; readonly trailer: PdfDictionary };

/** Reads a file that has one plain table. Throws where the table does not lead to the objects. */
export function readStructure(file: Buffer): PdfStructure {
  const text = file.toString("latin1");
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1] ?? Number.NaN);
  const [, count = "0"] = /^xref\n0 (\d+)\n/.exec(text.slice(start)) ?? [];
  const objects = new Map<number, PdfObject>();
  const table = start + text.slice(start).indexOf("\n", 5) + 1;
  for (let number = 1; number < Number(count); number += 1) {
    const at = Number(text.slice(table + 20 * number, table + 20 * number + 10));
    objects.set(number, readObject(file, text, at, number));
  }
  const trailer = new Scanner(text, table + 20 * Number(count) + "trailer\n".length).value();
  if (!isDictionary(trailer)) throw new Error("the file has no trailer");
  return { objects, trailer };
}

function readObject(file: Buffer, text: string, at: number, number: number): PdfObject {
  const head = `${number} 0 obj\n`;
  if (!text.startsWith(head, at)) throw new Error(`object ${number} is not where the table says`);
  const scanner = new Scanner(text, at + head.length);
  const value = scanner.value();
  if (!isDictionary(value) || !text.startsWith("\nstream\n", scanner.at)) {
    if (!text.startsWith("\nendobj\n", scanner.at)) throw new Error(`object ${number} does not end`);
    return { value, stream: null, start: at };
  }
  const length = value.get("Length");
  if (typeof length !== "number") throw new Error(`stream ${number} has no length`);
  const begin = scanner.at + "\nstream\n".length;
  if (!text.startsWith("\nendstream\nendobj\n", begin + length)) throw new Error(`stream ${number} has another length than it says`);
  return { value, stream: file.subarray(begin, begin + length), start: at };
}

/** The data of a stream: unpacked where it is compressed with Flate and no predictor, else as it stands. */
export function streamData({ value, stream }: PdfObject): Buffer {
  if (stream === null) throw new Error("the object is no stream");
  const isFlate = isDictionary(value) && nameOf(value.get("Filter")) === "FlateDecode" && !value.has("DecodeParms");
  return isFlate ? inflateSync(stream) : stream;
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

/** The name that a value is; null for anything else. */
export function nameOf(value: PdfValue | undefined): string | null {
  return value !== null && typeof value === "object" && "name" in value ? value.name : null;
}

/** The value that a value leads to. */
export function resolved({ objects }: PdfStructure, value: PdfValue | undefined): PdfValue {
  if (value === undefined || value === null || typeof value !== "object" || !("reference" in value)) return value ?? null;
  return objects.get(value.reference)?.value ?? null;
}

/** The object that a value refers to. */
export function objectOf({ objects }: PdfStructure, value: PdfValue | undefined): PdfObject | null {
  return value !== null && typeof value === "object" && "reference" in value ? (objects.get(value.reference) ?? null) : null;
}

/** The items of an array, none of anything else. */
export function itemsOf(value: PdfValue): readonly PdfValue[] {
  return Array.isArray(value) ? value : [];
}

class Scanner {
  readonly #text: string;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  value(): PdfValue {
    this.#skip();
    const rest = this.#text.slice(this.at, this.at + 40);
    if (rest.startsWith("<<")) return this.#dictionary();
    if (rest.startsWith("[")) return this.#array();
    if (rest.startsWith("/")) return { name: this.#take(/^\/[^\s/[\]()<>{}%]*/).slice(1) };
    if (rest.startsWith("<")) return Buffer.from(this.#take(/^<[0-9a-fA-F\s]*>/).slice(1, -1), "hex");
    if (rest.startsWith("(")) return Buffer.from(this.#take(/^\((?:\\.|[^\\()])*\)/).slice(1, -1), "latin1");
    const reference = /^(\d+) 0 R(?![\w])/.exec(rest);
    if (reference !== null) {
      this.at += reference[0].length;
      return { reference: Number(reference[1]) };
    }
    const word = this.#take(/^[-+.\w]+/);
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : Number(word);
  }

  #dictionary(): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (this.#skip(); !this.#text.startsWith(">>", this.at); this.#skip()) {
      const key = this.#take(/^\/[^\s/[\]()<>{}%]*/).slice(1);
      entries.set(key, this.value());
    }
    this.at += 2;
    return entries;
  }

  #array(): PdfValue[] {
    this.at += 1;
    const items: PdfValue[] = [];
    for (this.#skip(); this.#text[this.at] !== "]"; this.#skip()) items.push(this.value());
    this.at += 1;
    return items;
  }

  #skip(): void {
    while (/\s/.test(this.#text[this.at] ?? "")) this.at += 1;
  }

  #take(pattern: RegExp): string {
    const found = pattern.exec(this.#text.slice(this.at, this.at + 100_000))?.[0];
    if (found === undefined) throw new Error(`what stands at byte ${this.at} is no PDF: ${this.#text.slice(this.at, this.at + 20)}`);
    this.at += found.length;
    return found;
  }
}
