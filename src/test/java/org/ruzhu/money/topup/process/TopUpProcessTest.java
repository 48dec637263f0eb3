package org.ruzhu.money.topup.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.violation.Report;
import org.ruzhu.membership.violation.Violation;
import org.ruzhu.membership.violation.Violations;
import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.ledger.PenaltyBalance;
import org.ruzhu.money.voucher.ConfirmedPayment;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("TopUp")
class TopUpProcessTest extends JourneyTest {

	@Autowired
	private Violations violations;

	@Autowired
	private Shops shops;

	@Autowired
	private Deductions deductions;

	@Autowired
	private Exits exits;

	@Autowired
	private Deposits deposits;

	@Test
	void whatWasDeductedIsToppedUpByAConfirmedTransfer() {
		beListed("operations");
		deduct("1200");
		assertThat(this.walk.of("TopUp")).isWaitingAt("UserTask_SubmitTransferVoucher");
		assertThat(told()).contains("top-up-due");
		assertThat(balance().owedFen()).isEqualTo(120_000);
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", Map.of("transfer", "not-received", "reason", "查无此款"));
		assertThat(this.walk.of("TopUp")).hasPassed("ServiceTask_ReturnVoucher")
			.isWaitingAt("UserTask_SubmitTransferVoucher");
		pay("200");
		assertThat(told()).startsWith("top-up-short");
		assertThat(lastMessage().body()).contains("1,000");
		pay("1000");
		assertThat(this.walk.of("TopUp")).isEnded().hasPassed("EndEvent_ToppedUp");
		assertThat(balance().heldFen()).isEqualTo(500_000);
		assertThat(balance().owedFen()).isZero();
		assertThat(told()).startsWith("topped-up");
		assertThat(paidIn()).isEqualTo(balance().heldFen() + this.deductions.balance(this.caseId).deductedFen());
	}

	@Test
	void moneyThatCameAnotherWayIsNoticedAndTheShopReopens() {
		beListed("operations");
		deduct("1200");
		this.walk.fire("Timer_TopUp");
		this.walk.decide("UserTask_ConfirmClosure", Map.of("closure", "close"));
		assertThat(shop()).isEqualTo(ShopState.CLOSED);
		this.deposits.bookExcess(late(100_000));
		this.deposits.useExcess("kept:1:" + this.caseId, this.caseId, 100_000);
		assertThat(this.walk.of("TopUp")).as("200 are still owed").isWaitingAt("UserTask_SubmitTransferVoucher");
		this.deposits.bookExcess(late(30_000));
		this.deposits.useExcess("kept:2:" + this.caseId, this.caseId, 30_000);
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(this.walk.of("TopUp")).isEnded().hasPassed("EndEvent_ToppedUp");
		assertThat(shop()).isEqualTo(ShopState.OPEN);
		assertThat(balance().heldFen()).isEqualTo(500_000);
		assertThat(balance().excessFen()).isEqualTo(10_000);
		assertThat(told()).startsWith("topped-up");
	}

	private ConfirmedPayment late(long fen) {
		return new ConfirmedPayment("late:" + fen + this.caseId, this.caseId, MARKET, this.providerId, fen, false,
				LocalDate.of(2026, 9, 1), "", "");
	}

	private long paidIn() {
		return balance().paidFen() - balance().refundedFen() - balance().excessFen();
	}

	@Test
	void sevenWorkingDaysReachAcrossNationalDayAndThenAPersonClosesTheShop() {
		beListed("operations");
		Walk.itIs(Instant.parse("2026-09-28T03:00:00Z"));
		deduct("1200");
		// 1 to 7 October are off; Saturday 10 October is worked.
		assertThat(day("Timer_TopUpReminder")).isEqualTo("2026-10-09");
		assertThat(day("Timer_TopUp")).isEqualTo("2026-10-13");
		assertThat(this.walk.due("Timer_TopUp")).as("24:00 in China").isEqualTo("2026-10-13T16:00:00Z");
		this.walk.fire("Timer_TopUpReminder");
		assertThat(told()).startsWith("top-up-reminder");
		this.walk.fire("Timer_TopUp");
		assertThat(shop()).as("a person decides").isEqualTo(ShopState.OPEN);
		Throwable problem = catchThrowable(
				() -> this.walk.decide("UserTask_ConfirmClosure", Map.of("closure", "wait")));
		assertThat(InvalidAnswerException.in(problem).field()).isEqualTo("reason");
		this.walk.decide("UserTask_ConfirmClosure", Map.of("closure", "wait", "reason", "银行系统故障"));
		assertThat(day("Timer_TopUp")).as("counted from the day after").isEqualTo("2026-10-23");
		this.walk.fire("Timer_TopUp");
		this.walk.decide("UserTask_ConfirmClosure", Map.of("closure", "close"));
		assertThat(shop()).isEqualTo(ShopState.CLOSED);
		assertThat(told()).startsWith("shop-closed");
		pay("1200");
		assertThat(shop()).isEqualTo(ShopState.OPEN);
		assertThat(this.walk.of("TopUp")).isEnded();
	}

