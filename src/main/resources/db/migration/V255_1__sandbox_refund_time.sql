-- When the sandbox gave something back: its bill of that day says so.
alter table sandbox_refund add column refunded_at timestamp with time zone;

create index sandbox_refund_of_day on sandbox_refund (refunded_at);
