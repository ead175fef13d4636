/** Who is to do something, as a heading, the opening words of a paragraph, a label or a cell names them. */

import { lengthOfNames } from "./body-extent.ts";

const bodyNouns =
  "thường trực|thường vụ|ban(?!\\s+(?:hành|đầu|ngày|cho|bố))|chủ tịch|phó chủ tịch|uỷ ban|ủy ban|ubnd|ubmttq|hđnd|hội(?!\\s+(?:nghị|họp|thảo|nhập|thi|diễn))|sở(?!\\s+(?:hữu|dĩ|thích))|các sở|" +
  "phòng(?!\\s+(?:chống|ngừa|cháy)|,)|văn phòng(?!\\s+phẩm)|vp\\.?|công chức|cán bộ|viên chức|bộ phận|bộ(?!\\s+(?:luật|tiêu|máy|chỉ\\s+(?:số|tiêu)|đội|số|câu|thủ))|cục(?!\\s+diện)|chi cục|tổng cục|thanh tra(?!,)|" +
  "trung tâm|trạm|đài(?!\\s+loan)|trường(?!\\s+hợp)|các trường(?!\\s+hợp)|thủ trưởng|người đứng đầu|lãnh đạo(?!,)|giám đốc|trưởng(?!\\s+thành)|chánh|đoàn(?!\\s+kết)|mặt trận|công an|quân sự|kho bạc|" +
  "đơn vị(?!\\s+tính)|tổ(?!\\s+chức)|thôn|hội đồng|liên đoàn|các (?:cơ quan|phòng|ban|bộ|ngành|đơn vị|xã|phường|địa phương|cán bộ|công chức|thành viên|tổ chức|doanh nghiệp|huyện|khoa)|" +
  "cơ quan|hạt|đội(?!\\s+ngũ)|đồn|liên minh|viện|bệnh viện|chi nhánh|bưu điện|bảo hiểm xã hội|ngân hàng|quỹ|huyện đoàn|tỉnh đoàn|hợp tác xã|địa chính|tư pháp|tài chính(?!\\s+công)|văn hóa(?!\\s+công)|kế toán|đảng ủy|huyện ủy|tỉnh ủy";
const address =
  "(?:(?:(?:ủy ban|uỷ ban|ubnd|hội đồng|hđnd|chủ tịch|sở|bộ)(?:\\s[\\p{L}.]+){1,8}\\s)?(?:giao(?:\\s+cho)?|đề nghị|yêu cầu)|đối với|phân công|trách nhiệm của|nhiệm vụ của)\\s+";
const opening = new RegExp(`^(?:${address})?(?:${bodyNouns})(?!\\p{L})`, "iu");
const verb =
  /\s(?:sẽ|trình|có trách nhiệm|chịu trách nhiệm|chủ trì|phối hợp|tham mưu|làm đầu mối|thực hiện|triển khai|tổ chức|xây dựng|căn cứ|hướng dẫn|tăng cường|báo cáo|theo dõi|rà soát|chỉ đạo|tiếp tục|tổng hợp|tự|gửi|lập|cử|phải|đẩy mạnh|kiểm tra|chủ động|định kỳ|hàng|hằng|nghiêm túc|bố trí|ban hành|hoàn chỉnh|hoàn thành|nộp|đăng ký|thông báo)(?!\p{L})/iu;

/** Further verbs; with a capital, or behind "bộ phận", they are parts of names: `Bộ phận tiếp nhận và trả kết quả`. */
const verbInside =
  /(?<!(?:^|\s)(?:[Bb]ộ phận|[Bb]an|và|[Tt]rang|[Đđ]ài|[Hh]ội|[Tt]ổ|[Đđ]oàn|[Hh]ội đồng|[Pp]hòng|việc|lĩnh vực|phụ trách))\s(?:cần|đều|được|không|thường xuyên|tuyên truyền|công khai|công bố|tiếp nhận|giải quyết|nghiên cứu|đánh giá|sử dụng|duy trì|cập nhật|cung cấp|hỗ trợ|giám sát|quán triệt|đôn đốc|chuẩn bị|tích cực|khẩn trương|nâng cao|nâng cấp|vận động|khắc phục|rút kinh nghiệm|lựa chọn|thẩm định|khảo sát|niêm yết|bổ nhiệm|sắp xếp|đề xuất|tạo điều kiện|bảo đảm|đảm bảo|quan tâm|nêu cao|sẵn sàng|vận hành|xử lý|phấn đấu|kịp thời|thống kê|đăng tải|đưa|làm|cân đối|phân bổ|trích|mở|ký|cam kết|rút|khai thác|tiến hành|lập|chuyển|nhập|số hóa|thu thập|có văn bản|có nhiệm vụ)(?!\p{L})/u;
const listMark = /^(?:\s|[-+*•–_]|\d{1,2}(?:\.\d{1,2})+\s|(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s?)*/iu;

/** A body named behind "của" or "do". */
export const namedBody = new RegExp(
  `\\s(?:của|do)\\s+(?:từng\\s+)?(?:${bodyNouns}|cấp trên|cấp có thẩm quyền|chính phủ|thủ tướng|tỉnh|huyện|trung ương)(?!\\p{L})`,
  "iu",
);

/** A line without what marks it as an item of a list. */
export function withoutMark(line: string): string {
  return line.replace(/\*/g, "").replace(listMark, "");
}

/** The bodies that a paragraph or heading opens with, none where it opens with something else. */
export function leadsOf(line: string): string[] {
  const name = openingName(line);
  return name === null ? [] : bodiesOf(name);
}

/** The words of a paragraph that name who is to act, up to what they are to do; null where it opens with something else. */
export function openingName(line: string): string | null {
  const text = withoutMark(line).trim();
  if (!opening.test(text)) return null;
  const named = text.replace(new RegExp(`^${address}`, "iu"), "");
  const proper = lengthBeforeTask(named);
  const end = [proper, ...[verb, verbInside, /[:;]/u, /\.\s/u].map((mark) => searchFrom(named, mark, proper))].filter((at) => at > 0);
  const name = named.slice(0, Math.min(200, named.length, ...end)).replace(/[\s,.:]+$/u, "");
  return name.length > 160 ? null : name;
}

/** A name by itself, as headings and labels have it, may go on in small letters: what is to be done takes more words. */
const fewestWordsOfTask = 3;

/** The length of the proper names before what is to be done; 0 where that does not follow, or capitals do not tell. */
function lengthBeforeTask(named: string): number {
  const length = /^(?:các|những)\s/iu.test(named) ? null : lengthOfNames(named);
  const rest = length === null ? "" : named.slice(length).trim();
  return length !== null && rest.split(/\s+/).length >= fewestWordsOfTask ? length : 0;
}

/** Where the pattern stands behind the proper name: `Sở Xây dựng`, `Thanh tra` are no verbs. */
function searchFrom(text: string, pattern: RegExp, from: number): number {
  const at = text.slice(from).search(pattern);
  return at < 0 ? -1 : at + from;
}

/** The bodies of a cell or behind a label: one a line, or between semicolons. */
export function bodiesOf(text: string): string[] {
  return text
    .split(/[;\n]|,\s+(?=(?:Sở|Phòng|UBND|Ủy ban|Công chức|Ban|Bộ phận|Trung tâm|Các)\s)/u)
    .map((body) =>
      withoutMark(body)
        .replace(/\s+/g, " ")
        .replace(/[\s.,:]+$/u, "")
        .trim(),
    )
    .filter((body) => /\p{L}{2}/u.test(body));
}
