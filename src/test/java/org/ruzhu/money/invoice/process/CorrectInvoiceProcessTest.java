package org.ruzhu.money.invoice.process;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.money.invoice.Invoice;
import org.ruzhu.money.invoice.Invoice.State;
import org.ruzhu.money.invoice.InvoiceCorrection;
import org.ruzhu.money.invoice.InvoiceNotPossibleException;
import org.ruzhu.money.invoice.InvoiceTest;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * The red-letter cases (Management Regulations, 5.5.2): what a provider brings follows
 * from month, deduction and handing over.
 */
@ProcessTest("CorrectInvoice")
class CorrectInvoiceProcessTest extends InvoiceTest {

	private static final Instant NEXT_MONTH = Instant.parse("2026-11-02T04:00:00Z");

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void anInvoiceOfThisMonthThatIsNotDeductedIsReturned() {
		issued(this::electronic);
		reduceTo(20_000);
		assertThat(told()).startsWith("invoice-wrong");
		Invoice before = latest();
		assertThat(refused("UserTask_StateDeduction", Map.of("deduction", "perhaps"))).isEqualTo("deduction");
		this.walk.answer("UserTask_StateDeduction", Map.of("deduction", "not-deducted"));
		assertThat(this.walk.of("CorrectInvoice")).isWaitingAt("UserTask_ReturnInvoice");
		this.walk.answer("UserTask_ReturnInvoice", Map.of());
		this.walk.decide("UserTask_CorrectInvoice",
				Map.of("correctionDecision", "corrected", "correctionKind", "void"));
		assertThat(this.walk.of("CorrectInvoice")).isEnded()
			.hasPassed("EndEvent_InvoiceCorrected")
			.hasNotPassed("UserTask_BringRedLetterForm");
		assertThat(states()).containsExactly(State.ASKED, State.CORRECTED);
		assertThat(latest().amountFen()).as("what is left").isEqualTo(20_000);
		assertThat(latest().details()).isEqualTo(before.details());
		issue(latest(), "2026-10-04");
		assertThat(states()).containsExactly(State.HANDED_OVER, State.CORRECTED);
	}

	@Test
	void aDeductedInvoiceNeedsTheRedLetterForm() {
		issued(this::electronic);
		reduceTo(20_000);
		this.walk.answer("UserTask_StateDeduction", Map.of("deduction", "deducted"));
		bringTheForm();
		assertThat(
				refused("UserTask_CorrectInvoice", Map.of("correctionDecision", "corrected", "correctionKind", "void")))
			.isEqualTo("correctionKind");
		Map<String, Object> red = red(number());
		assertThat(refused("UserTask_CorrectInvoice", red)).as("no file").isEqualTo("redNumber");
		fileTheRedOne();
		this.walk.decide("UserTask_CorrectInvoice", red);
		assertThat(correction().number()).isPresent();
		assertThat(told()).startsWith("invoice-corrected");
		assertThat(states()).containsExactly(State.ASKED, State.CORRECTED);
	}

	@Test
	void anInvoiceOfAnEarlierMonthNeedsTheRedLetterFormEvenIfNotDeducted() {
		issued(this::electronic);
		Walk.itIs(NEXT_MONTH);
		reduceTo(0);
		this.walk.answer("UserTask_StateDeduction", Map.of("deduction", "not-deducted"));
		bringTheForm();
		fileTheRedOne();
		this.walk.decide("UserTask_CorrectInvoice", red(number()));
		assertThat(states()).as("nothing is left to invoice").containsExactly(State.CORRECTED);
	}

	@Test
	void papersThatAreIncompleteGoBackAndTheMonthIsLookedAtAgain() {
		issued(this::onPaper);
		this.walk.decide("UserTask_SendInvoice", Map.of("trackingNumber", "SF1234567890"));
		reduceTo(20_000);
		this.walk.answer("UserTask_StateDeduction", Map.of("deduction", "not-deducted"));
		assertThat(refused("UserTask_ReturnInvoice", Map.of("trackingNumber", ""))).isEqualTo("trackingNumber");
		this.walk.answer("UserTask_ReturnInvoice", Map.of("trackingNumber", "SF0000000001"));
		Walk.itIs(NEXT_MONTH);
		assertThat(refused("UserTask_CorrectInvoice", Map.of("correctionDecision", "handed-back", "reason", "")))
			.isEqualTo("reason");
		this.walk.decide("UserTask_CorrectInvoice", Map.of("correctionDecision", "handed-back", "reason", "没有收到原件"));
		assertThat(told()).startsWith("invoice-papers-back");
		assertThat(lastMessage().body()).contains("没有收到原件");
		assertThat(this.walk.of("CorrectInvoice")).isWaitingAt("UserTask_BringRedLetterForm");
	}

