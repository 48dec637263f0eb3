package org.ruzhu.money.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

import org.ruzhu.journey.Outside.Fault;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.CommissionRate;
import org.ruzhu.market.CommissionRules;
import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.settlement.CategoryRatings;
import org.ruzhu.membership.settlement.Settlements;
import org.ruzhu.money.deposit.ExcessNotReturnableException;
import org.ruzhu.money.deposit.ExcessReturn;
import org.ruzhu.money.payment.ExcessAlreadyDecidedException;
import org.ruzhu.money.payment.OnlinePayment;
import org.ruzhu.money.payment.PaymentNotice;
import org.ruzhu.money.payment.Returns.Outcome;
import org.ruzhu.money.payment.gateway.SandboxGateway;
import org.ruzhu.money.voucher.Voucher;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Whatever happens to an account, in whatever order, told twice, cut off before the
 * commit and done again, and however bank and gateway fail: the books say what a model of
 * a few lines says, and no money leaves twice.
 */
@RuzhuTest
class LedgerPropertyTest extends AccountTest {

	/**
	 * The markets, one with tiers and one with fees, and months that no other test
	 * settles.
	 */
	private static final Map<String, Deque<YearMonth>> MONTHS = Map.of("alibaba",
			months(YearMonth.of(2016, 11), YearMonth.of(2017, 12)), "tencent-2019",
			months(YearMonth.of(2022, 1), YearMonth.of(2026, 7)));

	private static final int MONTHS_A_TRY = 2;

	@Autowired
	private Settlements settlements;

	@Autowired
	private CategoryRatings ratings;

	@Autowired
	private CommissionRules rules;

	private String market;

	private String account;

	private String category;

	private YearMonth month;

	private int monthsLeft;

	private AccountModel model;

	private boolean refundBegun;

	private long released;

	private ExcessReturn wish;

	private boolean cut;

	private boolean twice;

	private List<Fine> fines;

	private List<OnlinePayment> excesses;

	private List<Sold> sold;

	/** A violation's deduction that stands. */
	private record Fine(String reference, long fen) {
	}

	/** An order that has settled, and what was made of it. */
	private static final class Sold {

		private final String order;

		private final BigDecimal rateAtOnce;

		private long net;

		private BigDecimal monthRate;

		private long counted;

		private Sold(String order, long net, BigDecimal rateAtOnce) {
			this.order = order;
			this.net = net;
			this.rateAtOnce = rateAtOnce;
		}

		private long atOnce() {
			return AccountModel.part(this.net, this.rateAtOnce);
		}

	}

	private enum Happening {

		ASSESSED, TRANSFERRED, TRANSFERRED_FROM_ELSEWHERE, PAID_ONLINE, PAID_ANOTHER_AMOUNT_ONLINE, RETURNED,
		ASKED_BACK, FINED, FINE_UNDONE, FEE_DUE, RELEASED, CLAIMED, SOLD, USER_REFUNDED, MONTH_SETTLED, REFUNDED

	}

	/** What happens, with which amount, and what goes wrong with it. */
	private record Step(Happening happening, long fen, boolean cut, boolean twice, Fault fault) {
	}

	@BeforeProperty
	void anEnterprise() throws Exception {
		new TestContextManager(getClass()).prepareTestInstance(this);
		begin();
		newProvider();
		aVerifiedEnterprise();
	}

	@AfterProperty
	void done() {
		end();
	}

	@Provide
	Arbitrary<List<Step>> steps() {
		Arbitrary<Long> fen = Arbitraries.of(5L, 15L, 199_999L, 200_000L, 500_000L, 500_001L, 30_000_000L);
		return Combinators
			.combine(happening(), fen, Arbitraries.of(true, false), Arbitraries.of(true, false),
					Arbitraries.of(Fault.class).injectNull(0.5))
			.as(Step::new)
			.list()
			.ofMinSize(20)
			.ofMaxSize(40);
	}

