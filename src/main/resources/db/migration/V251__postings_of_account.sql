-- Finance asks what is open on an account across all cases.
create index posting_of_account on posting (account, entry_id);
