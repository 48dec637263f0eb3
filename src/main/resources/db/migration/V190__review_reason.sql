-- The reasons a verdict gave, by their code in the market's catalogue; the reviewer's own words stay with the review.
create table review_reason (
	review bigint not null references review (id),
	review_key integer not null,
	field varchar(60),
	category varchar(60),
	code varchar(60) not null,
	primary key (review, review_key)
);

alter table application add column reason_code varchar(60);

alter table category_application add column reason_code varchar(60);
