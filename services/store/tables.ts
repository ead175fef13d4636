/** The rows of the tables, as kysely sees them. What they mean is said in `migrations/`. */
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** Written as JSON text; the driver gives it back parsed, and zod says what it is. */
type Json = ColumnType<unknown, string, string>;
type JsonWithDefault = ColumnType<unknown, string | undefined, string>;
type NullableJson = ColumnType<unknown, string | null | undefined, string | null>;
type Moment = ColumnType<Date, Date | string | undefined, Date | string>;
type NullableMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

type BatchRow = { id: string; label: string | null; received_at: Moment };

type FileRow = {
  id: string;
  sequence: Generated<number>;
  name: string;
  sha256: string;
  byte_length: number;
  parent_id: string | null;
  root_id: string | null;
  depth: Generated<number>;
  duplicate_of: string | null;
  state: "received" | "processing" | "read" | "failed";
  worker: string | null;
  claims: Generated<number>;
  failures: Generated<number>;
  not_before: Moment;
  heartbeat_at: Moment;
  pages_read: Generated<number>;
  page_count: Generated<number>;
  format: string | null;
  pages: JsonWithDefault;
  images: JsonWithDefault;
  signatures: JsonWithDefault;
  warnings: JsonWithDefault;
  text: NullableJson;
  error: NullableJson;
  received_at: Moment;
  finished_at: NullableMoment;
};

type DocumentRow = {
  id: string;
  file_id: string;
  position: number;
  type: string | null;
  symbol: string | null;
  issued_on: string | null;
  issuer: string | null;
  issuer_keys: string | null;
  search: string;
  series: string | null;
  tail: string | null;
  own_record: NullableJson;
  record: Json;
};

type FieldRow = {
  document_id: string;
  key: string;
  value: string | null;
  page: number | null;
  confidence: number;
  source: string;
  to_review: boolean;
};

type CitationRow = {
  document_id: string;
  position: number;
  symbol: string;
  issued_on: string | null;
  page: number | null;
  tail: GeneratedAlways<string>;
};

type DeadlineRow = {
  document_id: string;
  position: number;
  kind: string;
  first_on: string | null;
  last_on: string | null;
  body_keys: string;
  record: Json;
};

type FindingRow = { file_id: string; position: number; code: string; outcome: string; level: string; record: Json };

type ArtifactRow = { key: string; value: Json; warnings: Json; kept_at: Moment };

/** All tables by their names. */
export type Tables = {
  batches: BatchRow;
  files: FileRow;
  batch_files: { batch_id: string; file_id: string; position: number };
  documents: DocumentRow;
  fields: FieldRow;
  citations: CitationRow;
  deadlines: DeadlineRow;
  findings: FindingRow;
  artifacts: ArtifactRow;
};
