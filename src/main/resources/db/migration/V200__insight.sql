-- Who is behind a mobile number.
create index account_by_mobile on account (mobile);
