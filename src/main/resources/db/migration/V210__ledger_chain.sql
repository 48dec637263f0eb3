-- Every booked entry is sealed: its seal covers the entry, its postings and the seal before it.
create table journal_seal (
	number bigint primary key,
	entry_id bigint not null unique references journal_entry (id),
	hash varchar(64) not null
);

-- The end of the chain; whoever books holds this row, so that seals follow one another.
create table journal_chain (
	id integer primary key check (id = 1),
	entries bigint not null,
	hash varchar(64) not null
);

insert into journal_chain (id, entries, hash) values (1, 0, '');
