-- The task that a notice is about, by its key in the model.
alter table notice add column task_key varchar(100);
create index notice_read on notice (provider_id, read_at, case_id);

-- A digest is for one member of staff, and of no case and no market.
alter table notice alter column market_id drop not null;
alter table notice add column staff_id varchar(64);

-- The last reminder that each member of staff has had in a digest.
create table staff_digest (
    staff_id varchar(64) primary key,
    last_notice bigint not null
);
