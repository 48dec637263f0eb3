package org.ruzhu.money.voucher.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.money.voucher.Voucher;
import org.ruzhu.money.voucher.Voucher.Finding;
import org.ruzhu.money.voucher.VoucherDetails;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What finance types in, past the form too. */
@RuzhuTest
class DepositListenersTest extends JourneyTest {

	@Autowired
	private Vouchers vouchers;

	@Autowired
	private RuntimeService runtimeService;

	private final Map<String, Object> answers = new HashMap<>();

	private Map<String, Object> voucher;

	@BeforeEach
	void aVoucherThatFinanceLooksAt() {
		signUp();
		this.cases.choose(this.caseId, List.of("operations"));
		passMilestones(State.SIGNED);
		this.runtimeService.createProcessInstanceByKey("PayDeposit")
			.processDefinitionWithoutTenantId()
			.businessKey(this.caseId)
			.setVariables(Map.of("providerId", this.providerId, "marketId", MARKET))
			.execute();
		this.voucher = Filled.but(Filled.but(voucher(), "paidByCorporateAccount", "false"), "payerName", "张三");
		this.walk.answer("UserTask_SubmitTransferVoucher", this.voucher);
		cameIn("5000");
	}

	@ParameterizedTest
	@CsvSource({ "5000, 500000", "5000.00, 500000", "0.01, 1", "4999.9, 499990", "5000元, 500000" })
	void anAmountInYuanIsKeptInFen(String yuan, long fen) {
		cameIn(yuan);
		confirm();
		assertThat(latest().amountFen()).isEqualTo(fen);
		assertThat(latest().bankReference()).isEqualTo(reference());
		assertThat(latest().state()).isEqualTo(Voucher.State.CONFIRMED);
	}

	/** As the engine hands on what was a number in the request. */
	@Test
	void aNumberMayBeWrittenWithAnExponent() {
		cameIn(new BigDecimal("5E+3"));
		confirm();
		assertThat(latest().amountFen()).isEqualTo(500_000);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "null, deposit.answer.none", "0, deposit.amount.positive", "-1, deposit.amount.positive",
					"0.001, deposit.amount.decimals", "5000.005, deposit.amount.decimals",
					"1000000000.01, deposit.amount.positive", "5E+3, deposit.amount.positive",
					"much, deposit.amount.positive", "NaN, deposit.amount.positive" })
	void whatIsNoAmountIsRefused(String amount, String message) {
		cameIn(amount);
		refused("amountReceived", message, this::confirm);
		assertThat(latest().isUndecided()).isTrue();
	}

	@Test
	void tasklistsDoubleIsAnAmountToo() {
		cameIn(1234.5);
		confirm();
		assertThat(latest().amountFen()).isEqualTo(123450);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "null, deposit.answer.none", "8 October, deposit.date.invalid",
			"2026-02-30, deposit.date.invalid" })
	void whatIsNoDayIsRefused(String day, String message) {
		this.answers.put("receivedOn", day);
		refused("receivedOn", message, this::confirm);
	}

	@Test
	void aTransferThatCameInHasABankReference() {
		this.answers.put("bankReference", " ");
		refused("bankReference", "deposit.answer.none", this::confirm);
	}

	@ParameterizedTest
	@CsvSource({ "not-received, NOT_RECEIVED", "undeclared-payer, UNDECLARED_PAYER" })
	void whatWasNotFoundGoesBackWithItsReason(String transfer, Finding finding) {
		this.answers.put("transfer", transfer);
		this.answers.put("reason", " 没有到账 ");
		confirm();
		assertThat(latest().finding()).isEqualTo(finding);
		assertThat(latest().reason()).isEqualTo("没有到账");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "null", "maybe" })
	void whatWasFoundIsSaid(String transfer) {
		this.answers.put("transfer", transfer);
		refused("transfer", "deposit.transfer.none", this::confirm);
	}

	@Test
	void nothingButTheFindingStaysInTheEngine() {
		confirm();
		assertThat(this.runtimeService.getVariables(this.walk.of("PayDeposit").getId())).containsKey("transfer")
			.doesNotContainKeys("amountReceived", "receivedOn", "bankReference", "payerName", "reason");
	}

	@Test
	void theVoucherIsTakenInAsItWasFilledIn() {
		assertThat(latest().details()).isEqualTo(new VoucherDetails("北京市海淀区中关村大街 1 号", "李梅", "010-62780000", false,
				"张三", "wire", LocalDate.of(2026, 9, 1), this.voucher.get("voucherScan").toString(), true));
		assertThat(latest().accountId()).isEqualTo(this.providerId);
	}

	private void cameIn(Object amount) {
		this.answers.putAll(Map.of("transfer", "received", "receivedOn", "2026-09-01", "bankReference", reference(),
				"payerName", "张三"));
		this.answers.put("amountReceived", amount);
	}

	private String reference() {
		return "ref-" + this.caseId;
	}

	private Voucher latest() {
		return this.vouchers.latest(this.caseId).orElseThrow();
	}

	private void confirm() {
		this.walk.decide("UserTask_ConfirmDeposit", this.answers);
	}

	private static void refused(String field, String message, ThrowingCallable call) {
		InvalidAnswerException problem = InvalidAnswerException.in(catchThrowable(call));
		assertThat(problem.field()).isEqualTo(field);
		assertThat(problem.getCodes()).containsExactly(message);
	}

}
