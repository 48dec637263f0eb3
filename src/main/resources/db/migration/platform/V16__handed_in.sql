-- When a file was handed in. One that was uploaded to a form that is not sent yet, or that another replaced before, is no evidence.
alter table document add column handed_in_at timestamp with time zone;
update document set handed_in_at = stored_at;
