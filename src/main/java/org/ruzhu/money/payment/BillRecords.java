package org.ruzhu.money.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.DayBill.State;

/** The tables of bills and their differences. */
@Component
class BillRecords {

	private static final String DIFFERENCE = """
			select d.*, b.gateway, b.bill_day from bill_difference d join gateway_bill b on b.id = d.bill_id
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	BillRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The latest day with a record for a gateway. */
	Optional<LocalDate> last(String gateway) {
		return this.jdbc.sql("select bill_day from gateway_bill where gateway = ? order by bill_day desc limit 1")
			.param(gateway)
			.query(LocalDate.class)
			.optional();
	}

	Optional<DayBill> find(String gateway, LocalDate day) {
		return this.jdbc.sql("select * from gateway_bill where gateway = ? and bill_day = ?")
			.params(gateway, day)
			.query(BillRecords::bill)
			.optional();
	}

	long open(String gateway, LocalDate day) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into gateway_bill
				(gateway, bill_day, state, asked_since, payments, payments_fen, refunds, refunds_fen, caught_up)
				values (?, ?, ?, ?, 0, 0, 0, 0, 0)""").params(gateway, day, State.OPEN.name(), now()).update(key, "id");
		return key.getKeyAs(Long.class);
	}

	DayBill get(long id) {
		return this.jdbc.sql("select * from gateway_bill where id = ?").param(id).query(BillRecords::bill).single();
	}

	/** Reads a bill and locks it until the transaction ends. */
	DayBill hold(long id) {
		return this.jdbc.sql("select * from gateway_bill where id = ? for update")
			.param(id)
			.query(BillRecords::bill)
			.single();
	}

	void problem(long id, String problem) {
		this.jdbc.sql("update gateway_bill set last_error = ? where id = ?").params(problem, id).update();
	}

	void reconciled(DayBill bill) {
		this.jdbc.sql("""
				update gateway_bill set state = ?, last_error = null, payments = ?, payments_fen = ?, refunds = ?,
				refunds_fen = ?, caught_up = ? where id = ?""")
			.params(State.RECONCILED.name(), bill.payments(), bill.paymentsFen(), bill.refunds(), bill.refundsFen(),
					bill.caughtUp(), bill.id())
			.update();
	}

	void askAgain(long id, String by) {
		this.jdbc.sql("update gateway_bill set asked_since = ?, treated_by = ? where id = ?")
			.params(now(), by, id)
			.update();
	}

	void quiet(long id) {
		this.jdbc.sql("update gateway_bill set state = ? where id = ?").params(State.QUIET.name(), id).update();
	}

	void leave(long id, String note, String by) {
		this.jdbc.sql("update gateway_bill set state = ?, note = ?, treated_by = ? where id = ?")
			.params(State.LEFT.name(), note, by, id)
			.update();
	}

	/** The latest bills, the newest day first. */
	List<DayBill> latest(int most) {
		return this.jdbc.sql("select * from gateway_bill order by bill_day desc, gateway fetch first ? rows only")
			.param(most)
			.query(BillRecords::bill)
			.list();
	}

	void write(BillDifference found, long billId) {
		this.jdbc.sql("""
				insert into bill_difference
				(bill_id, kind, transaction_id, order_number, our_fen, their_fen, market_id, case_id, found_at, state)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""")
			.params(billId, found.kind().name(), found.transactionId(), found.orderNumber(), found.ourFen(),
					found.theirFen(), found.marketId(), found.caseId(), now())
			.update();
	}

	List<BillDifference> open(Collection<String> markets, long after, int most) {
		return this.jdbc.sql(DIFFERENCE + """
				where d.state = 'OPEN' and (d.market_id is null or d.market_id in (:markets)) and d.id > :after
				order by d.id fetch first :most rows only""")
			.param("markets", markets)
			.param("after", after)
			.param("most", most)
			.query(BillRecords::difference)
			.list();
	}

	Optional<BillDifference> difference(long id) {
		return this.jdbc.sql(DIFFERENCE + "where d.id = ?").param(id).query(BillRecords::difference).optional();
	}

	/** Sets an open difference aside. Returns false if it was no longer open. */
	boolean setAside(long id, String note, String by) {
		return this.jdbc.sql("""
				update bill_difference set state = 'SET_ASIDE', note = ?, decided_by = ?, decided_at = ?
				where id = ? and state = 'OPEN'""").params(note, by, now(), id).update() == 1;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static DayBill bill(ResultSet row, int number) throws SQLException {
		return new DayBill(row.getLong("id"), row.getString("gateway"), row.getObject("bill_day", LocalDate.class),
				State.valueOf(row.getString("state")), row.getString("last_error"),
				row.getObject("asked_since", OffsetDateTime.class).toInstant(), row.getInt("payments"),
				row.getLong("payments_fen"), row.getInt("refunds"), row.getLong("refunds_fen"),
				row.getInt("caught_up"));
	}

	private static BillDifference difference(ResultSet row, int number) throws SQLException {
		return new BillDifference(row.getLong("id"), row.getString("gateway"),
				row.getObject("bill_day", LocalDate.class), BillDifference.Kind.valueOf(row.getString("kind")),
				row.getString("transaction_id"), row.getString("order_number"), row.getObject("our_fen", Long.class),
				row.getObject("their_fen", Long.class), row.getString("market_id"), row.getString("case_id"));
	}

}
