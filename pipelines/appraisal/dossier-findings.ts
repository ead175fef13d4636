/** What concerns the dossier as a whole: a set that is not for the year, documents that nothing could be read of. */
import type { CriteriaSet } from "#schemas/criteria-set.ts";
import type { Finding } from "#schemas/finding.ts";
import type { Exhibit } from "./corpus.ts";
import type { DossierFrame } from "./evidence.ts";
import { finding } from "./findings.ts";

/** Whether any of the documents was read as the unit's; without documents there is nothing to doubt. */
export const isKnown = (exhibits: readonly Exhibit[], { unit }: DossierFrame): boolean =>
  exhibits.length === 0 || exhibits.some(({ issuer }) => issuer === unit);

/** The findings that belong to no single criterion. */
export function dossierFindings(set: CriteriaSet, exhibits: readonly Exhibit[], frame: DossierFrame): Finding[] {
  const { year } = frame;
  const found: Finding[] = [];
  const { from, until } = set.indexYears;
  if (year < from || (until !== null && year > until)) {
    const span = until === null ? `từ năm ${from}` : `các năm ${from}–${until}`;
    const spanEn = until === null ? `years from ${from}` : `the years ${from} to ${until}`;
    found.push(
      finding("set/year-outside", "cannot-tell", [
        `Bộ tiêu chí ${set.id} dùng cho ${span}, không phải năm ${year}`,
        `The set ${set.id} is for ${spanEn}, not for ${year}`,
      ]),
    );
  }
  if (!set.completeness.complete) found.push(finding("set/incomplete", "cannot-tell", [set.completeness.vi, set.completeness.en]));
  if (!isKnown(exhibits, frame)) {
    const others = [...new Set(exhibits.flatMap(({ head }) => head.issuer ?? []))].slice(0, 5).join("; ");
    found.push(
      finding("dossier/unit-unknown", "cannot-tell", [
        `Không có văn bản nào đọc được là của đơn vị này, đề nghị xem lại tên đơn vị; các cơ quan có văn bản: ${others}`,
        `No document was read as this unit's, please check its name; bodies with documents: ${others}`,
      ]),
    );
  }
  const unread = exhibits.filter(({ types, subjects }) => types.length === 0 && subjects.length === 0);
  if (unread.length > 0) {
    found.push(
      finding(
        "dossier/unread",
        "cannot-tell",
        [
          `${unread.length} văn bản chưa đọc được loại và trích yếu nên chưa đối chiếu được với tiêu chí nào`,
          `${unread.length} document(s) without a readable type and subject were matched with no criterion`,
        ],
        unread.map(({ file, sha256, range }) => ({ file, sha256, page: range[0], box: null, quotation: "" })),
      ),
    );
  }
  return found;
}
