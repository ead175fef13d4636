-- What was handed in, what was read in it, and what each stage gave. Names are unqualified: the connection's search_path
-- says in which schema they stand. Text that is only handed back is json, not jsonb: jsonb refuses the character U+0000.

create table batches (
  id uuid primary key,
  label text,
  received_at timestamptz not null default now()
);

-- One row for every name and content. `duplicate_of` is the file that has the same bytes and was here first.
create table files (
  id uuid primary key,
  sequence bigint generated always as identity unique,
  name text not null,
  sha256 text not null,
  byte_length bigint not null,
  parent_id uuid references files (id),
  root_id uuid references files (id),
  depth integer not null default 0,
  duplicate_of uuid references files (id),
  state text not null check (state in ('received', 'processing', 'read', 'failed')),
  worker text,
  claims integer not null default 0,
  failures integer not null default 0,
  not_before timestamptz not null default now(),
  heartbeat_at timestamptz not null default now(),
  pages_read integer not null default 0,
  page_count integer not null default 0,
  format text,
  pages json not null default '[]',
  images json not null default '[]',
  signatures json not null default '[]',
  warnings json not null default '[]',
  text json,
  error json,
  received_at timestamptz not null default now(),
  finished_at timestamptz,
  unique (name, sha256)
);

create unique index files_one_original on files (sha256) where duplicate_of is null;
create index files_unfinished on files (state) where state in ('received', 'processing');
create index files_by_root on files (root_id);
create index files_by_original on files (duplicate_of);

create table batch_files (
  batch_id uuid not null references batches (id),
  file_id uuid not null references files (id),
  position integer not null,
  primary key (batch_id, file_id)
);

-- One administrative document of a file. `search` is its text without tone marks, for finding.
create table documents (
  id text primary key,
  file_id uuid not null references files (id),
  position integer not null,
  type text,
  symbol text,
  issued_on date,
  issuer text,
  issuer_folded text,
  search text not null,
  record json not null
);

create index documents_by_file on documents (file_id, position);
create index documents_by_type on documents (type, issued_on);

-- The scalar fields of a document with their grounds, one row each.
create table fields (
  document_id text not null references documents (id) on delete cascade,
  key text not null,
  value text,
  page integer,
  confidence real not null,
  source text not null,
  to_review boolean not null,
  primary key (document_id, key)
);

create table citations (
  document_id text not null references documents (id) on delete cascade,
  position integer not null,
  symbol text not null,
  issued_on date,
  page integer,
  primary key (document_id, position)
);

create index citations_by_symbol on citations (symbol);

-- `first_on` and `last_on` are null where the deadline names no day of a known year.
create table deadlines (
  document_id text not null references documents (id) on delete cascade,
  position integer not null,
  kind text not null,
  first_on date,
  last_on date,
  bodies_folded text not null,
  record json not null,
  primary key (document_id, position)
);

create index deadlines_by_day on deadlines (first_on, last_on);

create table findings (
  file_id uuid not null references files (id),
  position integer not null,
  code text not null,
  outcome text not null,
  level text not null,
  record json not null,
  primary key (file_id, position)
);

-- What each stage gave, under the hash of the source and the versions of the stages.
create table artifacts (
  key text primary key,
  value json not null,
  warnings json not null,
  kept_at timestamptz not null default now()
);
