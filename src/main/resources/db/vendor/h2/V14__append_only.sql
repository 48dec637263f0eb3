-- What is written here stays as it was: the database itself refuses to change it.
create trigger journal_entry_append_only before update, delete on journal_entry for each row call 'org.ruzhu.platform.audit.AppendOnly';
create trigger posting_append_only before update, delete on posting for each row call 'org.ruzhu.platform.audit.AppendOnly';
create trigger journal_seal_append_only before update, delete on journal_seal for each row call 'org.ruzhu.platform.audit.AppendOnly';
create trigger answer_version_append_only before update, delete on answer_version for each row call 'org.ruzhu.platform.audit.AppendOnly';
