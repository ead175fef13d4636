import { z } from "zod";
import { type DaysOffPolicy, occurrenceOn } from "#pipelines/vietnamese/calendar/occurrences.ts";
import { Deadline } from "#schemas/deadline.ts";
import type { DeadlineView, ListOf } from "#schemas/views.ts";
import { namingBody } from "./body-keys.ts";
import type { Database } from "./database.ts";
import { recurrences } from "./deadline-days.ts";
import { page, type Range } from "./range.ts";

/**
 * Which deadlines are asked for. With `from` or `to`, those that touch the range: windows that overlap it, and recurring
 * ones that fall into it or whose days are not known. Without, all. `daysOff` says what becomes of a last day that is no working day.
 */
type DeadlineFilter = Range & {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly body?: string | undefined;
  readonly daysOff?: DaysOffPolicy | undefined;
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
      const items = found
        .flatMap((row) => within(viewOf(row), ranged ? { from, to } : null))
        .map((view) => timed(view, filter.daysOff ?? "periods"));
      return page(items.slice(filter.offset, filter.offset + filter.limit), items.length, filter);
    },
  };
}

function viewOf(row: unknown): DeadlineView {
  const { document_id, file_id, name, symbol, issuer, issued_on, first_on, last_on, record } = Row.parse(row);
  const days = { first: first_on, last: last_on, lastInTime: null, daysOffByLawAlone: false };
  return { documentId: document_id, fileId: file_id, file: name, symbol, issuer, issuedOn: issued_on, ...days, deadline: record };
}

/**
 * A recurring deadline with its days in the range; none where it falls on no day of it. It begins with its document. What is to be done so
 * many times a period belongs to every range, also where no period ends in it.
 */
function within(view: DeadlineView, range: { from: string; to: string } | null): DeadlineView[] {
  const { deadline, issuedOn } = view;
  if (range === null || deadline.kind !== "recurring") return [view];
  // Without a beginning it would have fallen due since the year 1.
  if (issuedOn === null && range.from === earliest) return [view];
  const from = issuedOn !== null && issuedOn > range.from ? issuedOn : range.from;
  const days = recurrences(deadline, from, range.to, issuedOn);
  if (days === null) return [view];
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? (deadline.rrule === null ? [view] : []) : [{ ...view, first, last }];
}

/** With the last day that is in time, of the first of its days where it repeats. */
function timed(view: DeadlineView, daysOff: DaysOffPolicy): DeadlineView {
  const { deadline, first, last } = view;
  if (first === null || last === null) return view;
  const days = deadline.kind === "recurring" ? { from: first, to: first } : { from: first, to: last };
  const { lastInTime, lawAlone } = occurrenceOn(days, deadline, daysOff);
  return { ...view, lastInTime, daysOffByLawAlone: lawAlone };
}
