/** What a criteria set may say wrong though every value is of the right kind. */
import type { CriteriaSet, Criterion } from "#schemas/criteria-set.ts";
import { type Complaint, complaintsOf } from "./complaints.ts";
import { ruleOf, rules } from "./rules/index.ts";

/** The contradictions of a set, at the paths where they stand. */
export function contradictionsOf(set: CriteriaSet): Complaint[] {
  const parts = set.parts.map(({ id }) => id);
  return [
    ...repeated(parts, "parts"),
    ...repeated(
      set.criteria.map(({ id }) => id),
      "criteria",
    ),
    ...set.parts.flatMap(({ parent }, index) =>
      parent === null ? [] : unknownPart(parent, parts.slice(0, index), ["parts", index, "parent"]),
    ),
    ...set.criteria.flatMap((criterion, index) => [
      ...unknownPart(criterion.part, parts, ["criteria", index, "part"]),
      ...complaintsOfRule(criterion, ["criteria", index, "rule"]),
      ...complaintsOfRungs(criterion, ["criteria", index, "rungs"]),
    ]),
  ];
}

function repeated(ids: readonly string[], list: string): Complaint[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            path: [list, index, "id"],
            vi: `mã “${id}” đã có ở trên, mỗi mã chỉ dùng một lần`,
            en: `the id “${id}” stands above; expected one that is new`,
          },
        ],
  );
}

/** A part must stand above what belongs to it, so that no part belongs to itself. */
function unknownPart(id: string, above: readonly string[], path: Complaint["path"]): Complaint[] {
  if (above.includes(id)) return [];
  const known = above.join(", ");
  return [{ path, vi: `không có phần “${id}”; cần một trong: ${known}`, en: `there is no part “${id}”; expected one of: ${known}` }];
}

function complaintsOfRule({ rule }: Criterion, path: Complaint["path"]): Complaint[] {
  const found = ruleOf(rule.kind);
  if (found !== undefined) return complaintsOf(found.parameters, rule, path);
  const known = rules.map(({ kind }) => kind).join(", ");
  return [
    {
      path: [...path, "kind"],
      vi: `không có loại quy tắc “${rule.kind}”; cần một trong: ${known}`,
      en: `there is no rule kind “${rule.kind}”; expected one of: ${known}`,
    },
  ];
}

const order = (shortfall: Criterion["rungs"][number]["shortfall"]) => (shortfall === "all" ? Number.POSITIVE_INFINITY : shortfall);

function complaintsOfRungs({ rungs, max }: Criterion, path: Complaint["path"]): Complaint[] {
  return rungs.flatMap(({ points, shortfall }, index) => {
    const before = rungs[index - 1];
    if (points > max)
      return [
        { path: [...path, index], vi: `điểm ${points} lớn hơn điểm tối đa ${max}`, en: `points ${points} exceed the maximum ${max}` },
      ];
    if (before === undefined || (order(shortfall) > order(before.shortfall) && points <= before.points)) return [];
    return [
      {
        path: [...path, index],
        vi: "các nấc phải xếp theo mức thiếu tăng dần, điểm không tăng",
        en: "rungs must stand in the order of their shortfall, and points must not rise with it",
      },
    ];
  });
}
