-- Bodies are kept under the key that all their names share, which only the program can make: files with documents are put
-- among the waiting, and written anew from what is kept of each stage. Archives have no documents, and stay as they are.
alter table documents rename column issuer_folded to issuer_keys;
alter table deadlines rename column bodies_folded to body_keys;

update files set state = 'received', worker = null, not_before = now(), heartbeat_at = now()
where state = 'read' and duplicate_of is null and id in (select file_id from documents);
