package org.ruzhu.money.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.settlement.CategoryRatings;
import org.ruzhu.membership.settlement.Settlements;
import org.ruzhu.money.payment.ExcessAlreadyDecidedException;
import org.ruzhu.money.payment.GatewayCalls;
import org.ruzhu.money.payment.OnlinePayment;
import org.ruzhu.money.payment.PaymentNotice;
import org.ruzhu.money.payment.gateway.SandboxGateway;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several threads move the same account at once, each movement asked for by two of them:
 * nothing is lost, and nothing happens twice.
 */
@RuzhuTest
class AccountAtOnceTest extends AccountTest {

	private static final int ATTEMPTS = 20;

	/** A month that no other test settles, as are the three after it. */
	private static final YearMonth FIRST = YearMonth.of(2015, 3);

	@Autowired
	private Settlements settlements;

	@Autowired
	private CategoryRatings ratings;

	@Autowired
	private GatewayCalls calls;

	@Autowired
	private SandboxGateway sandbox;

	@Test
	void nothingIsLostAndNothingIsDoneTwice() throws Exception {
		String account = account(MARKET);
		this.deposits.assess("assess:" + account, account, 500_000, "test");
		String reference = number();
		this.vouchers.submit(account, transfer(MARKET, ""));
		List<OnlinePayment> excesses = List.of(excess(account, 1_000), excess(account, 20_000));
		List<Runnable> movements = new ArrayList<>();
		movements.add(() -> this.vouchers.confirm(account, came(700_000, reference, "")));
		for (int fine = 1; fine <= 4; fine++) {
			String violation = number();
			movements.add(() -> this.deductions.deduct(violation, account, 50_000));
		}
		for (int order = 1; order <= 4; order++) {
			movements.addAll(sale(account, "O" + number(), FIRST.plusMonths(3).atDay(9) + "T12:00:00"));
		}
		PaymentNotice late = payOnline(account, MARKET, 300, 300);
		movements.add(() -> this.calls.take(SandboxGateway.ID, this.sandbox.call(late)));
		excesses.forEach((excess) -> movements.add(() -> this.returns.giveBack(excess.id())));
		atOnce(movements);
		long told = take(account, late).id();
		atOnce(List.of(() -> this.deposits.bookConfirmed(account), () -> this.payments.bookExcess(told)));
		checkTheBooks(account);
		assertThat(sum(account, LedgerAccount.DEDUCTED) + sum(account, LedgerAccount.PENALTY_OWED)).isEqualTo(200_000);
		assertThat(this.deposits.balance(account).paidFen()).isEqualTo(700_000 + 21_000 + 300);
		assertThat(this.deposits.balance(account).refundedFen()).isEqualTo(21_000);
		assertThat(this.commissions.chargedFen(account)).as("a tenth of four orders of 100").isEqualTo(4_000);

		this.receipts.waive(account, "遗失");
		String last = number();
		atOnce(List.of(() -> this.refunds.pay(account), () -> this.refunds.pay(account),
				() -> this.deductions.deduct(last, account, 1_000)));

		checkTheBooks(account);
		assertThat(this.deposits.balance(account).isHeld()).isFalse();
		assertThat(paidOutside(account)).isEqualTo(this.deposits.balance(account).refundedFen())
			.isEqualTo(700_000 + 21_000 + 300 - sum(account, LedgerAccount.DEDUCTED));
		assertThat(this.outside.asked("refund:" + account)).isEqualTo(1);
		close(MARKET, FIRST.plusMonths(3));
		assertThat(flaws()).isEmpty();
	}

	@Test
	void twoMonthsThatAreSettledAtOnceCorrectARefundOnce() throws Exception {
		List<String> accounts = Stream.generate(() -> account(MARKET)).limit(6).toList();
		List<String> sold = accounts.stream().map((account) -> {
			String order = "O" + number();
			sale(account, order, FIRST.atDay(9) + "T12:00:00").forEach(Runnable::run);
			return order;
		}).toList();
		long first = close(MARKET, FIRST);
		this.settlements.drawUp(first);
		accounts.forEach((account) -> this.ratings.rate(first, account, "operations"));
		sold.forEach((order) -> this.orders.report(MARKET,
				report("refunded", order, "", "", 4_000, FIRST.atEndOfMonth() + "T12:00:00")));
		List<Long> next = List.of(close(MARKET, FIRST.plusMonths(1)), close(MARKET, FIRST.plusMonths(2)));
		next.forEach(this.settlements::drawUp);
		atOnce(accounts.stream()
			.flatMap((account) -> next.stream()
				.<Runnable>map((settlement) -> () -> this.ratings.rate(settlement, account, "operations")))
			.toList());
		assertThat(accounts).as("a tenth of 60 that are left of 100")
			.allSatisfy((account) -> assertThat(this.commissions.chargedFen(account)).isEqualTo(600));
	}

	private OnlinePayment excess(String account, long fen) {
		OnlinePayment payment = take(account, payOnline(account, MARKET, fen, fen));
		this.payments.bookExcess(payment.id());
		return payment;
	}

	private List<Runnable> sale(String account, String order, String when) {
		OrderReport paid = report("paid", order, account, "operations", 10_000, when);
		OrderReport confirmed = report("confirmed", order, "", "", 0, when);
		return List.of(() -> this.orders.report(MARKET, paid), () -> this.orders.report(MARKET, confirmed));
	}

	/**
	 * Each by two threads; what the database turns away is tried again, as jobs are.
	 */
	private void atOnce(List<Runnable> movements) throws Exception {
		List<Callable<Void>> twice = new ArrayList<>();
		for (Runnable movement : movements) {
			Collections.addAll(twice, untilDone(movement), untilDone(movement));
		}
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			for (Future<Void> done : threads.invokeAll(twice)) {
				done.get();
			}
		}
		finally {
			threads.shutdown();
		}
	}

	private static Callable<Void> untilDone(Runnable movement) {
		return () -> {
			for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
				try {
					movement.run();
					return null;
				}
				catch (InvalidAnswerException | ExcessAlreadyDecidedException done) {
					return null;
				}
				catch (DataAccessException turnedAway) {
					// Somebody else was first; the engine would repeat the job.
				}
			}
			movement.run();
			return null;
		};
	}

}
