-- What was done, opened and decided in a period.
create index audit_line_at on audit_line (at);
create index application_of_market_by_time on application (market_id, opened_at);
create index review_decided on review (decided_at);
