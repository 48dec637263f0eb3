create sequence login_attempt_id;

create table login_attempt (
	id bigint primary key,
	login_key varchar(80) not null,
	attempted_at timestamp with time zone not null
);

create index login_attempt_by_key on login_attempt (login_key, attempted_at);
create index login_attempt_by_time on login_attempt (attempted_at);
