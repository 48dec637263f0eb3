package org.ruzhu.money.payment.gateway;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.payment.BillLine;
import org.ruzhu.money.payment.PaymentNotice;
import org.ruzhu.money.payment.UnreadableBillException;

/** The payments and refunds at the sandbox, and whether their notices were sent. */
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

	/** The payments of an order whose notices were not sent yet. */
	List<PaymentNotice> untold(String orderNumber) {
		return this.jdbc.sql(PAYMENT + "where order_number = ? and not told order by paid_at")
			.param(orderNumber)
			.query(PaymentNotice.class)
			.list();
	}

	/** Refunds a payment. Idempotent per key. */
	void refund(String key, PaymentNotice payment, Instant now) {
		if (!isRefunded(key)) {
			this.jdbc.sql(
					"insert into sandbox_refund (refund_key, transaction_id, amount_fen, refunded_at) values (?, ?, ?, ?)")
				.params(key, payment.transactionId(), payment.amountFen(), now.atOffset(ZoneOffset.UTC))
				.update();
			this.jdbc.sql("update sandbox_payment set refunded_fen = refunded_fen + ? where transaction_id = ?")
				.params(payment.amountFen(), payment.transactionId())
				.update();
		}
	}

	private boolean isRefunded(String key) {
		return this.jdbc.sql("select count(*) from sandbox_refund where refund_key = ?")
			.param(key)
			.query(Long.class)
			.single() > 0;
	}

	/** The payments and refunds in a period (end exclusive). */
	@Transactional(noRollbackFor = UnreadableBillException.class)
	public List<BillLine> bill(Instant from, Instant until) {
		return Stream.concat(paid(from, until), refunded(from, until)).toList();
	}

	private Stream<BillLine> paid(Instant from, Instant until) {
		return BillTable
			.read(this.jdbc.sql(PAYMENT + "where paid_at >= ? and paid_at < ? order by paid_at")
				.params(from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
				.query(Paid.class)
				.list(),
					(paid) -> new BillLine(BillLine.Kind.PAYMENT, paid.orderNumber(), paid.transactionId(), "",
							paid.amountFen(), paid.currency(), paid.paidAt()),
					(paid) -> BillLine.foreign(paid.orderNumber(), paid.transactionId()))
			.stream();
	}

	private Stream<BillLine> refunded(Instant from, Instant until) {
		return this.jdbc.sql("""
				select 'REFUND' as kind, p.order_number, p.currency, r.*, r.refunded_at as at from sandbox_refund r
				join sandbox_payment p on p.transaction_id = r.transaction_id
				where r.refunded_at >= ? and r.refunded_at < ? order by r.refunded_at""")
			.params(from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
			.query(BillLine.class)
			.list()
			.stream();
	}

	/** A payment as the bill has it, which may be of an amount that no notice has. */
	private record Paid(String orderNumber, String transactionId, long amountFen, String currency, Instant paidAt) {
	}

}
