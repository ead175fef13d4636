/** What can be wrong with a file that comes in, in words: what was found, what was expected, what to do. */
import { PipelineError } from "#pipelines/stage.ts";
import type { Problem } from "#schemas/problem.ts";

const rescan = "Hãy mở tệp gốc để kiểm tra, rồi quét hoặc xuất lại tệp.";
const rescanEn = "Open the original to check it, then scan or export it again.";

/** Each by the name of what happened. Sizes are in bytes unless they say otherwise. */
export const problems = {
  empty: (): Problem => ({
    code: "file/empty",
    message: "Tệp rỗng (0 byte), trong khi cần một tệp có nội dung. Hãy tải lên lại tệp gốc; lần sao chép trước có thể đã bị ngắt.",
    messageEn: "The file is empty (0 bytes); a file with content was expected. Upload the original again; the copy may have been cut off.",
  }),
  tooLarge: (bytes: number, limit: number): Problem => ({
    code: "file/too-large",
    message: `Tệp có ${megabytes(bytes)} MB, vượt giới hạn ${megabytes(limit)} MB. Hãy tách tệp hoặc quét lại ở 200–300 dpi.`,
    messageEn: `The file has ${megabytes(bytes)} MB, over the limit of ${megabytes(limit)} MB. Split it, or scan it again at 200–300 dpi.`,
  }),
  unknownFormat: (found: { vi: string; en: string }): Problem => ({
    code: "file/unknown-format",
    message: `Nội dung tệp là ${found.vi}, dù tên tệp có thể ghi khác; hệ thống đọc PDF, PNG, JPEG, TIFF, DOCX, DOC, ZIP và văn bản thuần. Hãy gửi tài liệu ở một trong các định dạng đó.`,
    messageEn: `The content of the file is ${found.en}, whatever its name says; PDF, PNG, JPEG, TIFF, DOCX, DOC, ZIP and plain text can be read. Send the document in one of these formats.`,
  }),
  tooManyPages: (pages: number, limit: number): Problem => ({
    code: "file/too-many-pages",
    message: `Tệp có ${pages} trang, vượt giới hạn ${limit} trang. Hãy tách tệp thành nhiều phần rồi gửi lại.`,
    messageEn: `The file has ${pages} pages, over the limit of ${limit}. Split it into parts and send them again.`,
  }),
  pdfEncrypted: (): Problem => ({
    code: "pdf/encrypted",
    message: "PDF được bảo vệ bằng mật khẩu nên không mở được. Hãy bỏ mật khẩu (mở bằng phần mềm đọc PDF rồi in hoặc lưu lại) và gửi lại.",
    messageEn:
      "The PDF is protected by a password and cannot be opened. Remove the password (open it in a PDF reader and print or save it) and send it again.",
  }),
  pdfCorrupt: (): Problem => ({
    code: "pdf/corrupt",
    message: `Tệp bắt đầu như PDF nhưng bị hỏng hoặc bị cắt cụt, không khôi phục được trang nào. ${rescan}`,
    messageEn: `The file begins like a PDF but is damaged or cut off, and no page could be recovered. ${rescanEn}`,
  }),
  pdfPageCorrupt: (): Problem => ({
    code: "pdf/page-corrupt",
    message: `Nội dung trang PDF bị hỏng. ${rescan}`,
    messageEn: `The content of the PDF page is damaged. ${rescanEn}`,
  }),
  imageCorrupt: (): Problem => ({
    code: "image/corrupt",
    message: `Tệp bắt đầu như ảnh nhưng dữ liệu ảnh bị hỏng hoặc bị cắt cụt. ${rescan}`,
    messageEn: `The file begins like an image but its data are damaged or cut off. ${rescanEn}`,
  }),
  docxCorrupt: (): Problem => ({
    code: "docx/corrupt",
    message: "Tệp Word (DOCX) bị hỏng, không đọc được nội dung. Hãy mở bằng Word, chọn sửa chữa, lưu lại rồi gửi lại.",
    messageEn:
      "The Word file (DOCX) is damaged and its content cannot be read. Open it in Word, let it repair the file, save it and send it again.",
  }),
  wordEncrypted: (): Problem => ({
    code: "docx/encrypted",
    message: "Tệp Word được bảo vệ bằng mật khẩu. Hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi gửi lại.",
    messageEn: "The Word file is protected by a password. Open it in Word, remove the password, save it and send it again.",
  }),
  docCorrupt: (): Problem => ({
    code: "doc/corrupt",
    message: "Tệp Word cũ (DOC) bị hỏng hoặc có mật khẩu, không đọc được nội dung. Hãy mở bằng Word, lưu thành DOCX hoặc PDF rồi gửi lại.",
    messageEn:
      "The old Word file (DOC) is damaged or has a password, and its content cannot be read. Open it in Word, save it as DOCX or PDF and send that.",
  }),
  textEncodingUnknown: (): Problem => ({
    code: "text/unknown-encoding",
    message:
      "Tệp văn bản không ở Unicode, và cũng không nhận ra bảng mã tiếng Việt cũ nào (TCVN3, VNI, VIQR, Windows-1258). Hãy mở bằng trình soạn thảo, lưu lại với bảng mã UTF-8 rồi gửi lại.",
    messageEn:
      "The text file is not in Unicode, and in none of the older Vietnamese encodings (TCVN3, VNI, VIQR, Windows-1258). Open it in an editor, save it in UTF-8 and send it again.",
  }),
  zipCorrupt: (): Problem => ({
    code: "zip/corrupt",
    message: "Gói nén ZIP bị hỏng hoặc bị cắt cụt, không đọc được danh sách tệp bên trong. Hãy nén lại và gửi lại.",
    messageEn: "The ZIP archive is damaged or cut off and the list of its members cannot be read. Make the archive again and send it.",
  }),
  zipEncrypted: (): Problem => ({
    code: "zip/encrypted",
    message: "Mọi tệp trong gói nén ZIP đều có mật khẩu. Hãy nén lại không đặt mật khẩu và gửi lại.",
    messageEn: "Every member of the ZIP archive is protected by a password. Make the archive again without a password and send it.",
  }),
  zipEmpty: (): Problem => ({
    code: "zip/empty",
    message: "Gói nén ZIP không chứa tệp nào. Hãy kiểm tra rồi nén lại các tài liệu và gửi lại.",
    messageEn: "The ZIP archive holds no files. Check it, put the documents into it again and send it.",
  }),
  memberEncrypted: (): Problem => ({
    code: "zip/member-encrypted",
    message: "tệp này có mật khẩu. Hãy nén lại không đặt mật khẩu.",
    messageEn: "it is protected by a password. Make the archive again without one.",
  }),
  memberCorrupt: (): Problem => ({
    code: "zip/member-corrupt",
    message: "dữ liệu nén của tệp này bị hỏng hoặc không khớp với danh sách. Hãy gửi riêng tệp đó.",
    messageEn: "its packed data are damaged or not what the archive's list says. Send that file by itself.",
  }),
  memberMethod: (method: number): Problem => ({
    code: "zip/member-method",
    message: `cách nén số ${method} không được hỗ trợ (chỉ Store và Deflate). Hãy nén lại bằng cách thông thường.`,
    messageEn: `compression method ${method} is not supported (only Store and Deflate). Make the archive again in the usual way.`,
  }),
  zipBomb: (path: string): Problem => ({
    code: "zip/bomb",
    message: `Tệp "${path}" trong gói nén phình ra lớn bất thường khi giải nén nên bị từ chối. Hãy gửi riêng tệp đó nếu nó là tài liệu thật.`,
    messageEn: `The member "${path}" unpacks to an implausible size and was refused. Send that file by itself if it is a real document.`,
  }),
  zipTooManyMembers: (members: number, limit: number): Problem => ({
    code: "zip/too-many-members",
    message: `Gói nén có ${members} tệp, vượt giới hạn ${limit}. Hãy chia thành nhiều gói nhỏ hơn.`,
    messageEn: `The archive has ${members} members, over the limit of ${limit}. Divide it into smaller archives.`,
  }),
  zipTooDeep: (depth: number, limit: number): Problem => ({
    code: "zip/too-deep",
    message: `Gói nén nằm lồng ${depth} lớp, vượt giới hạn ${limit} lớp. Hãy giải nén bớt rồi gửi lại.`,
    messageEn: `The archive is nested ${depth} deep, over the limit of ${limit}. Unpack it and send its content.`,
  }),
};

/** The error that refuses a file for good. */
export function refusal(problem: Problem, cause?: unknown): PipelineError {
  return new PipelineError(problem, { retryable: false, cause });
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1);
}
