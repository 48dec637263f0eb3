create table document (
	id varchar(36) primary key,
	case_id varchar(32) not null,
	kind varchar(64) not null,
	filename varchar(255) not null,
	content_type varchar(100) not null,
	byte_size bigint not null,
	sha256 varchar(64) not null,
	stored_at timestamp with time zone not null,
	content bytea not null
);

create index document_of_case on document (case_id, stored_at, id);
