/** Reads the recipients (nơi nhận) at the foot. */
import { type Foot, isRecipientsHeading } from "./foot.ts";

/** One string for each item, without its bullet and closing mark; a line without a bullet goes on with the one before. */
export function readRecipients(foot: Foot): string[] {
  const heading = foot.left.findIndex(({ paragraph }) => isRecipientsHeading(paragraph.text));
  if (heading < 0) return [];
  const items: string[] = [];
  for (const { paragraph } of foot.left.slice(heading + 1)) {
    const text = paragraph.text.trim();
    const item = /^[^\p{L}\p{N}]*[-–+•*]\s*(\p{L}.*)$/u.exec(text)?.[1];
    if (item !== undefined) items.push(item);
    else if (
      items.length > 0 &&
      (paragraph.lines[0]?.confidence ?? 0) > 0.75 &&
      /\p{L}{2}/u.test(text) &&
      !/^\W*Lưu/u.test(items.at(-1) ?? "")
    )
      items.push(`${items.pop()} ${text}`);
    if (/^\W*L[ưu]u\b/iu.test(item ?? "")) break;
  }
  return items.map((item) => item.replace(/[\s;.,:]+$/u, "")).filter((item) => item.length > 1);
}
