package org.ruzhu.money.payment;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.journey.AlibabaJourneyTest;
import org.ruzhu.journey.Outside;
import org.ruzhu.journey.Outside.Fault;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.deposit.DepositRefunds;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.payment.gateway.SandboxCounter;
import org.ruzhu.money.payment.gateway.SandboxGateway;
import org.ruzhu.platform.bank.BankTransfer;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Money that goes back leaves once, whether the bank or the gateway refuses, pays and
 * does not say so, or is asked again.
 */
@RuzhuTest
class RefundOnceTest extends AlibabaJourneyTest {

	private static final long DEPOSIT = 3_000_000;

	@Autowired
	private Deposits deposits;

	@Autowired
	private DepositRefunds refunds;

	@Autowired
	private Deductions deductions;

	@Autowired
	private PaymentOrders orders;

	@Autowired
	private Payments payments;

	@Autowired
	private Returns returns;

	@Autowired
	private SandboxCounter counter;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private ManagementService managementService;

	@Autowired
	private JdbcClient jdbc;

	/** Pays its deposit online, and pays it again by mistake. */
	@BeforeEach
	void whoPaidTwice() {
		sign("api");
		PaymentOrder order = this.orders.open(this.caseId, this.providerId, Purpose.DEPOSIT, SandboxGateway.ID);
		this.counter.pay(order);
		this.counter.pay(order);
		this.counter.tell(order.number());
		settle("ServiceTask_AnnouncePayment");
		this.walk.look();
		this.walk.run("ServiceTask_BookDeposit");
		passTheTicket();
		assertThat(balance()).isEqualTo(new Balance(0, DEPOSIT, DEPOSIT, 2 * DEPOSIT, 0));
	}

	@ParameterizedTest
	@EnumSource
	void theDepositLeavesTheBankOnce(Fault fault) {
		String key = "refund:" + this.caseId;
		bringTheRefundToTheBank();
		this.outside.fail(fault);
		assertThatIllegalStateException().isThrownBy(() -> this.walk.run("ServiceTask_RefundDeposit"));
		assertThat(balance()).as("nothing has left that we know of").isEqualTo(new Balance(0, 0, 0, 2 * DEPOSIT, 0));
		assertThat(returning()).as("what finance sees on its way").isEqualTo(2 * DEPOSIT);
		this.deductions.deduct("V-late-" + this.caseId, this.caseId, 500_000);
		assertThat(this.deductions.balance(this.caseId).deductedFen()).as("taken from what is leaving").isZero();

		this.walk.run("ServiceTask_RefundDeposit");
		this.refunds.pay(this.caseId);

		assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 2 * DEPOSIT, 2 * DEPOSIT));
		assertThat(returning()).isZero();
		assertThat(transfer(key)).map(BankTransfer::amountFen).contains(2 * DEPOSIT);
		assertThat(this.outside.asked(key)).as("asked again only by who was refused")
			.isEqualTo((fault == Fault.REFUSES) ? 2 : 1);
		assertThat(state()).isEqualTo(State.CLOSED);
		assertThat(told()).startsWith("case-closed", "deposit-refunded").doesNotHaveDuplicates();
	}

	private void bringTheRefundToTheBank() {
		leave();
		bringReceiptsBack("2026-09-01");
		this.walk.fire("Timer_RefundDue");
		confirmWhereItIsLarge();
	}

	@ParameterizedTest
	@EnumSource
	void anExcessLeavesTheGatewayOnceAndNotWithTheDepositToo(Fault fault) {
		OnlinePayment excess = this.payments.ofCase(this.caseId).get(1);
		this.walk.decide("UserTask_ResolveExcess", Map.of("excess", "return"));
		this.outside.fail(fault);
		assertThatIllegalStateException().isThrownBy(() -> settle("ServiceTask_ReturnExcess"));
		assertThat(returning()).isEqualTo(DEPOSIT);
		bringTheRefundToTheBank();
		this.walk.run("ServiceTask_RefundDeposit");
		assertThat(transfer("refund:" + this.caseId)).map(BankTransfer::amountFen).contains(DEPOSIT);

		settle("ServiceTask_ReturnExcess");
		this.returns.giveBack(excess.id());

		assertThat(balance()).isEqualTo(new Balance(0, 0, 0, 2 * DEPOSIT, 2 * DEPOSIT));
		assertThat(returning()).isZero();
		assertThat(refundedAtTheGateway()).isEqualTo(DEPOSIT);
		assertThat(told()).contains("payment-returned");
	}

	private long returning() {
		return this.deposits.view(this.caseId).returningFen();
	}

	private long refundedAtTheGateway() {
		return this.jdbc.sql("""
				select sum(r.amount_fen) from sandbox_refund r
				join online_payment p on p.transaction_id = r.transaction_id where p.case_id = ?""")
			.param(this.caseId)
			.query(Long.class)
			.single();
	}

	/** Runs the jobs of a step of the payments that are being settled. */
	private void settle(String activity) {
		List<Job> jobs = this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey("ResolvePayment")
			.processInstanceBusinessKey(this.caseId)
			.list()
			.stream()
			.flatMap((one) -> this.managementService.createJobQuery()
				.processInstanceId(one.getId())
				.activityId(activity)
				.list()
				.stream())
			.toList();
		assertThat(jobs).isNotEmpty();
		jobs.forEach((job) -> this.managementService.executeJob(job.getId()));
	}

}
