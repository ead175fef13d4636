import { z } from "zod";
import { Deadline } from "#schemas/deadline.ts";
import type { DeadlineView, ListOf } from "#schemas/views.ts";
import { namingBody } from "./body-keys.ts";
import type { Database } from "./database.ts";
import { recurrences } from "./deadline-days.ts";
import { page, type Range } from "./range.ts";

/**
 * Which deadlines are asked for. With `from` or `to`, those that touch the range: windows that overlap it, and recurring
 * ones that fall into it or whose rule is not understood. Without, all.
 */
type DeadlineFilter = Range & {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly body?: string | undefined;
};

const Row = z.object({
  document_id: z.string(),
  file_id: z.uuid(),
  name: z.string(),
  symbol: z.string().nullable(),
  issuer: z.string().nullable(),
  issued_on: z.iso.date().nullable(),
  first_on: z.iso.date().nullable(),
  last_on: z.iso.date().nullable(),
  record: Deadline,
});

const [earliest, latest] = ["0001-01-01", "9999-12-31"];

/** Deadlines (thời hạn) that documents set. */
export function deadlineTable(database: Database) {
  const rows = database
    .selectFrom("deadlines as t")
    .innerJoin("documents as d", "d.id", "t.document_id")
    .innerJoin("files as f", "f.id", "d.file_id")
    .select(["t.document_id", "d.file_id", "f.name", "d.symbol", "d.issuer", "d.issued_on", "t.first_on", "t.last_on", "t.record"]);
  return {
    list: async (filter: DeadlineFilter): Promise<ListOf<DeadlineView>> => {
      const { from = earliest, to = latest, body } = filter;
      const ranged = filter.from !== undefined || filter.to !== undefined;
      let query = rows;
      if (body !== undefined) query = query.where("t.body_keys", "like", namingBody(body));
      if (ranged) {
        query = query.where((where) =>
          where.or([where.and([where("t.first_on", "<=", to), where("t.last_on", ">=", from)]), where("t.kind", "=", "recurring")]),
        );
      }
      const found = await query.orderBy("t.first_on").orderBy("t.document_id").orderBy("t.position").execute();
      const items = found.flatMap((row) => within(viewOf(row), ranged ? { from, to } : null));
      return page(items.slice(filter.offset, filter.offset + filter.limit), items.length, filter);
    },
  };
}

function viewOf(row: unknown): DeadlineView {
  const { document_id, file_id, name, symbol, issuer, issued_on, first_on, last_on, record } = Row.parse(row);
  const days = { first: first_on, last: last_on };
  return { documentId: document_id, fileId: file_id, file: name, symbol, issuer, issuedOn: issued_on, ...days, deadline: record };
}

/** A recurring deadline with its days in the range; none where it falls on no day of it. It begins with its document. */
function within(view: DeadlineView, range: { from: string; to: string } | null): DeadlineView[] {
  if (range === null || view.deadline.kind !== "recurring") return [view];
  const from = view.issuedOn !== null && view.issuedOn > range.from ? view.issuedOn : range.from;
  const days = recurrences(view.deadline, from, range.to);
  if (days === null) return [view];
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? [] : [{ ...view, first, last }];
}
