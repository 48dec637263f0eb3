package org.ruzhu.deposit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ruzhu.application.Applications;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.bank.Bank;
import org.ruzhu.enterprise.Enterprises;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** Whatever happens to a deposit, and in whatever order, the ledger stays true. */
class LedgerPropertyTest {

	private static final AtomicInteger CASES = new AtomicInteger();

	private static final DataSource DATABASE = LedgerTest.h2("ledger-properties");

	static {
		LedgerTest.migrate(DATABASE, "h2");
	}

	private final JdbcClient jdbc = JdbcClient.create(DATABASE);

	private final Ledger ledger = LedgerTest.ledger(DATABASE);

	private final Deposits deposits = new Deposits(this.ledger, mock(VoucherRepository.class), mock(Receipts.class),
			mock(Applications.class), mock(Enterprises.class), mock(Bank.class), mock(AuditLog.class));

	enum Happening {

		ASSESSED, PAID, RELEASED, REFUNDED

	}

	/** What happens, with an amount where one is needed, once or told twice. */
	record Step(Happening happening, long fen, boolean twice) {
	}

	@Provide
	Arbitrary<List<Step>> steps() {
		Arbitrary<Long> fen = Arbitraries.of(1L, 199999L, 200000L, 200001L, 500000L, 700000L);
		return Combinators.combine(Arbitraries.of(Happening.class), fen, Arbitraries.of(true, false))
			.as(Step::new)
			.list()
			.ofMaxSize(10);
	}

	@Property(tries = 150)
	void everyEntryBalancesAndNoMoneyIsLost(@ForAll("steps") List<Step> steps) {
		String caseId = "CASE-" + CASES.incrementAndGet();
		for (int number = 0; number < steps.size(); number++) {
			Balance before = this.ledger.balance(caseId);
			Step step = steps.get(number);
			happen(caseId, caseId + ":" + number, step);
			Balance after = this.ledger.balance(caseId);
			if (step.twice()) {
				happen(caseId, caseId + ":" + number, step);
				assertThat(this.ledger.balance(caseId)).isEqualTo(after);
			}
			check(caseId, step, before, after);
		}
	}

	private void happen(String caseId, String key, Step step) {
		Balance now = this.ledger.balance(caseId);
		switch (step.happening()) {
			case ASSESSED -> this.deposits.assess(key, caseId, step.fen(), "test");
			case PAID -> this.ledger.book(JournalEntry.payment(key, caseId, step.fen(), now));
			case RELEASED -> this.deposits.release(key, caseId);
			case REFUNDED -> {
				if (now.isHeld()) {
					this.ledger.book(JournalEntry.refund(key, caseId, now));
				}
			}
		}
	}

	private void check(String caseId, Step step, Balance before, Balance after) {
		assertThat(unbalancedEntries(caseId)).isZero();
		assertThat(List.of(after.owedFen(), after.heldFen(), after.excessFen())).allMatch((fen) -> fen >= 0);
		assertThat(after.paidFen()).isEqualTo(after.heldFen() + after.excessFen() + after.refundedFen());
		assertThat(sum(caseId, "OWED")).isEqualTo(-sum(caseId, "REQUIRED"));
		switch (step.happening()) {
			case ASSESSED -> assertThat(after.owedFen()).isEqualTo(Math.max(0, step.fen() - before.heldFen()));
			case PAID -> assertThat(after.paidFen()).isEqualTo(before.paidFen() + step.fen());
			case RELEASED -> assertThat(after.owedFen()).isZero();
			case REFUNDED -> assertThat(after.isHeld()).isFalse();
		}
	}

	private long unbalancedEntries(String caseId) {
		return this.jdbc.sql("""
				select count(*) from (select e.id from journal_entry e left join posting p on p.entry_id = e.id
				where e.case_id = ? group by e.id having sum(p.amount_fen) <> 0 or count(p.account) < 2)""")
			.param(caseId)
			.query(Long.class)
			.single();
	}

	private long sum(String caseId, String account) {
		return this.jdbc.sql("""
				select coalesce(sum(p.amount_fen), 0) from posting p join journal_entry e on e.id = p.entry_id
				where e.case_id = ? and p.account = ?""").params(caseId, account).query(Long.class).single();
	}

}
