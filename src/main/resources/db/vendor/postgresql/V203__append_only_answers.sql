create function refuse_other_answers() returns trigger language plpgsql as $$
begin
	raise exception 'What was stated stays as it was: % of % refused', tg_op, tg_table_name;
end
$$;

create trigger answer_version_append_only before update or delete or truncate on answer_version for each statement execute function refuse_other_answers();
