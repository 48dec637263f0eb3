create trigger journal_entry_append_only before update, delete on journal_entry for each row call 'org.ruzhu.money.ledger.AppendOnly';

create trigger posting_append_only before update, delete on posting for each row call 'org.ruzhu.money.ledger.AppendOnly';
