/** What is said to a person of digital signatures that are not as they should be. */
import type { Warning } from "#schemas/problem.ts";
import type { Signature } from "#schemas/signature.ts";
import type { Doubt, ReadSignature } from "./doubt.ts";

type Words = { readonly code: string; readonly vi: string; readonly en: string };

const invalid = "signature/not-valid";
const unchecked = "signature/not-checked";
const timestamp = "signature/timestamp-not-used";
const otherClock = "thời điểm ký được lấy từ nguồn khác";
const otherClockEn = "the time of signing is taken from another clock";

const words: Readonly<Record<Doubt, Words>> = {
  "content-changed": {
    code: invalid,
    vi: "không còn hiệu lực: nội dung đã bị sửa sau khi ký. Hãy yêu cầu bản gốc đã ký.",
    en: "does not hold: the content was changed after signing. Ask for the signed original.",
  },
  "signature-broken": {
    code: invalid,
    vi: "không hợp lệ: giá trị chữ ký không khớp với chứng thư số kèm theo. Hãy yêu cầu bản gốc đã ký.",
    en: "does not hold: it is not one by the key of its certificate. Ask for the signed original.",
  },
  "certificate-exchanged": {
    code: invalid,
    vi: "không hợp lệ: chứng thư số kèm theo không phải chứng thư mà người ký đã nêu khi ký.",
    en: "does not hold: its certificate is not the one that was named when it was signed.",
  },
  "odd-range": {
    code: invalid,
    vi: "không hợp lệ: phạm vi ký (ByteRange) bỏ sót hoặc chồng lấn phần nội dung khác ngoài chính chữ ký.",
    en: "does not hold: its range (ByteRange) leaves out, or overlaps, more of the file than the signature itself.",
  },
  "cut-off": {
    code: invalid,
    vi: "không kiểm được trọn vẹn: tệp ngắn hơn phạm vi đã ký, có lẽ bị cắt cụt. Hãy tải lại tệp gốc.",
    en: "does not hold: the file is shorter than what was signed, and was perhaps cut off. Get the original again.",
  },
  "certificate-missing": {
    code: unchecked,
    vi: "chưa kiểm được: trong chữ ký không có chứng thư số của người ký.",
    en: "could not be checked: the signer's certificate is not in it.",
  },
  "algorithm-unknown": {
    code: unchecked,
    vi: "chưa kiểm được: thuật toán hoặc khóa của chữ ký không được hỗ trợ.",
    en: "could not be checked: its algorithm or key is not supported.",
  },
  "contents-unreadable": {
    code: unchecked,
    vi: "chưa kiểm được: dữ liệu chữ ký bị hỏng hoặc ở dạng không được hỗ trợ.",
    en: "could not be checked: its data are damaged, or in a form that is not supported.",
  },
  "form-not-checked": {
    code: unchecked,
    vi: "chưa kiểm: chữ ký XML (XMLDSig) chỉ được nhận ra và đọc tên, không được xác thực. Hãy kiểm bằng phần mềm ký số.",
    en: "was not checked: XML signatures (XMLDSig) are found and named, not verified. Check it with signing software.",
  },
  "certificate-not-in-force": {
    code: "signature/certificate-not-in-force",
    vi: "được tạo bằng chứng thư số chưa có hoặc đã hết hiệu lực vào thời điểm ký.",
    en: "was made with a certificate that was not in force at the time of signing.",
  },
  untrusted: {
    code: "signature/untrusted",
    vi: "không dẫn tới chứng thư gốc tin cậy nào đã cấu hình.",
    en: "does not lead to any of the certificates that the configuration trusts.",
  },
  "timestamp-unreadable": {
    code: timestamp,
    vi: `có dấu thời gian không đọc được; ${otherClock}.`,
    en: `has a time stamp that cannot be read; ${otherClockEn}.`,
  },
  "timestamp-of-other": {
    code: timestamp,
    vi: `có dấu thời gian cấp cho dữ liệu khác; ${otherClock}.`,
    en: `has a time stamp that was given to other data; ${otherClockEn}.`,
  },
  "timestamp-broken": {
    code: timestamp,
    vi: `có dấu thời gian không xác thực được; ${otherClock}.`,
    en: `has a time stamp that does not hold; ${otherClockEn}.`,
  },
  "timestamp-untrusted": {
    code: timestamp,
    vi: `có dấu thời gian của máy chủ không được tin cậy; ${otherClock}.`,
    en: `has a time stamp of an authority that is not trusted; ${otherClockEn}.`,
  },
  "changed-later": {
    code: "signature/changed-later",
    vi: "là chữ ký cuối, nhưng sau đó tệp còn được ghi thêm phần không chữ ký nào bao trùm. Hãy đối chiếu với bản đã ký.",
    en: "is the last one, but later something was appended to the file that no signature covers. Compare with what was signed.",
  },
};

/** The warnings for the signatures of a file, which are counted from 1 on. */
export function doubtWarnings(signatures: readonly ReadSignature[]): Warning[] {
  return signatures.flatMap(({ signature, doubts }, index) => doubts.map((doubt) => doubtWarning(index + 1, signature, doubt)));
}

function doubtWarning(number: number, { signer, organization }: Signature, doubt: Doubt): Warning {
  const { code, vi, en } = words[doubt];
  const name = signer ?? organization;
  const whose = name === null ? "" : ` (${name})`;
  return { code, page: null, message: `Chữ ký số thứ ${number}${whose} ${vi}`, messageEn: `Digital signature ${number}${whose} ${en}` };
}