	private static Arbitrary<Happening> happening() {
		return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.of(Happening.class)), Tuple.of(1,
				Arbitraries.of(Happening.FINED, Happening.PAID_ONLINE, Happening.SOLD, Happening.REFUNDED)));
	}

	private static Deque<YearMonth> months(YearMonth first, YearMonth last) {
		return Stream.iterate(first, (month) -> !month.isAfter(last), (month) -> month.plusMonths(1))
			.collect(Collectors.toCollection(ArrayDeque::new));
	}

	@Property(tries = 12, shrinking = ShrinkingMode.OFF)
	void theBooksAreRightWhateverHappens(@ForAll("steps") List<Step> steps) {
		open((MONTHS.get("alibaba").size() > MONTHS_A_TRY && !"alibaba".equals(this.market)) ? "alibaba"
				: "tencent-2019");
		for (Step step : steps) {
			this.cut = step.cut();
			this.twice = step.twice();
			happen(step);
			check(step.toString());
		}
		this.cut = false;
		settleTheMonth();
		List.copyOf(this.excesses).forEach((excess) -> giveBack(excess, null));
		if (this.wish != null) {
			askBack(null);
		}
		refund(null);
		check("at the end");
		assertThat(paidOutside(this.account)).as("what has really left").isEqualTo(this.model.refunded);
		assertThat(flaws()).isEmpty();
	}

	private void open(String market) {
		this.market = market;
		this.account = account(market);
		this.category = "alibaba".equals(market) ? "enterprise-app" : "saas";
		this.monthsLeft = MONTHS_A_TRY;
		this.month = MONTHS.get(market).remove();
		this.model = new AccountModel();
		this.refundBegun = false;
		this.released = 0;
		this.wish = null;
		this.fines = new ArrayList<>();
		this.excesses = new ArrayList<>();
		this.sold = new ArrayList<>();
	}

	private void happen(Step step) {
		switch (step.happening()) {
			case ASSESSED -> assess(step.fen());
			case TRANSFERRED -> transfer(step.fen());
			case TRANSFERRED_FROM_ELSEWHERE -> transferFromElsewhere(step.fen());
			case PAID_ONLINE -> payOnline(step.fen());
			case PAID_ANOTHER_AMOUNT_ONLINE -> payAnotherAmountOnline(step.fen());
			case RETURNED -> this.excesses.stream().findFirst().ifPresent((excess) -> giveBack(excess, step.fault()));
			case FINED -> fine(step.fen());
			case FINE_UNDONE -> this.fines.stream().findFirst().ifPresent(this::undo);
			case FEE_DUE -> chargeTheFee();
			case RELEASED -> release();
			case CLAIMED -> claim();
			case ASKED_BACK -> askBack(step.fault());
			case SOLD -> sell(step.fen());
			case USER_REFUNDED ->
				this.sold.stream().filter((one) -> one.net > 1).findFirst().ifPresent(this::refundUser);
			case MONTH_SETTLED -> {
				if (this.monthsLeft > 0) {
					settleTheMonth();
					this.month = MONTHS.get(this.market).remove();
					this.monthsLeft--;
				}
			}
			case REFUNDED -> refund(step.fault());
		}
	}

	/**
	 * Does something that is one transaction: cut off before its commit and done again,
	 * or done twice, where the step says so.
	 */
	private void act(Runnable movement) {
		if (this.cut) {
			this.transaction.executeWithoutResult((doomed) -> {
				movement.run();
				doomed.setRollbackOnly();
			});
		}
		movement.run();
		if (this.twice) {
			assertThat(catchThrowable(movement::run)).as("said again")
				.satisfiesAnyOf((nothing) -> assertThat(nothing).isNull(), (no) -> assertThat(no)
					.isInstanceOfAny(InvalidAnswerException.class, ExcessAlreadyDecidedException.class));
		}
	}

	private void assess(long fen) {
		String key = "assess:" + number();
		act(() -> this.deposits.assess(key, this.account, fen, "test"));
		this.model.assess(fen);
	}

	private void transfer(long fen) {
		String reference = number();
		act(() -> this.vouchers.submit(this.account, transfer(this.market, "")));
		book(fen, reference, "");
	}

	private void transferFromElsewhere(long fen) {
		String reference = number();
		this.vouchers.submit(this.account, transfer(this.market, ""));
		assertThat(catchThrowable(() -> this.vouchers.confirm(this.account, came(fen, reference, "张三"))))
			.isInstanceOf(InvalidAnswerException.class);
		this.vouchers.reject(this.account, Voucher.Finding.UNDECLARED_PAYER, "汇款方是张三");
		this.vouchers.giveBack(this.account);
		act(() -> this.vouchers.submit(this.account, transfer(this.market, "张三")));
		book(fen, reference, "张三");
	}

	private void book(long fen, String reference, String payer) {
		act(() -> this.vouchers.confirm(this.account, came(fen, reference, payer)));
		act(() -> this.deposits.bookConfirmed(this.account));
		this.model.pay(fen);
	}

	/** No step waits for the money, so that it is excess. */
	private void payOnline(long fen) {
		bookExcess(payOnline(this.account, this.market, fen, fen));
	}

	private void payAnotherAmountOnline(long fen) {
		PaymentNotice notice = payOnline(this.account, this.market, fen + 1, fen);
		OnlinePayment parked = take(this.account, notice);
		assertThat(parked.state()).isEqualTo(OnlinePayment.State.PARKED);
		act(() -> this.payments.accept(parked.id()));
		endSettling(this.account);
		bookExcess(notice);
	}

	private void bookExcess(PaymentNotice notice) {
		act(() -> this.payments.take(SandboxGateway.ID, notice));
		OnlinePayment payment = take(this.account, notice);
		act(() -> this.payments.bookExcess(payment.id()));
		this.excesses.add(payment);
		this.model.paid += payment.amountFen();
		this.model.excess += payment.amountFen();
	}

	/** The gateway gives an excess back, now or, where it fails, perhaps later. */
	private void giveBack(OnlinePayment excess, Fault fault) {
		boolean known = sum("return:online:" + excess.id()) > 0;
		if (!known && this.model.excess < excess.amountFen()) {
			assertThat(this.returns.giveBack(excess.id())).as("an excess that is used up").isEqualTo(Outcome.GONE);
			this.excesses.remove(excess);
			return;
		}
		act(() -> this.payments.beginReturn(excess.id()));
		if (!known) {
			this.model.excess -= excess.amountFen();
			this.model.returning += excess.amountFen();
		}
		if (fails(fault, () -> this.returns.giveBack(excess.id()))) {
			return;
		}
		act(() -> this.returns.giveBack(excess.id()));
		this.excesses.remove(excess);
		this.model.leave(excess.amountFen());
	}

	private long sum(String key) {
		return this.jdbc.sql("select count(*) from journal_entry where entry_key = ?")
			.param(key)
			.query(Long.class)
			.single();
	}

	/** The provider asks for its excess, and the bank pays it, now or later. */
	private void askBack(Fault fault) {
		if (this.wish == null) {
			long undecided = this.payments.ofCase(this.account)
				.stream()
				.filter((payment) -> payment.state() == OnlinePayment.State.EXCESS)
				.mapToLong(OnlinePayment::amountFen)
				.sum();
			Throwable refusal = catchThrowable(() -> this.wishes.ask(this.account, this.providerId));
			endSettling(this.account);
			if (this.model.excess <= undecided || this.model.penalty > 0) {
				assertThat(refusal).isInstanceOf(ExcessNotReturnableException.class);
				return;
			}
			this.wish = this.wishes.latest(this.account).orElseThrow();
			act(() -> this.wishes.setAside(this.wish.id()));
			this.model.excess -= this.wish.amountFen();
			this.model.returning += this.wish.amountFen();
		}
		if (fails(fault, () -> this.wishes.pay(this.wish.id()))) {
			return;
		}
		act(() -> this.wishes.pay(this.wish.id()));
		this.model.leave(this.wish.amountFen());
		this.wish = null;
	}

	/** Whether it fails for now; what nobody asks for again is asked for at the end. */
	private boolean fails(Fault fault, Runnable movement) {
		if (fault == null) {
			return false;
		}
		this.outside.fail(fault);
		boolean failed = catchThrowable(movement::run) != null;
		this.outside.fail(null);
		return failed && this.twice;
	}

	private void fine(long fen) {
		Fine fine = new Fine(number(), fen);
		act(() -> this.deductions.deduct(fine.reference(), this.account, fen));
		this.fines.add(fine);
		this.model.deduct(fen);
	}

	private void undo(Fine fine) {
		act(() -> this.deductions.payBack(fine.reference(), this.account, fine.fen()));
		this.fines.remove(fine);
		this.model.payBack(fine.fen());
	}

	private void chargeTheFee() {
		String key = "fee:" + number();
		act(() -> this.fees.assess(key, this.account));
		this.model.feeOwed += "tencent-2019".equals(this.market) ? 30_000 : 0;
	}

	private void release() {
		String key = "release:" + number();
		act(() -> this.deposits.release(key, this.account));
		act(() -> this.fees.release(key + ":fee", this.account));
		this.released += this.model.owed;
		this.model.owed = 0;
		this.model.feeOwed = 0;
	}

	/** What was released is owed again. */
	private void claim() {
		String key = "claim:" + number();
		act(() -> this.deposits.claim(key, this.account, this.released));
		this.model.claim(this.released);
		this.released = 0;
	}

	private void sell(long fen) {
		String order = "O" + number();
		String day = this.month.atDay(10) + "T12:00:00";
		OrderReport paid = report("paid", order, this.account, this.category, fen, day);
		OrderReport confirmed = report("confirmed", order, "", "", 0, day);
		act(() -> this.orders.report(this.market, paid));
		act(() -> this.orders.report(this.market, confirmed));
		Sold one = new Sold(order, fen, rate(fen).map(CommissionRate::rateAtOnce).orElse(BigDecimal.ZERO));
		this.sold.add(one);
		this.model.commission += one.atOnce();
	}

	private Optional<CommissionRate> rate(long fen) {
		return this.rules.rate(this.market, Optional.empty(), this.category, this.month, BigDecimal.valueOf(fen, 2));
	}

	private void refundUser(Sold one) {
		long back = (one.net + 1) / 2;
		OrderReport refunded = report("refunded", one.order, "", "", back, this.month.atDay(20) + "T12:00:00");
		act(() -> this.orders.report(this.market, refunded));
		long before = one.atOnce();
		one.net -= back;
		this.model.commission += (one.monthRate == null) ? one.atOnce() - before : 0;
	}

	/** Closes the month, and rates it; the next one begins. */
	private void settleTheMonth() {
		long id = close(this.market, this.month);
		act(() -> this.settlements.drawUp(id));
		this.settlements.categories(id, this.account)
			.forEach((one) -> act(() -> this.ratings.rate(id, this.account, one)));
		act(() -> this.settlements.finish(id));
		rateInTheModel();
	}

	private void rateInTheModel() {
		List<Sold> fresh = this.sold.stream().filter((one) -> one.monthRate == null).toList();
		long total = fresh.stream().mapToLong((one) -> one.net).sum();
		BigDecimal rate = (total == 0) ? BigDecimal.ZERO
				: rate(total).map(CommissionRate::rate).orElse(BigDecimal.ZERO);
		long corrected = this.sold.stream()
			.filter((one) -> one.monthRate != null)
			.mapToLong((one) -> AccountModel.part(one.counted - one.net, one.monthRate))
			.sum();
		this.model.commission += AccountModel.part(total, rate) - fresh.stream().mapToLong(Sold::atOnce).sum();
		this.model.commission -= Math.min(corrected, this.model.commission);
		fresh.forEach((one) -> one.monthRate = rate);
		this.sold.forEach((one) -> one.counted = one.net);
	}

	private void refund(Fault fault) {
		this.receipts.waive(this.account, "遗失");
		act(() -> this.refunds.begin(this.account));
		if (!this.refundBegun) {
			long before = this.model.returning;
			this.model.setAside();
			this.refundBegun = this.model.returning > before;
			if (this.refundBegun) {
				nothingIsLeftToDecide();
			}
		}
		if (fails(fault, () -> this.refunds.pay(this.account))) {
			return;
		}
		act(() -> this.refunds.pay(this.account));
		this.model.leave(this.model.returning - returningOtherwise());
	}

	/** An excess that finance had not decided on goes back with the deposit. */
	private void nothingIsLeftToDecide() {
		List<OnlinePayment> gone = this.excesses.stream()
			.filter((one) -> sum("return:online:" + one.id()) == 0)
			.toList();
		assertThat(gone).extracting((one) -> this.payments.get(one.id()).state())
			.allMatch(OnlinePayment.State.GONE::equals);
		this.excesses.removeAll(gone);
	}

	/** What goes back otherwise than with the deposit, and is not there yet. */
	private long returningOtherwise() {
		long excess = this.excesses.stream()
			.filter((one) -> sum("return:online:" + one.id()) > 0)
			.mapToLong(OnlinePayment::amountFen)
			.sum();
		return excess + ((this.wish != null) ? this.wish.amountFen() : 0);
	}

	private void check(String step) {
		checkTheBooks(this.account);
		assertThat(this.deposits.balance(this.account)).as(step).isEqualTo(this.model.balance());
		assertThat(this.deductions.balance(this.account)).as(step)
			.isEqualTo(new PenaltyBalance(this.model.penalty, this.model.deducted));
		assertThat(this.fees.balance(this.account)).as(step)
			.isEqualTo(new FeeBalance(this.model.feeOwed, this.model.feePaid));
		assertThat(sum(this.account, LedgerAccount.RETURNING)).as(step).isEqualTo(this.model.returning);
		assertThat(this.commissions.chargedFen(this.account)).as(step).isEqualTo(this.model.commission);
		assertThat(paidOutside(this.account)).as(step)
			.isBetween(this.model.refunded, this.model.refunded + this.model.returning);
	}

}
