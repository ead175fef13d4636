/** How bytes and days are called, wherever they are spoken of. */
import { z } from "zod";

/** A SHA-256 in lower-case hexadecimal (mã băm); what has this hash is stored under it. */
export const Sha256 = z.hash("sha256").lowercase();
export type Sha256 = z.infer<typeof Sha256>;

/** A calendar date (ngày dương lịch) at Asia/Ho_Chi_Minh, ISO 8601: `2026-11-21`. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;
