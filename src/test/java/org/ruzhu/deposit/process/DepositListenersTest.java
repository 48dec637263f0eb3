package org.ruzhu.deposit.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.ruzhu.deposit.ReceivedTransfer;
import org.ruzhu.deposit.Voucher.Finding;
import org.ruzhu.deposit.VoucherDetails;
import org.ruzhu.deposit.Vouchers;
import org.ruzhu.form.InvalidAnswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

class DepositListenersTest {

	private static final String CASE = "APP-2026-000001";

	private final Vouchers vouchers = mock(Vouchers.class);

	private final DelegateTask task = mock(DelegateTask.class);

	private final Map<String, Object> answers = new HashMap<>();

	@BeforeEach
	void aTaskOfTheCase() {
		DelegateExecution execution = mock(DelegateExecution.class);
		given(execution.getProcessBusinessKey()).willReturn(CASE);
		given(this.task.getExecution()).willReturn(execution);
		given(this.task.getVariable(anyString())).willAnswer((call) -> this.answers.get(call.<String>getArgument(0)));
	}

	@ParameterizedTest
	@CsvSource({ "5000, 500000", "5000.00, 500000", "0.01, 1", "4999.9, 499990", "5E+3, 500000" })
	void anAmountInYuanIsKeptInFen(BigDecimal yuan, long fen) {
		received(yuan);
		confirm();
		verify(this.vouchers).confirm(CASE, new ReceivedTransfer(fen, LocalDate.of(2026, 10, 8), "ref-1", "张三"));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "null, deposit.answer.none", "0, deposit.amount.positive",
			"-1, deposit.amount.positive", "0.001, deposit.amount.decimals", "5000.005, deposit.amount.decimals",
			"1000000000.01, deposit.amount.positive", "much, deposit.amount.positive", "NaN, deposit.amount.positive" })
	void whatIsNoAmountIsRefused(String amount, String message) {
		received(amount);
		refused("amountReceived", message, this::confirm);
		verifyNoInteractions(this.vouchers);
	}

	@Test
	void tasklistsDoubleIsAnAmountToo() {
		received(1234.5);
		confirm();
		verify(this.vouchers).confirm(CASE, new ReceivedTransfer(123450, LocalDate.of(2026, 10, 8), "ref-1", "张三"));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "null, deposit.answer.none", "8 October, deposit.date.invalid",
			"2026-02-30, deposit.date.invalid" })
	void whatIsNoDayIsRefused(String day, String message) {
		received(5000);
		this.answers.put("receivedOn", day);
		refused("receivedOn", message, this::confirm);
	}

	@Test
	void aTransferThatCameInHasABankReference() {
		received(5000);
		this.answers.put("bankReference", " ");
		refused("bankReference", "deposit.answer.none", this::confirm);
	}

	@ParameterizedTest
	@CsvSource({ "not-received, NOT_RECEIVED", "undeclared-payer, UNDECLARED_PAYER" })
	void whatWasNotFoundIsRejectedWithItsReason(String transfer, Finding finding) {
		this.answers.put("transfer", transfer);
		this.answers.put("reason", " 没有到账 ");
		confirm();
		verify(this.vouchers).reject(CASE, finding, "没有到账");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "null", "maybe" })
	void whatWasFoundIsSaid(String transfer) {
		this.answers.put("transfer", transfer);
		refused("transfer", "deposit.transfer.none", this::confirm);
	}

	@Test
	void nothingButTheFindingStaysInTheEngine() {
		received(5000);
		confirm();
		for (String field : new String[] { "amountReceived", "receivedOn", "bankReference", "payerName", "reason" }) {
			verify(this.task).removeVariable(field);
		}
		verify(this.task, never()).removeVariable("transfer");
	}

	@Test
	void theVoucherIsTakenInAsItWasFilledIn() {
		this.answers.putAll(Map.of("companyName", "示例软件有限公司", "accountId", "P000001", "postalAddress", "北京",
				"recipientName", "李四", "recipientPhone", "13800138000", "paidByCorporateAccount", false, "payerName",
				"张三", "transferRoute", "wire", "transferredOn", "2026-10-08"));
		this.answers.put("voucherScan", "scan");
		this.answers.put("requestsReceipt", true);
		new SubmitTransferVoucherListener(this.vouchers).notify(this.task);
		ArgumentCaptor<VoucherDetails> details = ArgumentCaptor.forClass(VoucherDetails.class);
		verify(this.vouchers).submit(eq(CASE), details.capture());
		assertThat(details.getValue()).isEqualTo(new VoucherDetails("示例软件有限公司", "P000001", "北京", "李四", "13800138000",
				false, "张三", "wire", LocalDate.of(2026, 10, 8), "scan", true));
	}

	private void received(Object amount) {
		this.answers.putAll(Map.of("transfer", "received", "receivedOn", "2026-10-08", "bankReference", "ref-1",
				"payerName", "张三"));
		this.answers.put("amountReceived", amount);
	}

	private void confirm() {
		new ConfirmDepositListener(this.vouchers).notify(this.task);
	}

	private static void refused(String field, String message, ThrowingCallable call) {
		assertThatExceptionOfType(InvalidAnswer.class).isThrownBy(call).satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo(field);
			assertThat(problem.getCodes()).containsExactly(message);
		});
	}

}
