package org.ruzhu.provider.account.process;

import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("AccountLapse")
class AccountLapseProcessTest extends JourneyTest {

	private static final LocalDate DAY_7 = LocalDate.of(2026, 9, 8);

	@Test
	void anAccountThatIsNotConfirmedInSevenDaysLapsesWithItsCase() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		lapseTheAccount();
		assertThat(this.walk.of("AccountLapse")).isEnded()
			.hasPassed("ServiceTask_LapseAccount", "EndEvent_AccountLapsed")
			.hasNotPassed("EndEvent_AccountKept");
		assertThat(this.walk.of("AccountLapse").getTenantId()).isEqualTo(MARKET);
		assertThat(state()).isEqualTo(State.LAPSED);
		assertThat(told()).startsWith("account-lapsed").containsOnlyOnce("account-lapsed");
		assertThat(this.accounts.forLogin(this.email)).isEmpty();
	}

	@Test
	void whoWithdrewFirstLapsesOnTheSameDay() {
		signUp();
		Walk.itIs(TUESDAY.plus(Duration.ofDays(1)));
		this.cases.withdraw(this.caseId);
		this.walk.with(this.providerId);
		assertThat(this.walk.day("Timer_AccountLapse")).isEqualTo(DAY_7);
		lapseTheAccount();
		assertThat(this.accounts.get(this.providerId).isLapsed()).isTrue();
		assertThat(state()).isEqualTo(State.WITHDRAWN);
		assertThat(told()).startsWith("account-lapsed", "application-withdrawn");
	}

	@Test
	void anotherCaseDoesNotMakeTheTimeLonger() {
		signUp();
		this.cases.withdraw(this.caseId);
		Walk.itIs(TUESDAY.plus(Duration.ofDays(6)));
		String again = this.cases.open(this.providerId, MARKET).id();
		this.walk.with(this.providerId);
		assertThat(this.walk.day("Timer_AccountLapse")).isEqualTo(DAY_7);
		lapseTheAccount();
		assertThat(this.cases.get(again).state()).isEqualTo(State.LAPSED);
		this.walk.with(again);
		assertThat(this.walk.hasEntered("Onboarding")).as("a journey that goes on").isFalse();
	}

	@Test
	void theAddressOfALapsedAccountMaySignUpAgain() {
		signUp();
		String before = this.providerId;
		lapseTheAccount();
		signUp();
		assertThat(this.providerId).isNotEqualTo(before);
		assertThat(this.walk.of("Register")).isNotEnded();
		this.walk.with(this.providerId);
		assertThat(this.walk.day("Timer_AccountLapse")).isEqualTo("2026-09-16");
	}

	@Test
	void aConfirmedAccountNeverLapses() {
		confirmAccount();
		lapseTheAccount();
		assertThat(this.walk.of("AccountLapse")).isEnded()
			.hasPassed("EndEvent_AccountKept")
			.hasNotPassed("ServiceTask_LapseAccount");
		assertThat(this.accounts.get(this.providerId).isConfirmed()).isTrue();
		assertThat(state()).isEqualTo(State.DRAFT);
		this.walk.with(this.caseId);
		assertThat(this.walk.of("Verify")).isWaitingAt("UserTask_IdentifyEnterprise");
	}

}
