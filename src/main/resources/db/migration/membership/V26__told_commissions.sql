-- Of which changed rates, from which month on, a member was told before they applied.
create table told_commission (
	case_id varchar(32) not null references onboarding_case (id),
	applies_from date not null,
	rates_sha256 varchar(64) not null,
	told_at timestamp with time zone not null,
	primary key (case_id, applies_from, rates_sha256)
);
