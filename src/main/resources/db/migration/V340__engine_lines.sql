-- What staff do to the engine itself, and what belongs to no case, has a page of its own.
alter table audit_line add column administration boolean default false not null;
update audit_line set administration = true where case_id is null;
create index audit_line_administration on audit_line (administration, id);
