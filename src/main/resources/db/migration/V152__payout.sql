-- Whether a member may withdraw its income, and for which categories with income.
create table payout (
	case_id varchar(20) primary key,
	version bigint not null,
	categories text not null,
	open_for text not null,
	requested_at timestamp with time zone not null,
	opened_at timestamp with time zone
);
