-- Documents are weighed against each other: `series` are those that a body numbers together, null where that is unknown;
-- `tail` is the symbol without its number. `own_record` is what the document's own file says, where others may say more.
alter table documents add column series text;
alter table documents add column tail text;
alter table documents add column own_record json;
create index documents_by_series on documents (series);
create index documents_to_weigh on documents (tail) where own_record is not null;

alter table citations add column tail text generated always as (regexp_replace(symbol, '^[0-9]+[a-zđ]?', '')) stored;
create index citations_by_tail on citations (tail);

update files set state = 'received', worker = null, not_before = now(), heartbeat_at = now()
where state = 'read' and duplicate_of is null and id in (select file_id from documents);
