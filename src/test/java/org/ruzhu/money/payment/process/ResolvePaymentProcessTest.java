package org.ruzhu.money.payment.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.journey.AlibabaJourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.deposit.ExcessReturns;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.payment.OnlinePayment;
import org.ruzhu.money.payment.PaymentNotPossibleException;
import org.ruzhu.money.payment.PaymentNotice;
import org.ruzhu.money.payment.PaymentOrder;
import org.ruzhu.money.payment.PaymentOrders;
import org.ruzhu.money.payment.Payments;
import org.ruzhu.money.payment.Purpose;
import org.ruzhu.money.payment.gateway.SandboxCounter;
import org.ruzhu.money.payment.gateway.SandboxGateway;
import org.ruzhu.money.receipt.Receipt;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("ResolvePayment")
class ResolvePaymentProcessTest extends AlibabaJourneyTest {

	private static final long DEPOSIT = 3_000_000;

	@Autowired
	private PaymentOrders orders;

	@Autowired
	private Payments payments;

	@Autowired
	private SandboxCounter counter;

	@Autowired
	private Receipts receipts;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private ManagementService managementService;

	@Autowired
	private Deposits deposits;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ExcessReturns excess;

	@Test
	void whatIsPaidOnlineIsBookedAndReceiptedAndTheJourneyGoesOn() {
		sign("api");
		PaymentOrder order = order();
		assertThat(order.amountFen()).isEqualTo(DEPOSIT);
		payAndTell(order);
		announce();
		assertThat(this.walk.of("PayDeposit")).isWaitingAt("ServiceTask_BookDeposit")
			.hasPassed("Event_DepositPaidOnline")
			.hasNotPassed("UserTask_ConfirmDeposit");
		this.walk.run("ServiceTask_BookDeposit");
		passTheTicket();
		assertThat(this.walk.of("PayDeposit")).isEnded().hasPassed("CallActivity_SubmitTicket", "EndEvent_DepositPaid");
		assertThat(balance()).isEqualTo(new Balance(0, DEPOSIT, 0, DEPOSIT, 0));
		assertThat(this.receipts.of(this.caseId)).extracting(Receipt::amountFen).containsExactly(DEPOSIT);
		assertThat(told()).contains("deposit-received");
		assertThat(states()).containsExactly(OnlinePayment.State.DUE);
	}

	@Test
	void pressingPayAgainGivesTheSameOrderUntilItExpires() {
		sign("api");
		PaymentOrder order = order();
		assertThat(order().number()).isEqualTo(order.number());
		Walk.itIs(order.expiresAt());
		assertThat(order().number()).isNotEqualTo(order.number());
	}

	@Test
	void nothingCanBePaidOnlineThatNoStepWaitsFor() {
		sign("api");
		submit("UserTask_SubmitTransferVoucher", voucher());
		assertThatExceptionOfType(PaymentNotPossibleException.class).as("a voucher waits for finance")
			.isThrownBy(this::order);
		assertThatExceptionOfType(PaymentNotPossibleException.class)
			.isThrownBy(() -> this.orders.open(this.caseId, this.providerId, Purpose.FEE, SandboxGateway.ID));
	}

	@Test
	void whatTheGatewaySaysAgainChangesNothing() {
		sign("api");
		PaymentOrder order = order();
		PaymentNotice notice = notice(order.number(), DEPOSIT, "CNY");
		this.payments.take(SandboxGateway.ID, notice);
		this.payments.take(SandboxGateway.ID, notice);
		this.walk.look();
		announce();
		this.payments.take(SandboxGateway.ID, notice);
		assertThat(states()).containsExactly(OnlinePayment.State.DUE);
		assertThat(settling()).isEmpty();
	}

