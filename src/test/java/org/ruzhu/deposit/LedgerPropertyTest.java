package org.ruzhu.deposit;

import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.ruzhu.account.Accounts;
import org.ruzhu.account.EmailAddress;
import org.ruzhu.account.MobileNumber;
import org.ruzhu.account.SignUp;
import org.ruzhu.account.SignUps;
import org.ruzhu.application.Applications;
import org.ruzhu.journey.RuzhuTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens to a deposit, and in whatever order, the ledger stays true. */
@RuzhuTest
class LedgerPropertyTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Ledger ledger;

	@Autowired
	private Deposits deposits;

	@Autowired
	private SignUps signUps;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Applications applications;

	@Autowired
	private TransactionOperations transaction;

	private String caseId;

	@BeforeProperty
	void aCase() throws Exception {
		new TestContextManager(getClass()).prepareTestInstance(this);
		String email = "ledger@example.com";
		this.signUps.signUp(new SignUp(new EmailAddress(email), new MobileNumber("+8613800138000"), "secret-2026",
				Locale.SIMPLIFIED_CHINESE, "tencent-classic"));
		String provider = this.accounts.forLogin(email).orElseThrow().providerId();
		this.caseId = this.applications.ofProvider(provider).get(0).id();
	}

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
		this.transaction.executeWithoutResult((nothingStays) -> {
			nothingStays.setRollbackOnly();
			for (int number = 0; number < steps.size(); number++) {
				take(steps.get(number), this.caseId + ":" + number);
			}
		});
	}

	private void take(Step step, String key) {
		Balance before = this.ledger.balance(this.caseId);
		happen(key, step);
		Balance after = this.ledger.balance(this.caseId);
		if (step.twice()) {
			happen(key, step);
			assertThat(this.ledger.balance(this.caseId)).isEqualTo(after);
		}
		check(step, before, after);
	}

	private void happen(String key, Step step) {
		Balance now = this.ledger.balance(this.caseId);
		switch (step.happening()) {
			case ASSESSED -> this.deposits.assess(key, this.caseId, step.fen(), "test");
			case PAID -> this.ledger.book(JournalEntry.payment(key, this.caseId, step.fen(), now));
			case RELEASED -> this.deposits.release(key, this.caseId);
			case REFUNDED -> {
				if (now.isHeld()) {
					this.ledger.book(JournalEntry.refund(key, this.caseId, now));
				}
			}
		}
	}

	private void check(Step step, Balance before, Balance after) {
		assertThat(unbalancedEntries()).isZero();
		assertThat(List.of(after.owedFen(), after.heldFen(), after.excessFen())).allMatch((fen) -> fen >= 0);
		assertThat(after.paidFen())
			.isEqualTo(after.heldFen() + after.excessFen() - sum("RETURNING") + after.refundedFen());
		assertThat(sum("OWED")).isEqualTo(-sum("REQUIRED"));
		switch (step.happening()) {
			case ASSESSED ->
				assertThat(after.owedFen()).isEqualTo(Math.max(0, step.fen() - before.heldFen() - before.excessFen()));
			case PAID -> assertThat(after.paidFen()).isEqualTo(before.paidFen() + step.fen());
			case RELEASED -> assertThat(after.owedFen()).isZero();
			case REFUNDED -> assertThat(after.isHeld()).isFalse();
		}
	}

	private long unbalancedEntries() {
		return this.jdbc.sql("""
				select count(*) from (select e.id from journal_entry e left join posting p on p.entry_id = e.id
				where e.case_id = ? group by e.id having sum(p.amount_fen) <> 0 or count(p.account) < 2)""")
			.param(this.caseId)
			.query(Long.class)
			.single();
	}

	private long sum(String account) {
		return this.jdbc.sql("""
				select coalesce(sum(p.amount_fen), 0) from posting p join journal_entry e on e.id = p.entry_id
				where e.case_id = ? and p.account = ?""").params(this.caseId, account).query(Long.class).single();
	}

}
