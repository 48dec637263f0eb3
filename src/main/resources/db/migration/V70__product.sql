create sequence product_number;

create table product (
	id varchar(20) primary key,
	version bigint not null,
	case_id varchar(20) not null,
	provider_id varchar(20) not null,
	market_id varchar(40) not null,
	name varchar(100) not null,
	category varchar(40) not null,
	summary varchar(200) not null,
	description text not null,
	price_fen bigint,
	delivery varchar(20) not null,
	url varchar(300) not null,
	state varchar(20) not null,
	checklist text not null,
	reason text,
	reviewed_by varchar(64),
	reviewed_at timestamp with time zone,
	created_at timestamp with time zone not null,
	submitted_at timestamp with time zone,
	-- Names the page a product was created on: sent twice, it creates one product.
	creation_key varchar(36) not null unique
);

create index product_of_provider on product (provider_id, created_at);

create index product_of_case on product (case_id, state);