	@Test
	void whoPaysTwiceGetsTheSecondBackTheWayItCame() {
		PaymentOrder order = payTwice();
		assertThat(balance()).isEqualTo(new Balance(0, DEPOSIT, DEPOSIT, 2 * DEPOSIT, 0));
		assertThat(told()).contains("payment-excess");
		assertThat(this.excess.returnableFen(this.caseId)).as("finance decides about it already").isZero();
		assertThat(this.receipts.of(this.caseId)).hasSize(1);
		assertThat(this.walk.open("UserTask_ResolveExcess").getTenantId()).isEqualTo(ALIBABA);
		this.walk.decide("UserTask_ResolveExcess", Map.of("excess", "return"));
		run(settling().get(0), "ServiceTask_ReturnExcess");
		assertThat(balance()).isEqualTo(new Balance(0, DEPOSIT, 0, 2 * DEPOSIT, DEPOSIT));
		assertThat(told()).startsWith("payment-returned");
		assertThat(refunded(order)).isEqualTo(DEPOSIT);
		assertThat(settling()).isEmpty();
	}

	@Test
	void aReturnThatTheGatewayHasNotMadeIsNotReturnedYetAndNobodyElses() {
		payTwice();
		this.walk.decide("UserTask_ResolveExcess", Map.of("excess", "return"));
		this.outside.takeTime();
		run(settling().get(0), "ServiceTask_ReturnExcess");
		assertThat(settling().get(0)).isWaitingAt("Timer_AskReturn");
		assertThat(balance()).isEqualTo(new Balance(0, DEPOSIT, 0, 2 * DEPOSIT, 0));
		assertThat(states()).containsExactlyInAnyOrder(OnlinePayment.State.DUE, OnlinePayment.State.RETURNING);
		assertThat(told()).doesNotContain("payment-returned");
		run(settling().get(0), "Timer_AskReturn");
		run(settling().get(0), "ServiceTask_ReturnExcess");
		assertThat(balance()).isEqualTo(new Balance(0, DEPOSIT, 0, 2 * DEPOSIT, DEPOSIT));
		assertThat(states()).containsExactlyInAnyOrder(OnlinePayment.State.DUE, OnlinePayment.State.RETURNED);
		assertThat(told()).startsWith("payment-returned");
	}

	@Test
	void aMemberMayLeaveItsExcessWithTheMarket() {
		payTwice();
		assertThat(InvalidAnswerException.in(catchThrowable(() -> this.walk.decide("UserTask_ResolveExcess", Map.of())))
			.field()).isEqualTo("excess");
		this.walk.decide("UserTask_ResolveExcess", Map.of("excess", "keep", "reason", "随后增加类目"));
		assertThat(settling()).isEmpty();
		assertThat(balance().excessFen()).isEqualTo(DEPOSIT);
		assertThat(states()).containsExactly(OnlinePayment.State.DUE, OnlinePayment.State.KEPT);
	}

	@Test
	void moneyThatComesAfterTheTermLapsedIsNotLost() {
		sign("api");
		PaymentOrder order = order();
		this.counter.pay(order);
		this.walk.fire("Timer_DepositLapse");
		assertThat(state()).isEqualTo(State.LAPSED);
		this.counter.tell(order.number());
		this.walk.look();
		announce();
		assertThat(balance()).isEqualTo(new Balance(0, 0, DEPOSIT, DEPOSIT, 0));
		assertThat(InvalidAnswerException
			.in(catchThrowable(
					() -> this.walk.decide("UserTask_ResolveExcess", Map.of("excess", "keep", "reason", "先放着"))))
			.getCodes()).contains("payment.excess.over");
		this.walk.decide("UserTask_ResolveExcess", Map.of("excess", "return"));
		run(settling().get(0), "ServiceTask_ReturnExcess");
		assertThat(balance()).isEqualTo(new Balance(0, 0, 0, DEPOSIT, DEPOSIT));
	}

