package org.ruzhu.money.statement.process;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.statement.StatementImports;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.enterprise.Enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("ResolveReversal")
class ResolveReversalProcessTest extends JourneyTest {

	private static final String TASK = "UserTask_ResolveReversal";

	@Autowired
	private StatementImports imports;

	@Autowired
	private Enterprises enterprises;

	@Test
	void whatAMemberPaidAndTheBankTookBackIsOwedAgain() {
		beListed("operations");
		takeBack(lastReference());
		assertThat(this.walk.open(TASK).getTenantId()).isEqualTo(MARKET);
		this.walk.decide(TASK, Map.of("reversal", "book"));
		this.walk.run("ServiceTask_BookReversal");
		assertThat(balance()).isEqualTo(new Balance(500_000, 0, 0, 0, 0));
		assertThat(told()).contains("payment-taken-back");
		assertThat(this.walk.of("ResolveReversal")).isEnded().hasPassed("EndEvent_ReversalBooked");
		assertThat(this.walk.of("TopUp")).isWaitingAt("UserTask_SubmitTransferVoucher");
	}

	@Test
	void whoeverJoinsOwingWhatTheBankTookBackTopsItUp() {
		payFor("operations");
		takeBack(lastReference());
		this.walk.decide(TASK, Map.of("reversal", "book"));
		this.walk.run("ServiceTask_BookReversal");
		assertThat(this.walk.hasEntered("TopUp")).isFalse();
		list();
		assertThat(state()).isEqualTo(OnboardingCase.State.ONBOARDED);
		assertThat(this.walk.of("TopUp")).isWaitingAt("UserTask_SubmitTransferVoucher");
	}

	@Test
	void whatIsDealtWithElsewhereNeedsAReasonAndBooksNothing() {
		payFor("operations");
		takeBack(lastReference());
		assertThat(refusal(Map.of("reversal", "elsewhere"))).isEqualTo("statement.reason.none");
		assertThat(refusal(Map.of())).isEqualTo("statement.reversal.none");
		this.walk.decide(TASK, Map.of("reversal", "elsewhere", "reason", "银行次日已重新入账"));
		assertThat(this.walk.of("ResolveReversal")).isEnded()
			.hasPassed("EndEvent_ReversalElsewhere")
			.hasNotPassed("ServiceTask_BookReversal");
		assertThat(balance().heldFen()).isEqualTo(500_000);
	}

	@Test
	void whatAPersonConfirmedUnderAnotherDayOrInSmallLettersIsFoundToo() {
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		Map<String, Object> received = new HashMap<>(received("5000"));
		Walk.later(Duration.ofDays(1));
		received.put("receivedOn", "2026-09-02");
		received.put("bankReference", lastReference().toLowerCase());
		this.walk.decide("UserTask_ConfirmDeposit", received);
		takeBack(lastReference());
		assertThat(this.walk.open(TASK)).isNotNull();
	}

	@Test
	void theTaskSaysWhatWasTakenBackAsItsReadersWriteIt() {
		payFor("operations");
		takeBack(lastReference());
		assertThat(this.walk.of("ResolveReversal")).variables()
			.containsEntry("reversalAmount", "5,000.00")
			.containsEntry("reversalDay", "2026年9月1日")
			.containsEntry("reversalDayEn", "1 Sep 2026");
	}

	@Test
	void moreThanTheCaseHasCannotBeBooked() {
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", received("5000"));
		takeBack(lastReference());
		assertThat(refusal(Map.of("reversal", "book"))).as("nothing is booked yet")
			.isEqualTo("statement.reversal.gone");
		this.walk.run("ServiceTask_BookDeposit");
		this.walk.decide(TASK, Map.of("reversal", "book"));
		this.walk.run("ServiceTask_BookReversal");
		assertThat(balance()).isEqualTo(new Balance(500_000, 0, 0, 0, 0));
	}

	/** The bank's statement has the transfer, and what takes it back. */
	private void takeBack(String reference) {
		String payer = this.enterprises.get(this.providerId).legalName();
		this.imports.take(MARKET, "流水.csv",
				"流水号,日期,收入,支出,对方户名,摘要\n%1$s,2026-09-01,5000,,%2$s,保证金\n%1$s,2026-09-01,-5000,,%2$s,冲正\n"
					.formatted(reference, payer)
					.getBytes(StandardCharsets.UTF_8));
		this.walk.look();
	}

	private String refusal(Map<String, Object> answers) {
		return InvalidAnswerException.in(catchThrowable(() -> this.walk.decide(TASK, answers))).getCodes()[0];
	}

}
