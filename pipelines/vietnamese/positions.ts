/** The words over a signature: positions (chức vụ) and lines of authority (quyền hạn: TM., KT., TL., TUQ., Q.). */
import { barePhrase, bareWord, findBarePhrase } from "./phrase.ts";

const authority = /^[^\p{L}]*(?:(?:TM|KT|TL|TUQ|T\/M|K\/T|IM|KI|KL)(?:\s*[.,]\s*|\s+)|Q\s*\.\s*|KÝ\s+)\p{Lu}{2}/u;
const positions = [
  "CHỦ TỊCH",
  "PHÓ CHỦ TỊCH",
  "GIÁM ĐỐC",
  "PHÓ GIÁM ĐỐC",
  "TỔNG GIÁM ĐỐC",
  "PHÓ TỔNG GIÁM ĐỐC",
  "BỘ TRƯỞNG",
  "THỨ TRƯỞNG",
  "HIỆU TRƯỞNG",
  "PHÓ HIỆU TRƯỞNG",
  "CHÁNH VĂN PHÒNG",
  "PHÓ CHÁNH VĂN PHÒNG",
  "TRƯỞNG PHÒNG",
  "PHÓ TRƯỞNG PHÒNG",
  "TRƯỞNG BAN",
  "PHÓ TRƯỞNG BAN",
  "TRƯỞNG KHOA",
  "PHÓ TRƯỞNG KHOA",
  "CỤC TRƯỞNG",
  "PHÓ CỤC TRƯỞNG",
  "CHI CỤC TRƯỞNG",
  "VIỆN TRƯỞNG",
  "THỦ TƯỚNG",
  "PHÓ THỦ TƯỚNG",
  "BÍ THƯ",
  "PHÓ BÍ THƯ",
  "VỤ TRƯỞNG",
  "PHÓ VỤ TRƯỞNG",
  "CHÁNH ÁN",
  "CHÁNH THANH TRA",
  "TỔNG CỤC TRƯỞNG",
  "TỔ TRƯỞNG",
  "TRƯỞNG ĐOÀN",
  "TRƯỞNG CÔNG AN",
  "CHỦ NHIỆM",
  "PHÓ CHỦ NHIỆM",
  "TRƯỞNG TRẠM",
  "ỦY VIÊN",
  "ĐỘI TRƯỞNG",
  "THỦ TRƯỞNG",
  "CHÍNH ỦY",
  "CHỈ HUY TRƯỞNG",
] as const;

const barePositions = positions.map((position) => ({ position, phrase: barePhrase(position) }));

/** The position (chức vụ) that a line of a signature block names, as it must be spelled; null where it names none. */
export function positionIn(text: string): string | null {
  const words = text
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
    .map((word) => word.replace(/^[^\p{L}]+/u, ""));
  const bare = words.slice(0, 7).map(bareWord);
  const found = barePositions.flatMap(({ position, phrase }) => {
    const place = findBarePhrase(bare, phrase, 0.79);
    const dirt = words.slice(0, place?.from ?? 0);
    return place !== null && dirt.length <= 2 && dirt.every((word) => word.length <= 3 && !/^PHÓ/iu.test(word))
      ? [{ position, likeness: place.likeness }]
      : [];
  });
  return found.toSorted((a, b) => rank(b) - rank(a))[0]?.position ?? null;
}

/** Whether a line of a signature block is one of authority (TM., KT., TL., TUQ., Q.). */
export const isAuthorityLine = (text: string): boolean => authority.test(text);

/** Longer positions win, but not against one that was read without a mistake. */
const rank = ({ position, likeness }: { position: string; likeness: number }) => position.length * (3 * likeness - 2);
