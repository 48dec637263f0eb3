package org.ruzhu.desk.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.TransactionOperations;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Finance sees what waits for it, and since when. */
@RuzhuTest
class OpenMattersTest extends JourneyTest {

	private static final OpenMatter NONE = new OpenMatter("", false, 0, 0L, 0, "");

	private static final String COUNTED = "topUps|payments|differences|transfers|returning|owed|penalties|excess|closed|settlements";

	private static final OffsetDateTime EARLY = OffsetDateTime.parse("2026-09-08T02:00:00Z");

	private static final OffsetDateTime LATE = OffsetDateTime.parse("2026-09-10T02:00:00Z");

	@Autowired
	private OpenMatters matters;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionOperations transactions;

	private int booked;

	@Test
	void whatIsOwedAndWhatIsToBeConfirmedWaitUntilItIsBooked() {
		Map<String, OpenMatter> before = open();
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		Walk.itIs(Instant.parse("2026-09-30T02:00:00Z"));
		assertThat(more(before, "owed")).isOne();
		assertThat(sum("owed") - sum(before, "owed")).isEqualTo(500_000);
		assertThat(more(before, "UserTask_ConfirmDeposit")).isOne();
		assertThat(open().get("UserTask_ConfirmDeposit").task()).isTrue();
		assertThat(open().get("UserTask_ConfirmDeposit").workingDays()).as("from 1 to 30 September, the 25th off")
			.isGreaterThanOrEqualTo(21);
		this.walk.decide("UserTask_ConfirmDeposit", received("5100"));
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(more(before, "owed")).isZero();
		assertThat(more(before, "UserTask_ConfirmDeposit")).isZero();
		assertThat(sum("excess") - sum(before, "excess")).isEqualTo(10_000);
		assertThat(this.matters.of(List.of("nowhere"))).extracting(OpenMatter::kind)
			.doesNotContain("owed", "UserTask_ConfirmDeposit");
		assertThat(this.matters.of(List.of())).isEmpty();
	}