	@Test
	void whatIsIssuedAndNotHandedOverNeedsNothingAndIsNotSent() {
		issued(this::onPaper);
		reduceTo(20_000);
		assertThat(this.walk.of("CorrectInvoice")).isWaitingAt("UserTask_CorrectInvoice")
			.hasNotPassed("UserTask_StateDeduction");
		assertThat(refused("UserTask_CorrectInvoice", Map.of("correctionDecision", "handed-back", "reason", "a")))
			.as("nothing was asked for")
			.isEqualTo("correctionDecision");
		this.walk.decide("UserTask_CorrectInvoice",
				Map.of("correctionDecision", "corrected", "correctionKind", "void"));
		assertThat(this.walk.tasks("UserTask_SendInvoice")).isEmpty();
		assertThat(states()).containsExactly(State.ASKED, State.CORRECTED);
	}

	@Test
	void whatIsNotIssuedYetComesOverTheNewAmount() {
		payAndWait();
		Invoice invoice = ask(electronic());
		reduceTo(20_000);
		assertThat(told()).startsWith("invoice-lowered");
		assertThat(this.corrections.of(this.caseId)).noneMatch(InvoiceCorrection::isOpen);
		issue(invoice, "2026-10-04");
		assertThat(latest().amountFen()).isEqualTo(20_000);
	}

	@Test
	void nothingIsLeftToInvoice() {
		payAndWait();
		file(ask(electronic()));
		reduceTo(0);
		assertThat(refused("UserTask_IssueInvoice", issued(number(), "2026-10-04"))).isEqualTo("invoiceDecision");
	}

	@Test
	void wrongDetailsAreStatedAnewOnceTheInvoiceIsTakenBack() {
		issued(this::electronic);
		this.corrections.ask(this.caseId, this.providerId, latest().id());
		this.walk.look();
		assertThatExceptionOfType(InvoiceNotPossibleException.class)
			.isThrownBy(() -> this.corrections.ask(this.caseId, this.providerId, latest().id()))
			.withMessageContaining("invoice.notCorrectable");
		this.walk.answer("UserTask_StateDeduction", Map.of("deduction", "not-deducted"));
		this.walk.answer("UserTask_ReturnInvoice", Map.of());
		this.walk.decide("UserTask_CorrectInvoice",
				Map.of("correctionDecision", "corrected", "correctionKind", "void"));
		assertThat(states()).containsExactly(State.FILLING, State.CORRECTED);
		Map<String, Object> details = electronic();
		details.put("invoiceEmail", "another@example.com");
		this.walk.answer("UserTask_AskForInvoice", details);
		assertThat(latest().details().orElseThrow().email()).isEqualTo("another@example.com");
		assertThat(latest().amountFen()).isEqualTo(30_000);
	}

	@Test
	void oneReductionIsCountedOnce() {
		issued(this::electronic);
		reduceTo(20_000);
		reduceTo(20_000);
		assertThat(this.corrections.of(this.caseId)).hasSize(1);
		assertThat(this.invoices.charge(latest()).fen()).isEqualTo(20_000);
	}

	private void issued(Supplier<Map<String, Object>> details) {
		payAndWait();
		issue(ask(details.get()), "2026-10-04");
	}

	private void reduceTo(long fen) {
		String key = charge();
		this.transaction.executeWithoutResult(
				(status) -> this.corrections.reduced(this.caseId, key, "test:" + this.caseId, 30_000 - fen));
		this.walk.look();
	}

	private void bringTheForm() {
		assertThat(this.walk.of("CorrectInvoice")).isWaitingAt("UserTask_BringRedLetterForm")
			.hasNotPassed("UserTask_ReturnInvoice");
		this.walk.answer("UserTask_BringRedLetterForm", Map.of("redLetterForm", upload("red-letter-form")));
	}

	private void fileTheRedOne() {
		this.corrections.file(correction(), "red.ofd", ofd());
	}

	private Map<String, Object> red(String number) {
		return Map.of("correctionDecision", "corrected", "correctionKind", "red-letter", "redNumber", number,
				"redIssuedOn", latest().issuedOn().orElseThrow().toString());
	}

	private InvoiceCorrection correction() {
		return this.corrections.of(this.caseId).get(0);
	}

	private String refused(String task, Map<String, Object> answers) {
		return InvalidAnswerException.in(catchThrowable(() -> this.walk.slip(task, answers))).field();
	}

}
