create sequence application_number;

create table application (
	id varchar(20) primary key,
	version bigint not null,
	market_id varchar(40) not null,
	provider_id varchar(20) not null,
	state varchar(20) not null,
	categories text not null,
	facts text not null,
	agreements text not null,
	agreed_at timestamp with time zone,
	unmet text not null,
	decision_version integer,
	reason text,
	opened_at timestamp with time zone not null,
	submitted_at timestamp with time zone,
	decided_at timestamp with time zone,
	ended_at timestamp with time zone,
	-- Provider and market while the case is open: a provider has one open case in a market.
	open_slot varchar(80) unique
);

create index application_of_provider on application (provider_id, opened_at);

create index application_of_market on application (market_id, state, opened_at);
