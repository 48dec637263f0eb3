-- What the sandbox has given back, once for each key it was asked with. Amounts in fen.
create table sandbox_refund (
	refund_key varchar(64) primary key,
	transaction_id varchar(64) not null references sandbox_payment (transaction_id),
	amount_fen bigint not null check (amount_fen > 0)
);
