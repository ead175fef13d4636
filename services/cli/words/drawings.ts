/** What stands on the page images that `kiemchung extract --debug` draws, and what is said of them. */
import type { Phrase } from "./language.ts";

/** Names of what is drawn, the legend, and why something is not drawn. */
export const drawingWords = {
  optionDebug: {
    vi: "vẽ lên ảnh từng trang những gì đã đọc và dùng: từ, bảng, chỗ trống, trường, viện dẫn, thời hạn…; ghi vào thư mục này",
    en: "draw on each page image what was read and used (words, tables, blanks, fields, citations, deadlines…) into this folder",
  },
  "kind.field": { vi: "trường", en: "field" },
  "kind.citation": { vi: "viện dẫn", en: "citation" },
  "kind.deadline": { vi: "thời hạn", en: "deadline" },
  "kind.criterion": { vi: "tiêu chí", en: "criterion" },
  "kind.assignment": { vi: "phân công", en: "assignment" },
  "kind.recipient": { vi: "nơi nhận", en: "recipient" },
  "kind.finding": { vi: "phát hiện", en: "finding" },
  "kind.blank": { vi: "chỗ trống điền tay", en: "blank" },
  "blank.number": { vi: "chỗ trống: số", en: "blank: number" },
  "blank.day": { vi: "chỗ trống: ngày", en: "blank: day" },
  "blank.month": { vi: "chỗ trống: tháng", en: "blank: month" },
  byHand: { vi: "chữ viết tay", en: "by hand" },
  printed: { vi: "chữ in", en: "printed" },
  legend: { vi: "CHÚ GIẢI", en: "LEGEND" },
  onThisPage: { vi: "TRÊN TRANG NÀY", en: "ON THIS PAGE" },
  sureWord: { vi: "từ, tin cậy từ {from}", en: "word, confidence from {from}" },
  doubtfulWord: { vi: "từ, tin cậy {from} đến {to}", en: "word, confidence {from} to {to}" },
  badWord: { vi: "từ, tin cậy dưới {to}", en: "word, confidence below {to}" },
  table: { vi: "bảng (nét đậm) và ô", en: "table (bold) and cells" },
  review: { vi: "nét đứt, dấu ?: cần người xác nhận", en: "dashed, with ?: a person must confirm" },
  page: { vi: "trang {page}/{pages} · {from} · tin cậy {confidence}", en: "page {page}/{pages} · {from} · confidence {confidence}" },
  nothing: { vi: "không có gì được dùng trên trang này", en: "nothing on this page was used" },
  "reason.no-image": { vi: "trang không có ảnh (Word hoặc văn bản thuần)", en: "the page has no image (Word or plain text)" },
  "reason.no-place": {
    vi: "không có chỗ trên trang: biết được từ nguồn khác",
    en: "it has no place on the page: it is known from elsewhere",
  },
  "reason.not-found": { vi: "không thấy nguyên văn những chữ này trên trang", en: "these very words were not found on the page" },
  "reason.not-read": { vi: "không đọc được", en: "not read" },
  undrawnHeading: { vi: "Những gì không vẽ được của {file}:", en: "What could not be drawn of {file}:" },
  totals: {
    vi: "{images} ảnh trang trong {folder} · {undrawn} chỗ không vẽ được, ghi trong các tệp {ending}",
    en: "{images} page images in {folder} · {undrawn} things could not be drawn: see the files {ending}",
  },
} as const satisfies Record<string, Phrase>;
