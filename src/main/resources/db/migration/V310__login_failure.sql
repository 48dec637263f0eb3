drop table login_attempt;
drop sequence login_attempt_id;

-- Failed logins of an account at an address, and of an address over all accounts; both as hashes.
create table login_failure (
	account varchar(64) not null,
	address varchar(64) not null,
	failures integer not null,
	counted_at timestamp with time zone not null,
	free_at timestamp with time zone not null,
	constraint login_failure_pk primary key (account, address)
);

create index login_failure_by_time on login_failure (counted_at);

-- Sessions from before know nothing of the rights they were opened with.
delete from spring_session_attributes;
delete from spring_session;
