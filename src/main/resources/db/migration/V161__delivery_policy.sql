-- A notice reaches each recipient by each channel once, however often its job is repeated.
alter table notice_delivery add constraint notice_delivery_once unique (notice_id, channel, recipient);

-- What may be shown of it: the text as it was sent, without its secrets. Null where it has none.
alter table notice_delivery add column shown text;

-- Who told it in person where it could not be delivered, when, and what they note about it.
alter table notice_delivery add column told_by varchar(64);
alter table notice_delivery add column told_at timestamp with time zone;
alter table notice_delivery add column told_note varchar(1000);

update notice_delivery set state = 'PENDING' where state = 'FAILED';
create index notice_delivery_state on notice_delivery (state, id);
create index notice_delivery_recipient on notice_delivery (recipient, channel, sent_at);

-- Each attempt, written before it is made and again after it: one without an end was cut off.
create table notice_attempt (
    delivery_id bigint not null references notice_delivery (id),
    number integer not null,
    begun_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    outcome varchar(16),
    error text,
    primary key (delivery_id, number)
);
