create sequence material_change_number;

-- Whichever was touched last is the one that a notice is about.
create sequence material_change_step;

create table material_change (
	id varchar(20) primary key,
	version bigint not null,
	step bigint not null,
	case_id varchar(20) not null,
	market_id varchar(40) not null,
	subject varchar(40) not null,
	before_change text not null,
	after_change text not null,
	papers text not null,
	occurred_on date not null,
	reported_at timestamp with time zone not null,
	-- Whether it was reported after the time that the market gives.
	late boolean not null,
	state varchar(20) not null,
	reason text,
	decided_by varchar(100),
	decided_at timestamp with time zone
);

create index material_change_of_case on material_change (case_id, state);

-- The last day on the licence; empty where the licence has none.
alter table enterprise add column licence_valid_until date;
