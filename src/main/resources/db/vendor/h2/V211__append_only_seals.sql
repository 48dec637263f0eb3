create trigger journal_seal_append_only before update, delete on journal_seal for each row call 'org.ruzhu.money.ledger.AppendOnly';
