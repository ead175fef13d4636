/** Who is to act, and with whom, as a sentence says it: `Phòng Nội vụ chủ trì, phối hợp với các phòng … tham mưu …`. */

import { lengthOfNames } from "../tasks/body-extent.ts";
import { bodiesInList } from "../tasks/body-list.ts";
import { leadsOf, openingName, withoutMark } from "../tasks/leads.ts";

/** Words that begin what is to be done, behind the bodies that help. */
const doing =
  /(?<!(?:^|\s)(?:[Hh]ội đồng|[Tt]ổ|[Đđ]oàn|[Bb]an|[Bb]ộ phận))\s(?:(?:để\s+)?(?:tham mưu|nghiên cứu|tiến hành|đảm bảo|bảo đảm|xây dựng|tổ chức|thực hiện|triển khai|theo dõi|rà soát|kiểm tra|tiếp nhận|công bố|công khai|hướng dẫn|tổng hợp|báo cáo|đôn đốc|tuyên truyền|tích cực|tăng cường|đẩy mạnh|ban hành|chuẩn bị|lựa chọn|đề xuất|giải quyết|thẩm định|giám sát|cung cấp|cập nhật|hoàn thiện|bố trí|phân bổ|đánh giá|khảo sát|vận hành|duy trì|xử lý|trình)|trong (?:việc|công tác|quá trình)|nhằm|căn cứ|và các nội dung)(?!\p{L})/u;

const together = /(?:^|[\s,])phối hợp(?:\s+chặt chẽ)?(?:\s+(?:cùng với|với|cùng))?\s+/iu;

/** The bodies that a paragraph opens with, none where it opens with something else. */
export function leadsIn(text: string): string[] {
  return bodiesInList(openingName(text) ?? "");
}

/** The bodies with which somebody is to act together; none where nobody is named. */
export function supportIn(text: string): string[] {
  const line = firstSentence(withoutMark(text));
  const found = together.exec(line);
  if (found === null) return [];
  const rest = ` ${line.slice(found.index + found[0].length)}`;
  const proper = lengthOfNames(rest.slice(1));
  const end = [proper === null ? 0 : proper + 1, rest.search(doing), rest.search(/[:;.]/u)].filter((at) => at > 0);
  const named = rest.slice(0, Math.min(rest.length, ...end)).trim();
  return named.length > 200 || !opensBody(named) ? [] : bodiesInList(named);
}

/** `phối hợp triển khai …` names nobody. */
const opensBody = (named: string) =>
  leadsOf(named).length > 0 || /^(?:đơn vị|cơ quan|ban|ngành|các|những|tổ chức|địa phương|đài|bưu điện)(?!\p{L})/iu.test(named);

/** A paragraph up to its first semicolon or full stop: what is to be done, before it is told how. */
export function firstSentence(text: string): string {
  const end = /;|\.(?=\s|$)(?<!\b(?:TP|Tp|VP|tr|Ths|TS|GS)\.)/u.exec(text)?.index ?? text.length;
  return text
    .slice(0, end)
    .replace(/\s+/g, " ")
    .replace(/[\s.;,:/]+$/u, "")
    .trim();
}
