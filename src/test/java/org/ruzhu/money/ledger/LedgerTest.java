package org.ruzhu.money.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The ledger. Tagged as the process tests are, it runs on both databases. */
@RuzhuTest
class LedgerTest extends JourneyTest {

	@Autowired
	private Ledger ledger;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aCase() {
		signUp();
	}

	@Test
	void aDepositIsOwedPaidAndGivenBack() {
		assertThat(balance()).isEqualTo(Balance.NONE);
		book(JournalEntry.assessment(key("assess:1"), this.caseId, 500000, 0));
		assertThat(balance()).isEqualTo(new Balance(500000, 0, 0, 0, 0));
		book(JournalEntry.payment(key("payment:1"), this.caseId, 300000, balance()));
		assertThat(balance()).isEqualTo(new Balance(200000, 300000, 0, 300000, 0));
		book(JournalEntry.payment(key("payment:2"), this.caseId, 250000, balance()));
		assertThat(balance()).isEqualTo(new Balance(0, 500000, 50000, 550000, 0));
		book(JournalEntry.refund(key("refund:1"), this.caseId, balance()));
		assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 550000, 0));
		book(JournalEntry.refundPaid(key("refund:1"), this.caseId, 550000));
		assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 550000, 550000));
	}

	@Test
	void whatIsBookedTwiceCountsOnce() {
		book(JournalEntry.payment(key("payment:twice"), this.caseId, 100, Balance.NONE));
		book(JournalEntry.payment(key("payment:twice"), this.caseId, 100, Balance.NONE));
		assertThat(balance().paidFen()).isEqualTo(100);
		assertThat(has(key("payment:twice"))).isTrue();
		assertThat(has(key("payment:never"))).isFalse();
	}

	@Test
	void theDatabaseRefusesToChangeABookedEntry() {
		book(JournalEntry.payment(key("payment:kept"), this.caseId, 100, Balance.NONE));
		String entry = "entry_key = '%s'".formatted(key("payment:kept"));
		String postings = "entry_id in (select id from journal_entry where %s)".formatted(entry);
		Stream
			.of("update journal_entry set case_id = 'APP-4' where " + entry, "delete from journal_entry where " + entry,
					"update posting set amount_fen = 1 where " + postings, "delete from posting where " + postings)
			.forEach((change) -> assertThatExceptionOfType(DataAccessException.class).as(change)
				.isThrownBy(() -> this.jdbc.sql(change).update())
				.withStackTraceContaining("append-only"));
		assertThat(balance().paidFen()).isEqualTo(100);
	}

	@Test
	void whoeverBooksAtTheSameTimeTheSealsFollowOneAnother() throws Exception {
		ExecutorService clerks = Executors.newFixedThreadPool(4);
		List<Callable<Void>> bookings = new ArrayList<>();
		for (int number = 0; number < 20; number++) {
			String key = key("payment:at-once-" + number);
			bookings.add(() -> {
				book(JournalEntry.payment(key, this.caseId, 100, Balance.NONE));
				return null;
			});
		}
		for (Future<Void> booking : clerks.invokeAll(bookings)) {
			booking.get();
		}
		clerks.shutdown();
		assertThat(balance().excessFen()).isEqualTo(2000);
		assertThat(new LedgerChain(this.jdbc).verify()).isEmpty();
	}

	@Test
	void nothingGoesBackThatIsNotThere() {
		Balance imagined = new Balance(0, 500000, 0, 500000, 0);
		assertThatIllegalStateException()
			.isThrownBy(() -> book(JournalEntry.refund(key("refund:5"), this.caseId, imagined)))
			.withMessageContaining("overdraw");
		assertThatIllegalStateException()
			.isThrownBy(() -> book(JournalEntry.refundPaid(key("refund:6"), this.caseId, 1)))
			.withMessageContaining("set aside");
	}

	@Test
	void anEntryThatDoesNotBalanceCannotBeMade() {
		Map<LedgerAccount, Long> lopsided = Map.of(LedgerAccount.BANK, 100L, LedgerAccount.HELD, -99L);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new JournalEntry("x", "APP-6", JournalEntry.Cause.PAYMENT, "test", lopsided))
			.withMessageContaining("does not balance");
		assertThatIllegalArgumentException().isThrownBy(() -> JournalEntry.assessment("x", "APP-6", 0, 0));
	}

	private String key(String name) {
		return name + ":" + this.caseId;
	}

	private void book(JournalEntry entry) {
		this.transaction.executeWithoutResult((status) -> this.ledger.book(entry));
	}

	private boolean has(String key) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> this.ledger.has(key)));
	}

}
