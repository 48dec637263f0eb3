create sequence account_number;

create table account (
	id varchar(20) primary key,
	version bigint not null,
	-- Lower-case; gone with the other personal data when an account lapses.
	email varchar(254) unique,
	mobile varchar(20),
	password_hash varchar(200),
	locale varchar(10) not null,
	state varchar(20) not null,
	opened_at timestamp with time zone not null,
	email_confirmed_at timestamp with time zone,
	mobile_confirmed_at timestamp with time zone,
	lapsed_at timestamp with time zone,
	last_problem varchar(60)
);

-- A secret sent to an account: the hash alone is kept.
create table challenge (
	id varchar(36) primary key,
	version bigint not null,
	account_id varchar(20) not null references account (id),
	kind varchar(20) not null,
	secret_hash varchar(200) not null,
	sent_at timestamp with time zone not null,
	expires_at timestamp with time zone not null,
	wrong_tries integer not null,
	closed_at timestamp with time zone
);

create index challenge_of_account on challenge (account_id, kind, sent_at);

create index challenge_by_secret on challenge (secret_hash);
