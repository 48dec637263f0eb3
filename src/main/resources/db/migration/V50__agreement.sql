create table agreement (
	case_id varchar(20) primary key,
	version bigint not null,
	document_id varchar(36) not null,
	prepared_at timestamp with time zone not null,
	sent_at timestamp with time zone,
	signed_document_id varchar(36),
	returned_at timestamp with time zone,
	state varchar(20) not null,
	rejection text,
	decided_by varchar(64),
	decided_at timestamp with time zone
);
