package org.ruzhu.platform.bank;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stand-in for a bank connection: it keeps every order for a person to carry out, in
 * the transaction of whoever orders.
 */
@Component
public class RecordingBank implements Bank {

	private static final String TRANSFERS = "select transfer_key as \"key\", payee_name, payee_account, amount_fen, remittance as purpose, ordered_at from bank_transfer";

	private final JdbcClient jdbc;

	private final Clock clock;

	RecordingBank(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void transfer(String key, String payeeName, String payeeAccount, long amountFen, String purpose) {
		if (amountFen <= 0) {
			throw new IllegalArgumentException("Not an amount to transfer: " + amountFen + " fen");
		}
		Optional<BankTransfer> ordered = find(key);
		if (ordered.isEmpty()) {
			this.jdbc
				.sql("""
						insert into bank_transfer (transfer_key, payee_name, payee_account, amount_fen, remittance, ordered_at)
						values (?, ?, ?, ?, ?, ?)""")
				.params(key, payeeName, payeeAccount, amountFen, purpose, OffsetDateTime.now(this.clock))
				.update();
		}
		else if (ordered.get().amountFen() != amountFen) {
			throw new IllegalStateException("Transfer " + key + " was ordered with another amount");
		}
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<BankTransfer> find(String key) {
		return this.jdbc.sql(TRANSFERS + " where transfer_key = ?").param(key).query(BankTransfer.class).optional();
	}

	/** The transfers ordered last, the newest first. */
	@Transactional(readOnly = true)
	public List<BankTransfer> latest(int count) {
		return this.jdbc.sql(TRANSFERS + " order by id desc limit ?").param(count).query(BankTransfer.class).list();
	}

}