	@Test
	void aFurtherDeductionAddsToItAndItsTimeCountsAnew() {
		beListed("operations");
		deduct("1200");
		assertThat(day("Timer_TopUp")).isEqualTo("2026-09-10");
		Walk.itIs(Instant.parse("2026-09-07T03:00:00Z"));
		deduct("800");
		assertThat(day("Timer_TopUp")).isEqualTo("2026-09-16");
		assertThat(balance().owedFen()).isEqualTo(200_000);
		pay("2000");
		assertThat(this.walk.of("TopUp")).isEnded();
	}

	@Test
	void whatWasNotHeldIsPaidBeforeTheDepositIsWhole() {
		beListed("operations");
		deduct("6000");
		pay("5000");
		assertThat(this.walk.of("TopUp")).isWaitingAt("UserTask_SubmitTransferVoucher");
		pay("1000.50");
		assertThat(this.walk.of("TopUp")).isEnded();
		assertThat(balance().heldFen()).isEqualTo(500_000);
		assertThat(balance().excessFen()).isEqualTo(50);
		assertThat(this.deductions.balance(this.caseId)).isEqualTo(new PenaltyBalance(0, 600_000));
	}

	@Test
	void aGrantedAppealEndsTheTopUpAndSeesToATransferOnItsWay() {
		beListed("operations");
		deduct("1200");
		this.walk.fire("Timer_TopUp");
		this.walk.decide("UserTask_ConfirmClosure", Map.of("closure", "wait", "reason", "申诉在先"));
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.answer("UserTask_AppealFinding", Map.of("appeal", "不是我们。"));
		this.walk.decide("UserTask_DecideAppeal", Map.of("appealDecision", "granted", "reason", "查证属实"));
		this.walk.run("ServiceTask_UndoMeasures");
		assertThat(this.walk.of("TopUp")).isWaitingAt("CallActivity_ResolveTransfer");
		assertThat(balance().heldFen()).isEqualTo(500_000);
		this.walk.fire("Timer_TopUp");
		assertThat(shop()).as("nothing is owed any more").isEqualTo(ShopState.OPEN);
		this.walk.decide("UserTask_ConfirmDeposit", received("1200"));
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(this.walk.of("TopUp")).isEnded().hasPassed("EndEvent_NothingOwed", "EndEvent_TopUpOver");
		assertThat(balance().excessFen()).isEqualTo(120_000);
	}

	@Test
	void whoLeavesHasNothingToTopUpAndGetsWhatIsLeft() {
		beListed("operations");
		deduct("1200");
		this.walk.fire("Timer_Appeal");
		this.exits.request(this.caseId);
		this.walk.look();
		assertThat(this.walk.of("TopUp")).isEnded().hasNotPassed("ServiceTask_ReopenShop");
		assertThat(balance().owedFen()).isZero();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-01"));
		this.walk.fire("Timer_RefundDue");
		this.walk.run("ServiceTask_RefundDeposit");
		assertThat(balance().refundedFen()).isEqualTo(380_000);
		assertThat(state()).isEqualTo(State.CLOSED);
	}

	private void deduct(String yuan) {
		String id = this.violations
			.report(this.caseId,
					new Report(Violation.UNLISTED, "恶意低价", LocalDate.of(2026, 9, 1), List.of(), List.of(),
							Optional.empty()))
			.id();
		this.walk.look();
		this.walk.answer("UserTask_AnswerReport", Map.of("answer", "无"));
		this.walk.decide("UserTask_FindViolation", Map.of("finding", "confirmed", "reason", "属实", "deduction", yuan));
		this.walk.run("ServiceTask_ImposeMeasures");
		assertThat(this.violations.get(id).state()).isEqualTo(Violation.State.IN_FORCE);
	}

	private ShopState shop() {
		return this.shops.of(this.caseId).state();
	}

	private LocalDate day(String timer) {
		return this.walk.day(timer);
	}

}
