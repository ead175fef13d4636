/** What is read, but with reservations. */
import { encodingNames } from "#pipelines/vietnamese/legacy/encodings.ts";
import type { FoundEncoding } from "#pipelines/vietnamese/legacy/found.ts";
import type { Warning } from "#schemas/problem.ts";

/** Each by the name of what happened; `page` counts from 1. */
export const warnings = {
  pdfRepaired: (): Warning => ({
    code: "pdf/repaired",
    page: null,
    message: "PDF bị hỏng hoặc bị cắt cụt; đã khôi phục những trang còn đọc được. Hãy đối chiếu với bản gốc xem có thiếu trang không.",
    messageEn:
      "The PDF is damaged or cut off; the pages that could be recovered were read. Compare with the original whether pages are missing.",
  }),
  pageUnreadable: (page: number, reason: { message: string; messageEn: string }): Warning => ({
    code: "page/unreadable",
    page,
    message: `Không đọc được trang ${page}; các trang khác vẫn được đọc. ${reason.message}`,
    messageEn: `Page ${page} could not be read; the other pages were. ${reason.messageEn}`,
  }),
  pageReadSmaller: (page: number, pixels: number, limit: number): Warning => ({
    code: "page/read-smaller",
    page,
    message: `Trang ${page} có ${megapixels(pixels)} triệu điểm ảnh, vượt giới hạn ${megapixels(limit)} triệu, nên được đọc ở kích thước nhỏ hơn. Quét ở 200–300 dpi là đủ.`,
    messageEn: `Page ${page} has ${megapixels(pixels)} million pixels, over the limit of ${megapixels(limit)} million, and was read at a smaller size. Scanning at 200–300 dpi is enough.`,
  }),
  pageReadBySecondReader: (page: number): Warning => ({
    code: "page/read-by-second-reader",
    page,
    message: `Trang ${page} của PDF bị hỏng: bộ đọc chính không đọc được nên trang được đọc bằng bộ đọc dự phòng. Hãy đối chiếu với bản gốc.`,
    messageEn: `Page ${page} of the PDF is damaged: the usual reader could not read it, and a second one did. Compare with the original.`,
  }),
  imageDamaged: (page: number): Warning => ({
    code: "image/damaged",
    page,
    message: `Dữ liệu ảnh của trang ${page} bị hỏng hoặc thiếu một phần; phần còn lại vẫn được đọc. Hãy đối chiếu với bản gốc và quét lại nếu cần.`,
    messageEn: `Part of the image data of page ${page} is damaged or missing; the rest was read. Compare with the original, and scan again if needed.`,
  }),
  textLayerNotTrusted: (page: number): Warning => ({
    code: "page/text-layer-not-trusted",
    page,
    message: `Lớp chữ có sẵn ở trang ${page} không đáng tin (do phần mềm khác nhận dạng kém hoặc lỗi bảng mã) nên trang được nhận dạng lại.`,
    messageEn: `The text layer of page ${page} cannot be trusted (poor recognition by another program, or a broken encoding), so the page was recognised again.`,
  }),
  readFromLegacyEncoding: ({ encoding, by, words, share }: FoundEncoding): Warning => {
    const name = encodingNames[encoding];
    const percent = `${Math.floor(share * 100)}%`;
    const [how, howEn] =
      by === "font"
        ? ["theo tên phông chữ", "by the names of its typefaces"]
        : words === 0
          ? ["vì không có dấu hiệu của bảng mã tiếng Việt nào", "because nothing speaks for a Vietnamese encoding"]
          : ["theo các từ trong văn bản", "by its words"];
    const [sure, sureEn] =
      words === 0
        ? ["", ""]
        : [
            `; ${words} từ cho thấy điều đó, ${percent} là âm tiết tiếng Việt`,
            `; ${words} words show it, ${percent} are Vietnamese syllables`,
          ];
    return {
      code: "text/legacy-encoding",
      page: null,
      message: `Chữ trong tệp ở bảng mã ${name.vi}, đã được chuyển sang Unicode ${how}${sure}. Hãy đối chiếu với bản gốc nếu có chỗ đọc lạ.`,
      messageEn: `Text of the file is in ${name.en} and was turned into Unicode ${howEn}${sureEn}. Compare with the original where it reads oddly.`,
    };
  },
  textDamaged: (): Warning => ({
    code: "text/damaged",
    page: null,
    message: "Một vài byte của tệp văn bản bị hỏng và được thay bằng dấu \uFFFD. Hãy đối chiếu với bản gốc.",
    messageEn: "A few bytes of the text file are damaged and stand as \uFFFD. Compare with the original.",
  }),
  memberSkipped: (path: string, reason: { message: string; messageEn: string }): Warning => ({
    code: "zip/member-skipped",
    page: null,
    message: `Đã bỏ qua "${path}" trong gói nén: ${reason.message}`,
    messageEn: `The member "${path}" of the archive was skipped: ${reason.messageEn}`,
  }),
};

function megapixels(pixels: number): string {
  return (pixels / 1_000_000).toFixed(1);
}
