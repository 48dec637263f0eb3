-- The channels by which a provider wants no more of the notices that may be declined.
create table notice_declined (
    provider_id varchar(16) not null,
    channel varchar(16) not null,
    primary key (provider_id, channel)
);
