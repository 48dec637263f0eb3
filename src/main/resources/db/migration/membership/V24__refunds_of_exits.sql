-- What an exit paid back, in fen, when, and to which account (its last digits).
alter table case_exit add column refunded_fen bigint;
alter table case_exit add column refunded_at timestamp with time zone;
alter table case_exit add column refunded_to varchar(200);
