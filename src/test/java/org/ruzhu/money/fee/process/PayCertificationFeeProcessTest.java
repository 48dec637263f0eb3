package org.ruzhu.money.fee.process;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Tencent2019JourneyTest;
import org.ruzhu.market.Markets;
import org.ruzhu.money.fee.Fees;
import org.ruzhu.money.ledger.FeeBalance;
import org.ruzhu.money.payment.PaymentOrder;
import org.ruzhu.money.payment.PaymentOrders;
import org.ruzhu.money.payment.Purpose;
import org.ruzhu.money.payment.gateway.SandboxCounter;
import org.ruzhu.money.payment.gateway.SandboxGateway;
import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("PayCertificationFee")
public class PayCertificationFeeProcessTest extends Tencent2019JourneyTest {

	@Autowired
	private Fees fees;

	@Autowired
	private Receipts receipts;

	@Autowired
	private PaymentOrders orders;

	@Autowired
	private SandboxCounter counter;

	@Autowired
	private SubmitFeeVoucherContent content;

	@Autowired
	private Markets markets;

	@Test
	void theFeeIsTheMarketsIncomeAndHasNoDepositReceipt() {
		applyFor("saas");
		assertThat(told()).contains("fee-due");
		assertThat(this.fees.balance(this.caseId)).isEqualTo(new FeeBalance(30_000, 0));
		submit("UserTask_SubmitFeeVoucher", feeVoucher());
		assertThat(this.walk.open("UserTask_ConfirmFee").getName()).isNotBlank();
		this.walk.decide("UserTask_ConfirmFee", received("300"));
		this.walk.run("ServiceTask_BookFee");
		assertThat(this.walk.of("PayCertificationFee")).isEnded()
			.hasPassed("EndEvent_FeePaid")
			.hasNotPassed("ServiceTask_ReturnVoucher");
		assertThat(this.fees.balance(this.caseId)).isEqualTo(new FeeBalance(0, 30_000));
		assertThat(balance().paidFen()).isZero();
		assertThat(balance().toRefundFen()).isZero();
		assertThat(this.receipts.of(this.caseId)).isEmpty();
		assertThat(told()).startsWith("fee-received");
		assertThat(lastMessage().body()).contains("300.00");
	}

	@Test
	void theFeeIsPaidOnlineAsWell() {
		applyFor("saas");
		PaymentOrder order = this.orders.open(this.caseId, this.providerId, Purpose.FEE, SandboxGateway.ID);
		this.counter.pay(order);
		this.counter.tell(order.number());
		this.walk.run("ServiceTask_AnnouncePayment");
		this.walk.run("ServiceTask_BookFee");
		assertThat(this.walk.of("PayCertificationFee")).isEnded()
			.hasPassed("Event_FeePaidOnline", "EndEvent_FeePaid")
			.hasNotPassed("UserTask_ConfirmFee");
		assertThat(this.fees.balance(this.caseId)).isEqualTo(new FeeBalance(0, 30_000));
		assertThat(balance().toRefundFen()).isZero();
		assertThat(this.receipts.of(this.caseId)).isEmpty();
	}

	@Test
	void whoCanPayOnlineIsAskedForNoVoucherAndToldWhatIsSaidOfTheFee() {
		applyFor("saas");
		assertThat(this.content.openFields(this.caseId)).contains(Set.of());
		assertThat(this.content.prefilled(this.caseId).get("payOnline").toString())
			.startsWith("CNY 300.00 is due. Please pay online with the button on this page");
		assertThat(this.content.prefilled(this.caseId)).containsEntry("feeRule", rule("fee"))
			.containsEntry("feeInvoiceRule", rule("fee-invoice"));
		this.outside.withoutGateway(() -> {
			assertThat(this.content.openFields(this.caseId)).isEmpty();
			assertThat(this.content.prefilled(this.caseId)).containsEntry("payOnline", "");
			assertThat(this.content.hints(this.caseId).get("transferRoute")).contains("CNY 300.00",
					"Online payment is not set up here yet", rule("fee"));
		});
	}

	private String rule(String rule) {
		return this.markets.get(market()).texts().rule(rule, Locale.ENGLISH);
	}

	@Test
	void tooLittleLeavesTheRestOwedAndTooMuchIsExcess() {
		applyFor("saas");
		payFee("100");
		assertThat(this.walk.of("PayCertificationFee")).isWaitingAt("UserTask_SubmitFeeVoucher");
		assertThat(told()).startsWith("fee-due");
		assertThat(lastMessage().body()).contains("200.00");
		payFee("250");
		assertThat(this.walk.of("PayCertificationFee")).isEnded();
		assertThat(this.fees.balance(this.caseId)).isEqualTo(new FeeBalance(0, 30_000));
		assertThat(balance().excessFen()).isEqualTo(5_000);
		assertThat(balance().paidFen()).isEqualTo(5_000);
	}

	@Test
	void aVoucherWithoutItsMoneyComesBackWithTheReason() {
		applyFor("saas");
		submit("UserTask_SubmitFeeVoucher", feeVoucher());
		this.walk.decide("UserTask_ConfirmFee", Map.of("transfer", "not-received", "reason", "流水中没有这一笔"));
		assertThat(this.walk.of("PayCertificationFee")).isWaitingAt("UserTask_SubmitFeeVoucher")
			.hasPassed("ServiceTask_ReturnVoucher")
			.hasNotPassed("ServiceTask_BookFee");
		assertThat(told()).startsWith("voucher-returned");
		assertThat(this.fees.balance(this.caseId)).isEqualTo(new FeeBalance(30_000, 0));
	}

	@Test
	void financeHasToSayWhatItFound() {
		applyFor("saas");
		submit("UserTask_SubmitFeeVoucher", feeVoucher());
		assertThat(InvalidAnswerException.in(catchThrowable(() -> this.walk.decide("UserTask_ConfirmFee", Map.of())))
			.field()).isEqualTo("transfer");
	}

}
