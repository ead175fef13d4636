/** The event from which a period counts (sự kiện làm mốc), where it is the document's own issue. */
import { foldText } from "../text.ts";

/** "kể từ ngày ký", "sau khi ban hành Kế hoạch này"; "kể từ ngày ký hợp đồng" is another day. */
const ownIssue =
  /\b(?:ke tu|tinh tu|tu|sau)(?: ngay| khi| thoi diem)? (?:duoc )?(?:ky|ban hanh)(?: ban hanh)?(?: (?:[a-z ]{1,20} nay))?(?:$|[^a-z ]| *[.,;])/;

/** The day of the event that a deadline counts from: the day of issue where the text says so, else not known. */
export function eventOf(text: string, issuedOn: string | null): string | null {
  return ownIssue.test(foldText(text)) ? issuedOn : null;
}
