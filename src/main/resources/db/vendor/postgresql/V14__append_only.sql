-- What is written here stays as it was: the database itself refuses to change it.
create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'append-only: % of % refused', tg_op, tg_table_name;
end
$$;

create trigger journal_entry_append_only before update or delete or truncate on journal_entry for each statement execute function refuse_change();
create trigger posting_append_only before update or delete or truncate on posting for each statement execute function refuse_change();
create trigger journal_seal_append_only before update or delete or truncate on journal_seal for each statement execute function refuse_change();
create trigger answer_version_append_only before update or delete or truncate on answer_version for each statement execute function refuse_change();
