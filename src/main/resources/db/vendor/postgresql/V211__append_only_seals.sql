create trigger journal_seal_append_only before update or delete or truncate on journal_seal for each statement execute function refuse_change();