	@Test
	void anExcessThatWentBackWithTheDepositDoesNotGoBackTwice() {
		PaymentOrder order = payTwice();
		leave();
		beRefunded();
		assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 2 * DEPOSIT, 2 * DEPOSIT));
		assertThat(settling()).as("finance has nothing left to decide").isEmpty();
		assertThat(refunded(order)).isZero();
		assertThat(states()).containsExactly(OnlinePayment.State.DUE, OnlinePayment.State.GONE);
		assertThat(told()).doesNotContain("payment-returned");
	}

	@Test
	void anExcessThatPaidForAnAdditionMeanwhileIsNotReturned() {
		PaymentOrder order = payTwice();
		this.deposits.assess("addition:" + this.caseId, this.caseId, 2 * DEPOSIT, "deposits");
		this.walk.decide("UserTask_ResolveExcess", Map.of("excess", "return"));
		run(settling().get(0), "ServiceTask_ReturnExcess");
		assertThat(settling()).isEmpty();
		assertThat(balance()).isEqualTo(new Balance(0, 2 * DEPOSIT, 0, 2 * DEPOSIT, 0));
		assertThat(refunded(order)).isZero();
		assertThat(states()).containsExactly(OnlinePayment.State.DUE, OnlinePayment.State.GONE);
	}

	@Test
	void whatDoesNotFitTheOrderIsParkedAndOnlyAnotherAmountCanBeBooked() {
		sign("api");
		PaymentOrder order = order();
		this.payments.take(SandboxGateway.ID, notice(order.number(), 1_000_000, "CNY"));
		this.payments.take(SandboxGateway.ID, notice(order.number(), DEPOSIT, "USD"));
		this.payments.take(SandboxGateway.ID, notice("P209901010000000001", DEPOSIT, "CNY"));
		assertThat(settling()).isEmpty();
		assertThat(balance().paidFen()).isZero();
		assertThat(states()).containsExactly(OnlinePayment.State.PARKED, OnlinePayment.State.PARKED);
		this.payments.accept(this.payments.ofCase(this.caseId).get(0).id());
		this.walk.look();
		announce();
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(this.walk.of("PayDeposit")).isWaitingAt("UserTask_SubmitTransferVoucher")
			.hasPassed("Event_DepositShort");
		assertThat(balance()).isEqualTo(new Balance(DEPOSIT - 1_000_000, 1_000_000, 0, 1_000_000, 0));
		assertThat(order().amountFen()).isEqualTo(DEPOSIT - 1_000_000);
	}

	private PaymentOrder order() {
		return this.orders.open(this.caseId, this.providerId, Purpose.DEPOSIT, SandboxGateway.ID);
	}

	private static PaymentNotice notice(String number, long fen, String currency) {
		return new PaymentNotice(number, UUID.randomUUID().toString(), fen, currency,
				Instant.parse("2026-09-01T02:00:00Z"));
	}

	private PaymentOrder payTwice() {
		sign("api");
		PaymentOrder order = order();
		this.counter.pay(order);
		payAndTell(order);
		assertThat(settling()).hasSize(2);
		settling().forEach((one) -> run(one, "ServiceTask_AnnouncePayment"));
		this.walk.run("ServiceTask_BookDeposit");
		passTheTicket();
		return order;
	}

	private void payAndTell(PaymentOrder order) {
		this.counter.pay(order);
		this.counter.tell(order.number());
		this.walk.look();
	}

	private void announce() {
		run(settling().get(0), "ServiceTask_AnnouncePayment");
	}

	private List<ProcessInstance> settling() {
		return this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey("ResolvePayment")
			.processInstanceBusinessKey(this.caseId)
			.list();
	}

	private void run(ProcessInstance instance, String activity) {
		Job job = this.managementService.createJobQuery()
			.processInstanceId(instance.getId())
			.activityId(activity)
			.singleResult();
		this.managementService.executeJob(job.getId());
		this.walk.look();
	}

	private List<OnlinePayment.State> states() {
		return this.payments.ofCase(this.caseId).stream().map(OnlinePayment::state).toList();
	}

	private long refunded(PaymentOrder order) {
		return this.jdbc.sql("select sum(refunded_fen) from sandbox_payment where order_number = ?")
			.param(order.number())
			.query(Long.class)
			.single();
	}

}
