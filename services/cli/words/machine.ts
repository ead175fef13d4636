/** What `doctor` says of the machine. */
import type { Phrase } from "./language.ts";

/** Disk, recogniser, port. */
export const machineWords = {
  diskRoom: { vi: "Đĩa còn trống {free} GB", en: "{free} GB of disk are free" },
  diskFull: {
    vi: "Đĩa chỉ còn trống {free} GB ở {folder}, cần ít nhất {least} GB. Hãy dọn đĩa hoặc đặt KIEMCHUNG_DATA sang đĩa khác.",
    en: "Only {free} GB of disk are free at {folder}, {least} GB are needed. Make room or set KIEMCHUNG_DATA to another disk.",
  },
  diskUnknown: {
    vi: "Không xem được đĩa của {folder}. Hãy kiểm tra thư mục và quyền của nó.",
    en: "The disk of {folder} cannot be looked at. Check the folder and its permissions.",
  },
  recognition: { vi: "Bộ nhận dạng chữ tiếng Việt chạy được", en: "The recogniser starts with its Vietnamese data" },
  noRecognition: {
    vi: "Bộ nhận dạng chữ không chạy được ({reason}). Hãy cài lại: npm ci",
    en: "The recogniser does not start ({reason}). Install again: npm ci",
  },
  portFree: { vi: "Cổng {port} còn trống", en: "Port {port} is free" },
  portServed: { vi: "“kiemchung serve” đang chạy ở cổng {port}", en: "“kiemchung serve” is running on port {port}" },
  portTaken: {
    vi: "Không dùng được cổng {port} ({reason}). Hãy chọn cổng khác bằng --port hoặc KIEMCHUNG_PORT.",
    en: "Port {port} cannot be used ({reason}). Choose another with --port or KIEMCHUNG_PORT.",
  },
} as const satisfies Record<string, Phrase>;
