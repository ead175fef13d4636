/** Lists of bodies (cơ quan, đơn vị) as cells, labels and sentences have them, taken apart into the single ones. */
import { cellItems } from "../cell-items.ts";
import { withoutMark } from "./leads.ts";

/** Words that open the name of a body wherever they stand, also in the middle of a list. */
const bodyWords =
  "sở|phòng(?!\\s+(?:chống|ngừa))|văn phòng|ubnd|hđnd|ủy ban|uỷ ban|hội đồng|ban(?!\\s+(?:ngành|hành|đầu))|bộ phận|bộ\\s+\\p{Lu}|trung tâm|trạm|đài|trường|chi cục|cục|kho bạc|công an|quân sự|" +
  "chủ tịch|phó chủ tịch|trưởng|phó trưởng|thủ trưởng|người đứng đầu|giám đốc|lãnh đạo|chánh|công chức\\s+\\p{Lu}|công chức có|cán bộ\\s+\\p{Lu}|bưu điện|ngân hàng|mặt trận|ubmttq|hội\\s+\\p{Lu}|liên đoàn|" +
  "đoàn\\s+(?:thanh niên|tncs|\\p{Lu})|thanh tra|tổ\\s+(?!chức)|hạt|đội\\s+(?!ngũ)|đồn|liên minh|viện|bệnh viện|chi nhánh|quỹ|huyện đoàn|tỉnh đoàn|hợp tác xã|bảo hiểm xã hội|thường trực|các\\s+(?:cơ quan|phòng|sở|ban|bộ|đơn vị|xã|địa phương|đoàn thể|tổ chức|công chức|ngành liên quan|thành viên|huyện|trường)|đơn vị\\s+(?:có\\s+)?liên quan|cơ quan\\s+(?:có\\s+)?liên quan";

/** Between bodies: `và các cơ quan …`, `, Phòng …`. What follows a comma with a small letter goes on with the name. */
const between = new RegExp(`\\s*(?:,|,?\\s(?:và|cùng(?:\\s+với)?|&))\\s+(?=(?:${bodyWords})(?!\\p{L}))`, "iu");

/** Posts of a commune that go without "công chức" behind another one, and fields of offices behind `Các cơ quan:`. */
const postBetween =
  /\s*(?:,|;|\svà)\s+(?=(?:Địa chính|Tư pháp|Tài chính|Văn hóa|Văn phòng|Quân sự|Nội vụ|Kinh tế|Lao động)(?:\s*[-–,;&]|\s|$))/u;

const collective = /^(?:các\s+)?(?:cơ quan|đơn vị|phòng|sở|ban|ngành|phòng ban|bộ phận)(?:,\s*(?:đơn vị|ban|ngành))*\s*:\s*/iu;

/** Two words for the members of one group, and an office that leads several bodies: no list of two. */
const oneGroup = /(?:^|\s)(?:các\s+(?:cấp|cơ quan|phòng|ban|sở|bộ|xã)|cán bộ|hđnd|hội đồng nhân dân|người đứng đầu (?:các )?cơ quan)$/iu;
const headsOfAll = /^(?:người đứng đầu|lãnh đạo)\s+các\s+cơ quan,\s*đơn vị/iu;

/** The bodies of a cell, in order, each once: an item a line, between semicolons, and between commas where another body begins. */
export function bodiesInCell(cell: string): string[] {
  return unique(cellItems(cell).flatMap(bodiesInList));
}

/** The bodies of one line. `Các cơ quan:` before them is no body, but says that commas part them. */
export function bodiesInList(text: string): string[] {
  const line = withoutMark(text).replace(/\s+/g, " ").trim();
  const listed = collective.test(line) && /[;,]/u.test(line.replace(collective, ""));
  const named = line.replace(collective, "");
  const parts = named.split(/\s*;\s*(?:và\s+)?/u).flatMap((part) => (headsOfAll.test(part) ? [part] : splitAt(part, between)));
  const posts = listed || /^công chức\s/iu.test(named) ? parts.flatMap((part) => splitAt(part, postBetween)) : parts;
  return unique(posts.map(cleaned).filter((body) => /\p{L}{2}/u.test(body)));
}

/** Cut at every separator that does not stand inside the name of one group. */
function splitAt(text: string, separator: RegExp): string[] {
  const found = new RegExp(separator.source, `${separator.flags}g`);
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: match } of text.matchAll(found)) {
    if (oneGroup.test(text.slice(from, index))) continue;
    parts.push(text.slice(from, index));
    from = index + match.length;
  }
  return [...parts, text.slice(from)];
}

const cleaned = (body: string) => body.replace(/^(?:và|cùng)\s+/iu, "").replace(/^[\s,.:–-]+|[\s,.:;–-]+$/gu, "");

const unique = (bodies: readonly string[]) => [...new Set(bodies)];
