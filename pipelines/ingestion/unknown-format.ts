/** What a file of no format that can be read seems to be, in words for the person who sent it. */

type Seeming = { vi: string; en: string };

/** By the first bytes in hexadecimal ("magic numbers" of the formats that people send by mistake). */
const signatures: readonly (readonly [RegExp, Seeming])[] = [
  [/^4d5a/, { vi: "một chương trình Windows (EXE/DLL)", en: "a Windows program (EXE/DLL)" }],
  [/^7f454c46/, { vi: "một chương trình Linux", en: "a Linux program" }],
  [/^2321/, { vi: "một tập lệnh", en: "a script" }],
  [
    /^504b0[35]0[46]/,
    { vi: "một gói ZIP hỏng hoặc một tệp Office chưa hỗ trợ", en: "a damaged ZIP archive or an Office file that is not supported" },
  ],
  [/^526172211a07/, { vi: "một gói nén RAR", en: "a RAR archive" }],
  [/^377abcaf271c/, { vi: "một gói nén 7-Zip", en: "a 7-Zip archive" }],
  [/^1f8b/, { vi: "một gói nén GZIP", en: "a GZIP archive" }],
  [/^d0cf11e0/, { vi: "một tệp Office cũ không phải Word", en: "an old Office file that is not of Word" }],
  [/^7b5c727466/, { vi: "văn bản RTF", en: "an RTF text" }],
  [/^47494638/, { vi: "ảnh GIF", en: "a GIF image" }],
  [/^424d/, { vi: "ảnh BMP", en: "a BMP image" }],
  [/^52494646.{8}57454250/, { vi: "ảnh WebP", en: "a WebP image" }],
  [/^.{8}66747970(?:686569|6d6966|617669)/, { vi: "ảnh HEIC/AVIF", en: "a HEIC/AVIF image" }],
  [/^.{8}66747970/, { vi: "một tệp video", en: "a video" }],
];

const unknown: Seeming = { vi: "dữ liệu không nhận ra được", en: "data of no known kind" };

/** Names what the bytes seem to be. */
export function seemingFormat(bytes: Uint8Array): Seeming {
  const head = Buffer.from(bytes.subarray(0, 32)).toString("hex");
  return signatures.find(([pattern]) => pattern.test(head))?.[1] ?? unknown;
}
