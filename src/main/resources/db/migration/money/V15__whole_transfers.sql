-- A transfer is the same by all that the bank says of it, and never by one reference alone: the columns
-- that had to be unique are left empty from here on.
alter table voucher add column received_reference varchar(100);
update voucher set received_reference = bank_reference;
update voucher set bank_reference = null;
alter table voucher add constraint voucher_received unique (market_id, received_reference, received_on, amount_fen);

alter table statement_entry add column bank_reference varchar(100);
update statement_entry set bank_reference = substring(reference from 1 for 100);
update statement_entry set reference = null;
alter table statement_entry add column own_account varchar(100) default '' not null;
alter table statement_entry add column side varchar(10) default 'IN' not null;
alter table statement_entry add column takes_back boolean default false not null;
alter table statement_entry add column identity varchar(64);
alter table statement_entry add column ordinal integer default 1 not null;
alter table statement_entry add column paired_with bigint references statement_entry (id);
alter table statement_entry add constraint statement_entry_same unique (market_id, identity, ordinal);

create index statement_entry_of_day on statement_entry (market_id, booked_on);
create index statement_entry_of_amount on statement_entry (market_id, amount_fen);
create index statement_entry_of_reference on statement_entry (market_id, bank_reference);
