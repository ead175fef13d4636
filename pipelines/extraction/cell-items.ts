/** The lines of a table cell as what they say: items, each put together again where the cell was too narrow for it. */

/** What opens a further item of a cell, whatever the line before says. */
const listMark = /^(?:\(?\d{1,2}[.)](?!\d)|[a-zđ][.)]|[+•*])\s*\p{L}/u;
const dashMark = /^[-–]\s*(?=\p{L})/u;

const bodyOpening =
  /^(?:Phòng|Sở|UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Công chức|Cán bộ|Ban|Bộ phận|Bộ|Trung tâm|Các|Văn phòng|VP|Chủ tịch|Công an|Đoàn|Hội|Mặt trận|UBMTTQ|Trạm|Trường|Thủ trưởng|Chi cục|Cục|Kho bạc|Đài|Thường trực|Lãnh đạo|Thanh tra|Hạt|Đội|Đồn|Tổ(?! chức)|Liên minh|Liên đoàn|Trưởng|Giám đốc|Chánh|Người đứng đầu|Đảng ủy|Huyện ủy|Tỉnh ủy|Viện|Bệnh viện|Tòa án|Bảo hiểm xã hội|Ngân hàng|Bưu điện|Điện lực|Chi nhánh|Quỹ|Huyện đoàn|Tỉnh đoàn|Hợp tác xã)(?!\p{L})/u;
/** Posts of a commune that go without "công chức": one follows another, but none follows a longer name. */
const post = /^(?:Địa chính|Tư pháp|Tài chính|Văn hóa|Quân sự)(?!\p{L})/u;
const timeOpening =
  /^(?:Quý|Tháng|Trước|Hàng|Hằng|Chậm|Trong|Theo|Thường|Từ|Ngày|Hoàn|Định|Báo cáo|Năm|Sau|Đến|0?6 tháng|[1-9]\d? lần)(?!\p{L})/u;

/** Ends of a line that ask for more: a name that has only begun, a word that binds, an operator of time. */
const unfinished =
  /(?:^|[\s,])(?:văn phòng|vp|công chức|cán bộ|viên chức|(?:phó )?chủ tịch|lãnh đạo|thủ trưởng|bộ phận|chi nhánh|ủy ban|uỷ ban|trung tâm|thường trực|các|của|và|thuộc|tại|do|cho|với|trước|sau|từ|đến|hết|ngày|tháng|quý|năm|trong|vào|là|nhất|theo|kỳ|hàng|hằng|hoàn thành|[-–,/])$/iu;

/** The same in one syllable: with a capital, for behind one it is the end of a name (`Biên phòng`, `Huyện đoàn`, `Xã hội`). */
const begunName = /(?:^|[\s,])(?:Phòng|Trưởng|Phó|Chánh|Ban|Sở|Bộ|Hội|Đoàn)$|^(?:phòng|ban|sở|bộ|hội|đoàn)$/u;

/** A mark that OCR made of a rule or of dirt: nothing of two letters or digits, and no number or word by itself. */
const isDirt = (line: string): boolean => !/[\p{L}\d]{2}|\d|^[ýởyơ]$/iu.test(line.replace(/^[-–]\s*/u, ""));

/** The items of a cell, each on one line. A cell that holds nothing has none. */
export function cellItems(text: string): string[] {
  const lines = text.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  const said = lines.filter((line) => line !== "" && (lines.length === 1 || !isDirt(line)));
  const widest = Math.max(0, ...said.map((line) => line.length));
  const items: string[] = [];
  let [before, opening] = ["", ""];
  for (const line of said) {
    if (before === "" || opens(line, before, { opening, hadRoom: hadRoom(before, line, widest) })) {
      items.push(line);
      opening = line;
    } else items.push(`${items.pop() ?? ""}${glue(before, line)}${line}`);
    before = line;
  }
  return items;
}

/** A cell as text for readers that go through lines: an item a line. */
export const cellText = (text: string): string => cellItems(text).join("\n");

/** The next word would still have gone into the line: somebody ended it on purpose. */
const hadRoom = (before: string, line: string, widest: number): boolean =>
  before.length + 3 + (line.split(" ", 1)[0] ?? "").length <= widest;

function opens(line: string, before: string, { opening, hadRoom }: { opening: string; hadRoom: boolean }): boolean {
  if (listMark.test(line) || /[;]$/u.test(before)) return true;
  if (dashMark.test(line)) return dashMark.test(opening) || /[.]$/u.test(before) || bodyOpening.test(line.replace(dashMark, ""));
  if (unfinished.test(before) || begunName.test(before)) return false;
  if (bodyOpening.test(line) || timeOpening.test(line)) return true;
  if (post.test(line)) return post.test(opening) || hadRoom;
  return hadRoom && /^\p{Lu}/u.test(line) && /[.]$/u.test(before);
}

/** A date or "và/hoặc" that was cut behind its slash goes on without a space. */
const glue = (before: string, line: string): string => (/[\p{L}\d]\/$/u.test(before) || /^\/[\p{L}\d]/u.test(line) ? "" : " ");
