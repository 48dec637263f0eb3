create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'The ledger is append-only: % of % refused', tg_op, tg_table_name;
end
$$;

create trigger journal_entry_append_only before update or delete or truncate on journal_entry for each statement execute function refuse_change();

create trigger posting_append_only before update or delete or truncate on posting for each statement execute function refuse_change();
