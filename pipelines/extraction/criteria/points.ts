/** Points as people write them: `16/22 điểm`, `13,62 điểm/16 điểm`. */

const decimal = "\\d{1,3}(?:[.,]\\d{1,3})?";

/** Groups `score` and `max` of "(chỉ) đạt 0,5/1 điểm", "(0,5/1 điểm)". */
export const pointsPattern = new RegExp(
  `\\s*[,:;.(–-]?\\s*(?:(?:chỉ\\s+|mới\\s+)?(?:đạt|được)(?:\\s+được)?\\s*:?\\s+)?(?<score>${decimal})\\s*(?:điểm)?\\s*/\\s*(?<max>${decimal})(?![\\d/])(?<unit>\\s*điểm)?`,
  "giu",
);

/** A number with a decimal comma or point; null for anything else. */
export function pointsOf(written: string): number | null {
  const text = written.replace(/\s|điểm/giu, "").replace(",", ".");
  return /^\d{1,3}(?:\.\d{1,3})?$/.test(text) ? Number(text) : null;
}
