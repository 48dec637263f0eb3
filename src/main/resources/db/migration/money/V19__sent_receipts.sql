-- How the original of a receipt was sent. Whether it has been handed out at all: whoever never got it is not asked for it.
-- Those of before were handed out without a record.
alter table receipt add column handed_out boolean default true not null;
alter table receipt add column courier varchar(40);
alter table receipt add column courier_number varchar(40);
alter table receipt add column sent_on date;

-- A mail carries several attachments, by their ids with commas between them.
alter table notice_delivery alter column attachment set data type varchar(1000);
