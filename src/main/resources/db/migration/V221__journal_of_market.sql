-- Finance reads the journal of its markets from the newest entry back.
create index journal_entry_of_market on journal_entry (market_id, id);
create index journal_entry_by_time on journal_entry (booked_at);
