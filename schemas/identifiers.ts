/** The names by which things are known across the system. */
import { z } from "zod";

/** SHA-256 of some bytes, lower-case hexadecimal: the name under which the bytes are stored. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;

/** A calendar date (ngày dương lịch) at Asia/Ho_Chi_Minh, ISO 8601: `2026-11-21`. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;
