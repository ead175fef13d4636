/** The bytes of a PDF 1.7 file, object by object, given away as they are made (ISO 32000-1, 7.3 and 7.5). */
import { deflateSync } from "node:zlib";

const binaryMark = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");

/**
 * A file that is being written. Objects are numbered from 1 as they are reserved, and may be written in any order; what was
 * written is taken away by `drain`, so that no more than one object is held.
 */
export class PdfFile {
  #offsets: number[] = [];
  #length = 0;
  #pending: Uint8Array[] = [];

  constructor() {
    this.#push(binaryMark);
  }

  /** Gives a number to an object that is written later. */
  reserve(): number {
    return this.#offsets.push(-1);
  }

  /** Writes an object: its text between `obj` and `endobj`, in Latin-1. Gives its number. */
  add(body: string, number = this.reserve()): number {
    this.#begin(number);
    this.#push(Buffer.from(`${body}\nendobj\n`, "latin1"));
    return number;
  }

  /** Writes a stream; `dictionary` holds its entries but for `/Length`. Gives its number. */
  addStream(dictionary: string, data: Uint8Array, number = this.reserve()): number {
    this.#begin(number);
    this.#push(Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`, "latin1"));
    this.#push(data);
    this.#push(Buffer.from("\nendstream\nendobj\n", "latin1"));
    return number;
  }

  /** Writes a stream that is compressed here. */
  addFlate(dictionary: string, data: Uint8Array, number = this.reserve()): number {
    return this.addStream(`${dictionary} /Filter /FlateDecode`, deflateSync(data), number);
  }

  /** Writes the table of all objects and the trailer with the entries that are given. Every reserved object must be there. */
  end(trailer: string): void {
    const missing = this.#offsets.indexOf(-1);
    if (missing >= 0) throw new Error(`PDF object ${missing + 1} was reserved and never written`);
    const start = this.#length;
    const entries = this.#offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
    const size = this.#offsets.length + 1;
    this.#push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${entries}`, "latin1"));
    this.#push(Buffer.from(`trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`, "latin1"));
  }

  /** What was written since the last time. */
  drain(): Uint8Array[] {
    return this.#pending.splice(0);
  }

  #begin(number: number): void {
    if (this.#offsets[number - 1] !== -1) throw new Error(`PDF object ${number} was written twice or never reserved`);
    this.#offsets[number - 1] = this.#length;
    this.#push(Buffer.from(`${number} 0 obj\n`, "latin1"));
  }

  #push(bytes: Uint8Array): void {
    this.#pending.push(bytes);
    this.#length += bytes.length;
  }
}

/** A text string: UTF-16 with its mark, in hexadecimal (ISO 32000-1, 7.9.2.2). */
export function pdfText(text: string): string {
  return `<feff${Buffer.from(text.toWellFormed(), "utf16le").swap16().toString("hex")}>`;
}

/** A number as PDF writes it: no exponent, no more digits than are seen. */
export function pdfNumber(value: number): string {
  return String(Number(value.toFixed(3)));
}