	/**
	 * A small market whose matters were counted by hand, gone again when the test ends:
	 * the journal lets nothing be deleted.
	 */
	@Test
	void everyKindIsCountedAndSummedUpAsItWasByHand() {
		Walk.itIs(Instant.parse("2026-09-15T04:00:00Z"));
		this.transactions.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			write();
			assertThat(this.matters.of(List.of("matters")).stream().filter((one) -> one.kind().matches(COUNTED)))
				.extracting(OpenMatter::kind, OpenMatter::count, OpenMatter::fen, OpenMatter::workingDays)
				.containsExactly(tuple("topUps", 1, null, 5), tuple("payments", 2, null, 5),
						tuple("differences", 1, null, 5), tuple("transfers", 2, 300L, 5),
						tuple("returning", 1, 700L, 3), tuple("owed", 2, 1100L, 5), tuple("penalties", 1, 50L, 3),
						tuple("excess", 1, 20L, 3), tuple("closed", 1, null, 5), tuple("settlements", 1, null, 5));
			assertThat(this.matters.of(List.of("matters-elsewhere"))
				.stream()
				.filter((one) -> !one.task() && one.kind().matches(COUNTED))).extracting(OpenMatter::kind)
				.containsExactly("payments");
		});
	}

	/** From Tuesday, 8 September, it is five working days; from the 10th, three. */
	private void write() {
		write("update online_payment set state = 'MATCHED' where market_id is null");
		write("update bill_difference set state = 'DONE' where market_id is null");
		write("insert into account (id, version, locale, state, opened_at) values ('P-MATTERS', 0, 'zh-CN', 'CONFIRMED', ?)",
				EARLY);
		for (String id : List.of("MATTER-1", "MATTER-2", "MATTER-3")) {
			write("""
					insert into onboarding_case (id, version, market_id, provider_id, state, facts, agreements, unmet, opened_at)
					values (?, 0, ?, 'P-MATTERS', 'ONBOARDED', '{}', '[]', '[]', ?)""",
					id, id.endsWith("3") ? "elsewhere" : "matters", EARLY);
		}
		topUp("matters-1", EARLY, null);
		topUp("matters-2", EARLY, LATE);
		paid("m-1", "matters", "PARKED", EARLY);
		paid("m-2", null, "PARKED", LATE);
		paid("m-3", "matters", "MATCHED", EARLY);
		paid("m-4", "elsewhere", "PARKED", EARLY);
		long bill = id(
				"""
						insert into gateway_bill (gateway, bill_day, state, asked_since, payments, payments_fen, refunds, refunds_fen,
						caught_up) values ('matters', date '2026-09-07', 'FETCHED', ?, 0, 0, 0, 0, 0)""",
				EARLY);
		for (String state : List.of("OPEN", "DONE")) {
			write("""
					insert into bill_difference (bill_id, kind, transaction_id, order_number, market_id, found_at, state)
					values (?, 'MISSING', 'm-1', 'O-1', 'matters', ?, ?)""",
					bill, EARLY, state);
		}
		long statement = id("""
				insert into bank_statement (market_id, filename, sha256, imported_by, imported_at)
				values ('matters', 'bank.csv', 'matters', 'han.mei', ?)""", EARLY);
		for (String entry : List.of("OPEN 100", "OPEN 200", "BOOKED 400")) {
			write("""
					insert into statement_entry (statement_id, market_id, number, amount_fen, payer_name, payer_account,
					remittance, state) values (?, 'matters', 1, ?, '', '', '', ?)""", statement,
					Integer.valueOf(entry.split(" ")[1]), entry.split(" ")[0]);
		}
		booked("MATTER-1", EARLY, "OWED 600", "REQUIRED -600");
		booked("MATTER-1", LATE, "OWED -200", "BANK 200");
		booked("MATTER-2", LATE, "OWED 700", "REQUIRED -700");
		booked("MATTER-2", LATE, "RETURNING -700", "HELD 700");
		booked("MATTER-2", LATE, "PENALTY_OWED 50", "DEDUCTED -50");
		booked("MATTER-1", LATE, "EXCESS -20", "BANK 20");
		booked("MATTER-2", EARLY, "EXCESS -30", "BANK 30");
		booked("MATTER-2", LATE, "EXCESS 30", "BANK -30");
		booked("MATTER-3", EARLY, "OWED 900", "REQUIRED -900");
		restricted("MATTER-1", "CLOSED", null);
		restricted("MATTER-2", "CLOSED", LATE);
		restricted("MATTER-2", "PUBLISHING_BARRED", null);
		restricted("MATTER-3", "CLOSED", null);
		settled("2026-07", LATE);
		settled("2026-08", null);
	}

	private void topUp(String id, Object begun, Object ended) {
		write("""
				insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, PROC_DEF_ID_, PROC_DEF_KEY_, TENANT_ID_, START_TIME_, END_TIME_)
				values (?, ?, 'TopUp:1:1', 'TopUp', 'matters', ?, ?)""",
				id, id, local(begun), local(ended));
	}

	private static Object local(Object moment) {
		return (moment != null) ? Timestamp.from(((OffsetDateTime) moment).toInstant()) : null;
	}

	private void paid(String transaction, String market, String state, Object received) {
		write("""
				insert into online_payment (version, gateway, transaction_id, order_number, market_id, amount_fen, currency,
				paid_at, received_at, state) values (0, 'matters', ?, ?, ?, 1, 'CNY', ?, ?, ?)""",
				transaction, transaction, market, received, received, state);
	}

	private void booked(String caseId, Object at, String... postings) {
		String key = "matters-" + this.booked++;
		long entry = id(
				"""
						insert into journal_entry (entry_key, market_id, provider_id, case_id, cause, activity, booked_at)
						values (?, (select market_id from onboarding_case where id = ?), 'P-MATTERS', ?, 'DEPOSIT', 'test', ?)""",
				key, caseId, caseId, at);
		for (String posting : postings) {
			write("insert into posting (entry_id, account, amount_fen) values (?, ?, ?)", entry, posting.split(" ")[0],
					Long.valueOf(posting.split(" ")[1]));
		}
	}

	private void restricted(String caseId, String kind, Object lifted) {
		write("insert into restriction (version, case_id, kind, reference, since, lifted_at) values (0, ?, ?, ?, ?, ?)",
				caseId, kind, caseId, EARLY, lifted);
	}

	private void settled(String month, Object finished) {
		write("insert into settlement (market_id, in_month, begun_by, begun_at, finished_at) values ('matters', ?, 'han.mei', ?, ?)",
				month, EARLY, finished);
	}

	private void write(String sql, Object... values) {
		this.jdbc.sql(sql).params(values).update();
	}

	private long id(String sql, Object... values) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql(sql).params(values).update(key, "id");
		return key.getKey().longValue();
	}

	private int more(Map<String, OpenMatter> before, String kind) {
		return open().getOrDefault(kind, NONE).count() - before.getOrDefault(kind, NONE).count();
	}

	private long sum(String kind) {
		return sum(open(), kind);
	}

	private static long sum(Map<String, OpenMatter> open, String kind) {
		return open.getOrDefault(kind, NONE).fen();
	}

	private Map<String, OpenMatter> open() {
		return this.matters.of(List.of(MARKET))
			.stream()
			.collect(Collectors.toMap(OpenMatter::kind, Function.identity()));
	}

}
