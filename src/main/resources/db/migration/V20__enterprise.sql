create table enterprise (
	provider_id varchar(20) primary key,
	version bigint not null,
	kind varchar(20) not null,
	credit_code varchar(18),
	legal_name varchar(200),
	legal_representative varchar(100),
	-- In yuan.
	registered_capital numeric(20, 2),
	licence_issued_on date,
	licence_document_id varchar(36),
	bank_name varchar(200),
	bank_account varchar(30),
	transfer_number integer not null,
	transfer_fen bigint,
	transferred_at timestamp with time zone,
	wrong_tries integer not null,
	decision varchar(20),
	decision_reason text,
	decided_at timestamp with time zone,
	refusal_reason text,
	verified_at timestamp with time zone,
	-- The credit code once it is verified: no enterprise is verified under two accounts.
	verified_code varchar(18) unique,
	sealed_at timestamp with time zone,
	seal_reason text
);

create index enterprise_by_code on enterprise (credit_code);
