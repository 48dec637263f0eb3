package org.ruzhu.portal.shell.process;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.portal.shell.OpenTask;
import org.ruzhu.portal.shell.TaskDeadline;
import org.ruzhu.portal.shell.Turn;
import org.ruzhu.portal.shell.Turn.Whose;

import static org.assertj.core.api.Assertions.assertThat;

@RuzhuTest
class TurnsTest extends JourneyTest {

	private static final Instant END_OF_DAY_30 = Instant.parse("2026-10-01T15:59:59Z");

	@Autowired
	private Turns turns;

	@Autowired
	private Exits exits;

	@Test
	void whatOnlyRemindsIsNoDateOfTheCase() {
		sign("operations");
		assertThat(this.walk.isArmed("Timer_DepositReminderFirst")).isTrue();
		assertThat(this.turns.deadlines(this.caseId)).extracting(TaskDeadline::element)
			.contains("Timer_DepositLapse")
			.doesNotContain("Timer_DepositReminderFirst", "Timer_DepositReminderSecond");
	}

	@Test
	void theTaskThatIsDueFirstIsTheMarketsTurn() {
		OpenTask none = task("UserTask_Whenever", null);
		OpenTask later = task("UserTask_SendReceipt", END_OF_DAY_30);
		OpenTask sooner = task("UserTask_ConfirmTicket", END_OF_DAY_30.minusSeconds(1));
		assertThat(Turns.turn(List.of(), List.of(none, later, sooner), List.of()).element())
			.isEqualTo("UserTask_ConfirmTicket");
	}

	@Test
	void aMembersRenewalToComeIsNobodysTurn() {
		beListed("operations");
		assertThat(this.walk.isArmed("Timer_ContractRenewalOpens")).isTrue();
		assertThat(this.turns.of(List.of(this.caseId), this.providerId).get(this.caseId)).extracting(Turn::whose)
			.isEqualTo(Whose.NOBODY);
		assertThat(this.turns.deadlines(this.caseId)).extracting(TaskDeadline::element)
			.contains("Timer_ContractRenewalOpens");
	}

	@Test
	void aTaskWhoseMarketSetsNoEndHasNoDate() {
		receiveTheAgreement("operations");
		assertThat(this.turns.deadlines(this.caseId)).extracting(TaskDeadline::element)
			.doesNotContain("UserTask_ReturnSignedAgreement");
		assertThat(this.turns.of(List.of(this.caseId), this.providerId).get(this.caseId)).satisfies((turn) -> {
			assertThat(turn.element()).isEqualTo("UserTask_ReturnSignedAgreement");
			assertThat(turn.due()).isNull();
		});
	}

	@Test
	void aDailyLookIsNeitherADateOfTheCaseNorAnybodysTurn() {
		beListed("operations");
		this.exits.request(this.caseId);
		this.walk.look();
		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-01"));
		assertThat(this.walk.isArmed("StartEvent_ExitDayBegun")).isTrue();
		assertThat(this.turns.deadlines(this.caseId)).extracting(TaskDeadline::element)
			.contains("Timer_RefundDue")
			.doesNotContain("StartEvent_ExitDayBegun");
		assertThat(this.turns.of(List.of(this.caseId), this.providerId).get(this.caseId)).satisfies((turn) -> {
			assertThat(turn.element()).as("whose promise the date is").isEqualTo("Timer_RefundDue");
			assertThat(turn.step()).isEqualTo("SubProcess_Settling");
			assertThat(turn.name()).isEqualTo("了结与等待退款");
		});
	}

	private static OpenTask task(String key, Instant due) {
		return new OpenTask(key, "APP-2026-000001", key, key, Instant.EPOCH, due);
	}

	@Test
	void aLapseAtMidnightIsShownAsTheDayWhoseEndItIs() {
		sign("operations");
		assertThat(this.walk.due("Timer_DepositLapse")).isEqualTo(END_OF_DAY_30.plusSeconds(1));
		assertThat(this.turns.deadlines(this.caseId)).filteredOn(TaskDeadline::element, "Timer_DepositLapse")
			.extracting(TaskDeadline::at)
			.containsExactly(END_OF_DAY_30);
		assertThat(this.turns.of(List.of(this.caseId), this.providerId).get(this.caseId).due())
			.isEqualTo(END_OF_DAY_30);
	}

}
