package org.ruzhu.payment.gateway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.ruzhu.payment.PaymentNotice;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was paid at the sandbox, and what of it we have been told. */
@Component
@ConditionalOnProperty("ruzhu.payment.sandbox")
@Transactional
class SandboxRecords {

	private static final String PAYMENT = "select transaction_id, order_number, amount_fen, currency, paid_at from sandbox_payment ";

	private final JdbcClient jdbc;

	SandboxRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void write(PaymentNotice payment) {
		this.jdbc.sql("insert into sandbox_payment values (?, ?, ?, ?, ?, false, 0)")
			.params(payment.transactionId(), payment.orderNumber(), payment.amountFen(), payment.currency(),
					payment.paidAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	void told(String transactionId) {
		this.jdbc.sql("update sandbox_payment set told = true where transaction_id = ?").param(transactionId).update();
	}

	/** Those of an order that we have not been told of. */
	List<PaymentNotice> untold(String orderNumber) {
		return this.jdbc.sql(PAYMENT + "where order_number = ? and not told order by paid_at")
			.param(orderNumber)
			.query(SandboxRecords::payment)
			.list();
	}

	/** Gives a payment back, once for each key. */
	void refund(String key, String transactionId, long fen) {
		if (!isRefunded(key)) {
			this.jdbc.sql("insert into sandbox_refund (refund_key, transaction_id, amount_fen) values (?, ?, ?)")
				.params(key, transactionId, fen)
				.update();
			this.jdbc.sql("update sandbox_payment set refunded_fen = refunded_fen + ? where transaction_id = ?")
				.params(fen, transactionId)
				.update();
		}
	}

	private boolean isRefunded(String key) {
		return this.jdbc.sql("select count(*) from sandbox_refund where refund_key = ?")
			.param(key)
			.query(Long.class)
			.single() > 0;
	}

	private static PaymentNotice payment(ResultSet row, int number) throws SQLException {
		return new PaymentNotice(row.getString("order_number"), row.getString("transaction_id"),
				row.getLong("amount_fen"), row.getString("currency"),
				row.getObject("paid_at", OffsetDateTime.class).toInstant());
	}

}
