/** What `kiemchung archive` says. */
import type { Phrase } from "./language.ts";

/** Archive copies: help, what was written, what was not. */
export const copyWords = {
  summary: {
    vi: "Đọc tệp và ghi bản sao lưu trữ tra cứu được (PDF/A-2b): ảnh trang như bản gốc, chữ ẩn đúng chỗ, siêu dữ liệu. Bản gốc giữ nguyên.",
    en: "Read files and write searchable archive copies (PDF/A-2b): the pages as they are, hidden text in its place, metadata. The originals stay.",
  },
  optionOut: {
    vi: "thư mục cho các bản sao, hoặc tên .pdf khi chỉ có một tệp; mặc định: cạnh tệp gốc, tên.archive.pdf",
    en: "folder for the copies, or a .pdf where one file is named; beside each original as NAME.archive.pdf by default",
  },
  optionJson: {
    vi: "in thêm hồ sơ của từng tệp thành JSON ra stdout, có archiveCopy cho biết bản sao; mọi lời khác ra stderr",
    en: "print each file's record as JSON on stdout, with archiveCopy naming the copy; all other words on stderr",
  },
  statusOk: { vi: "mọi tệp đều đọc được và có bản sao", en: "every file could be read and has its copy" },
  statusBad: {
    vi: "có tệp không đọc được hoặc không ghi được bản sao, hoặc bị ngắt",
    en: "a file could not be read or its copy not written, or the command was stopped",
  },
  outIsOneFile: {
    vi: "“{path}” là tên của một tệp, nhưng có {count} tệp cần bản sao. Hãy nêu một thư mục.",
    en: "“{path}” names one file, but {count} files are to be copied. Name a folder.",
  },
  onlyCopies: {
    vi: "Trong “{path}” chỉ có bản sao lưu trữ, không có tệp gốc nào.",
    en: "There are nothing but archive copies in “{path}”, and no originals.",
  },
  written: { vi: "{path}  {pages} trang · {size}", en: "{path}  {pages} pages · {size}" },
  totals: {
    vi: "{copies} bản sao lưu trữ · {pages} trang · {problems} tệp không có bản sao · {seconds} giây",
    en: "{copies} archive copies · {pages} pages · {problems} files without a copy · {seconds} s",
  },
} as const satisfies Record<string, Phrase>;
