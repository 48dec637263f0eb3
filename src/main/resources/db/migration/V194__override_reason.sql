-- Why categories were approved although a condition was not met; null where all were.
alter table review add column override_reason text;
