/** What the command line says of itself: help, and what was wrong with how it was called. */
import type { Phrase } from "./language.ts";

/** Help and wrong usage. */
export const usageWords = {
  program: {
    vi: "kiemchung đọc tài liệu kiểm chứng của Chỉ số cải cách hành chính và đối chiếu với bộ tiêu chí.",
    en: "kiemchung reads the documents that prove a Public Administration Reform Index score, and checks them.",
  },
  usage: { vi: "Cách dùng", en: "Usage" },
  commands: { vi: "Các lệnh", en: "Commands" },
  options: { vi: "Tùy chọn", en: "Options" },
  examples: { vi: "Ví dụ", en: "Examples" },
  status: { vi: "Mã kết thúc", en: "Exit status" },
  statusUsage: {
    vi: "gọi sai: tùy chọn lạ, thiếu tham số, không thấy tệp; hoặc cấu hình sai",
    en: "wrong usage: unknown option, missing argument, file not found; or a wrong setting",
  },
  moreHelp: { vi: "Chi tiết từng lệnh: kiemchung LỆNH --help", en: "More on a command: kiemchung COMMAND --help" },
  optionHelp: { vi: "in hướng dẫn này", en: "print this help" },
  optionLang: { vi: "ngôn ngữ in ra: vi hoặc en", en: "language of what is printed: vi or en" },
  optionJson: { vi: "in JSON ra stdout, mọi lời khác ra stderr", en: "JSON on stdout, all other words on stderr" },
  unknownCommand: { vi: "Không có lệnh “{name}”.", en: "There is no command “{name}”." },
  unknownOption: { vi: "Không có tùy chọn “{name}”.", en: "There is no option “{name}”." },
  optionNeedsValue: { vi: "Tùy chọn “{name}” cần một giá trị.", en: "The option “{name}” needs a value." },
  optionTakesNoValue: { vi: "Tùy chọn “{name}” không nhận giá trị.", en: "The option “{name}” takes no value." },
  missingOption: { vi: "Thiếu tùy chọn “{name}”.", en: "The option “{name}” is missing." },
  missingFiles: { vi: "Cần ít nhất một tệp hoặc thư mục.", en: "At least one file or folder is needed." },
  tooManyArguments: { vi: "Thừa tham số “{name}”.", en: "There is no use for the argument “{name}”." },
  notFound: { vi: "Không thấy tệp hoặc thư mục “{path}”.", en: "There is no file or folder “{path}”." },
  noFiles: { vi: "Không có tệp nào trong “{path}”.", en: "There are no files in “{path}”." },
  notAFile: { vi: "“{path}” không phải là tệp hay thư mục.", en: "“{path}” is neither a file nor a folder." },
  badLanguage: { vi: "Ngôn ngữ “{value}” không có; dùng vi hoặc en.", en: "There is no language “{value}”; use vi or en." },
  badYear: {
    vi: "“{value}” không phải là năm; cần bốn chữ số, ví dụ 2020.",
    en: "“{value}” is no year; four digits are expected, such as 2020.",
  },
  badPort: {
    vi: "“{value}” không phải là cổng; cần một số từ 0 đến 65535.",
    en: "“{value}” is no port; a number from 0 to 65535 is expected.",
  },
  unknownSet: {
    vi: "Không có bộ tiêu chí “{set}”. Các bộ hiện có: {known}",
    en: "There is no criteria set “{set}”. There are: {known}",
  },
  unexpected: {
    vi: "Lỗi của chương trình. Xin gửi những dòng sau đây cho người phát triển:",
    en: "The program is at fault. Please send the lines below to its developers:",
  },
} as const satisfies Record<string, Phrase>;
