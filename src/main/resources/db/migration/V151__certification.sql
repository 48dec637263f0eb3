-- A provider's certification, which its fee and the review together bring about.
create table certification (
	case_id varchar(20) primary key,
	version bigint not null,
	fee_id varchar(40) not null,
	certified_on date not null,
	valid_until date
);
