package org.ruzhu.membership.contract.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.joining.agreement.Acceptances;
import org.ruzhu.joining.agreement.AskedAgreement;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.membership.contract.ContractTerm;
import org.ruzhu.membership.contract.ContractTerms;
import org.ruzhu.membership.exit.ExitGround;
import org.ruzhu.membership.exit.ExitWithdrawals;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("RenewContract")
class RenewContractProcessTest extends JourneyTest {

	private static final LocalDate LAST_DAY = LocalDate.of(2027, 9, 1);

	@Autowired
	private ContractTerms terms;

	@Autowired
	private Acceptances acceptances;

	@Autowired
	private Exits exits;

	@Autowired
	private ExitWithdrawals stays;

	@Test
	void aContractThatIsSignedAgainGoesOnAndTheDepositStays() {
		beListed("operations");
		assertThat(day("Timer_ContractRenewalOpens")).isEqualTo("2027-07-03");
		this.walk.fire("Timer_ContractRenewalOpens");
		assertThat(told()).startsWith("contract-renewal-due");
		assertThat(lastMessage().body()).contains("2027年9月1日");
		assertThat(day("Timer_ContractReminderFirst")).isEqualTo("2027-08-02");
		assertThat(day("Timer_ContractReminderSecond")).isEqualTo("2027-08-25");
		assertThat(day("Timer_ContractRunsOut")).as("the last day still counts").isEqualTo(LAST_DAY);
		this.walk.fire("Timer_ContractReminderFirst");
		this.walk.fire("Timer_ContractReminderSecond");
		assertThat(told()).startsWith("contract-expiring", "contract-expiring");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.walk.slip("UserTask_RenewContract",
					Map.of("contractDecision", "renew", "contractsRenewed", List.of(), "signatory", "王芳")))
			.satisfies(
					(refusal) -> assertThat(InvalidAnswerException.in(refusal).field()).isEqualTo("contractsRenewed"));
		assertThat(this.walk.check("UserTask_RenewContract",
				Map.of("contractDecision", "renew", "contractsRenewed", List.of("access-agreement:0123456789ab"),
						"signatory", "王芳"))
			.problems()).as("a text that was not on the page")
			.extracting(InvalidAnswerException::field)
			.containsExactly("contractsRenewed");
		this.walk.answer("UserTask_RenewContract",
				Map.of("contractDecision", "renew", "contractsRenewed", toSign(), "signatory", "王芳"));
		assertThat(told()).startsWith("contract-renewed");
		assertThat(this.terms.of(this.caseId)).extracting(ContractTerm::number, ContractTerm::endsOn)
			.containsExactly(tuple(1, LAST_DAY), tuple(2, LAST_DAY.plusYears(1)));
		assertThat(balance().heldFen()).isEqualTo(500_000);
		assertThat(day("Timer_ContractRenewalOpens")).isEqualTo("2028-07-03");
		assertThat(this.walk.isArmed("Timer_ContractRunsOut")).isFalse();
		this.exits.request(this.caseId);
		assertThat(this.walk.of("RenewContract")).isEnded().hasPassed("EndEvent_ContractOver");
		this.stays.withdraw(this.caseId);
		this.walk.look();
		assertThat(day("Timer_ContractRenewalOpens")).as("who stays keeps its term").isEqualTo("2028-07-03");
	}

	@Test
	void whoDoesNotSignAgainLeavesWhenTheTermIsOver() {
		beListed("operations");
		this.walk.fire("Timer_ContractRenewalOpens");
		this.walk.answer("UserTask_RenewContract", Map.of("contractDecision", "end"));
		assertThat(state()).as("until the last day").isEqualTo(State.ONBOARDED);
		assertThat(day("Timer_ContractEnds")).isEqualTo(LAST_DAY);
		this.walk.fire("Timer_ContractEnds");
		assertThatTheContractHasEnded();
		newProvider();
		begin();
		beListed("operations");
		this.walk.fire("Timer_ContractRenewalOpens");
		this.walk.fire("Timer_ContractRunsOut");
		assertThatTheContractHasEnded();
		assertThat(this.walk.tasks("UserTask_RenewContract")).isEqualTo(List.of());
	}

	private void assertThatTheContractHasEnded() {
		assertThat(this.walk.of("RenewContract")).isEnded().hasPassed("ServiceTask_EndContract");
		assertThat(state()).isEqualTo(State.LEAVING);
		assertThat(this.exits.overview(this.caseId).exit())
			.hasValueSatisfying((exit) -> assertThat(exit.ground()).isEqualTo(ExitGround.CONTRACT_ENDED));
		assertThat(told()).contains("exit-contract-over");
	}

	private List<String> toSign() {
		return this.acceptances.toRenew(this.caseId).stream().map(AskedAgreement::mark).toList();
	}

	private LocalDate day(String timer) {
		return this.walk.day(timer);
	}

}
