/**
 * Where the names of bodies end in running text. A proper name capitalises the first syllable of each of its words, so it
 * goes on over capitals and the one small syllable behind each (`Hạt Kiểm lâm`), over levels with their places (`huyện Bến
 * Cỏ`), and over what is managed or served (`Ban Quản lý dự án`): the next small word is what the body is to do.
 */

/** Kinds of bodies, written with a capital at the beginning of a name alone. */
const kind =
  /^(?:ban|bộ|bệnh viện|bưu điện|chi cục|chi nhánh|công an|công chức|công ty|cán bộ|cục|đài|đảng ủy|đoàn|đội|đồn|giám đốc|hạt|hội|hội đồng|huyện ủy|huyện đoàn|tỉnh đoàn|bảo hiểm xã hội|hợp tác xã|quỹ|kho bạc|lãnh đạo|liên đoàn|liên minh|mặt trận|ngân hàng|phòng|sở|thanh tra|tỉnh ủy|tòa án|tổ|trưởng|trung tâm|trường|trạm|văn phòng|viện|vụ|ủy ban|uỷ ban)\s+/iu;

const level =
  /^(?:tỉnh|huyện|xã(?! hội)|phường|thị trấn|thị xã|thành phố|quận|thôn|bản|khu vực|đặc khu|trung ương|cấp (?:tỉnh|huyện|xã)|liên (?:huyện|xã|ngành))(?!\p{L})/iu;
/** What else stands behind a name without being what somebody does. */
const tail = /^(?:số(?=\s\d)|\d+|(?:trực )?thuộc|(?:có )?liên quan)(?!\p{L})/iu;

/** What bodies manage, serve or look after: it follows the name's last word in small letters. */
const object =
  /^(?:an ninh trật tự|an toàn thực phẩm|án dân sự|bảo trì đường bộ|bệnh tật|chất lượng|chính trị|chợ|cộng đồng|công nghiệp|cửa khẩu|dân cư|doanh nghiệp|du lịch|dự án|đất đai|đầu tư|đỏ|đô thị|giao thông|hành chính công|khẩn cấp|khoa học|kinh tế|môi trường|nhân dân|nông nghiệp|nông thôn|rừng|thiên tai|thị trường|thủy lợi|thương mại|trật tự đô thị|việc làm|xã hội|xây dựng)(?!\p{L})/u;

/** `UBND`, `HĐND`: letters without marks. */
const acronym = /^[A-ZĐ][A-ZĐ&.-]+(?!\p{L})/u;
/** Words of three syllables that names of bodies have, with one capital. */
const long = /^(?:Chuyển đổi số|Cựu chiến binh|Chữ thập đỏ|Người cao tuổi|Tiếp công dân)(?!\p{L})/u;
const capital = /^\p{Lu}\p{Ll}*(?!\p{L})/u;
/** In heads and headings of capitals nothing tells where a name ends. */
const inCapitals = /^\p{Lu}{2}/u;
/** Joins words of one name. */
const joint = /^(?:và\s+|,\s+|[&–-]\s*)(?=\p{Lu})/u;
/** The second syllable of a word; what joins names, and what leads on to a task, is none. */
const second = /^(?!(?:và|với|cùng|chủ|phối)(?!\p{L}))\p{Ll}+(?!\p{L})/u;

/** Groups whose last words end them: `các đơn vị có liên quan`, `các ngành, đoàn thể xã`. */
const group =
  /^(?:các|những)\s+(?:\p{Ll}+(?:,|\s+và)?\s+){1,5}?(?:liên quan|đoàn thể|chuyên môn|trực thuộc)(?!\p{L})(?:\s+(?:tỉnh|huyện|xã|phường)(?!\p{L}))?/iu;

/** What follows a name without being what the body does: more of its name, of a list, or what it is in charge of. */
const goesOn = /^[\s,;]*(?:các|những|phụ trách|được|có|ở|tại|trong|trên|theo|và|của|thuộc|nơi|[-–(])(?!\p{L})/iu;

type Place = "kind" | "word" | "second" | "level";

/** The length of the first name; null where the text begins with none of these forms. */
function lengthOfName(text: string): number | null {
  const common = group.exec(text)?.[0].length;
  if (common !== undefined) return common;
  if (inCapitals.test(text) && !acronym.test(text)) return null;
  let at = kind.exec(text)?.[0].length ?? 0;
  if (at === 0 && !acronym.test(text)) return null;
  const opening = at;
  let place: Place = "kind";
  for (let next = wordAt(text, at, place); next !== null; next = wordAt(text, at, place)) {
    place = next.place;
    at += next.length + (/^\s+/u.exec(text.slice(at + next.length))?.[0].length ?? 0);
  }
  return at === opening ? null : text.slice(0, at).trimEnd().length;
}

/** The next word that belongs to a name; small words do so behind what asks for them alone. */
function wordAt(text: string, at: number, place: Place): { length: number; place: Place } | null {
  const rest = text.slice(at);
  const found = (pattern: RegExp, next: Place) => {
    const length = pattern.exec(rest)?.[0].length;
    return length === undefined ? null : { length, place: next };
  };
  const named = place !== "kind";
  return (
    found(acronym, "second") ??
    found(long, "second") ??
    // Places and some fields have capitals alone (`Công Thương`), other fields a small second syllable.
    found(capital, place === "level" ? "level" : place === "word" ? "second" : "word") ??
    found(level, "level") ??
    (named && !opensNext(rest) ? found(joint, "second") : null) ??
    (named ? found(tail, "second") : null) ??
    (named && place !== "level" ? found(object, "second") : null) ??
    (place === "word" ? found(second, "second") : null)
  );
}

/** Behind a comma or `và` a kind of body begins another name; else the name goes on: `Phòng Kinh tế, Hạ tầng và Đô thị`. */
const opensNext = (rest: string): boolean => kind.test(rest.replace(/^(?:và|,)\s+/u, "")) || /^,\s+[A-ZĐ]{2}/u.test(rest);

/** The length of the names at the beginning of the text, one or several; null where it begins with none of these forms. */
export function lengthOfNames(text: string): number | null {
  let length = lengthOfName(text);
  while (length !== null) {
    const separator = /^(?:,|\s+và|\s+cùng)\s+/u.exec(text.slice(length))?.[0].length;
    const next = separator === undefined ? null : lengthOfName(text.slice(length + separator));
    if (separator === undefined || next === null) break;
    length += separator + next;
  }
  return length === null || goesOn.test(text.slice(length)) ? null : length;
}
