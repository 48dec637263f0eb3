package org.ruzhu.provider.account.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.account.InvalidLinkException;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("Register")
class RegisterProcessTest extends JourneyTest {

	@Test
	void whoFollowsTheLinkAndTypesTheCodeIsRegistered() {
		signUp();
		ProcessInstance register = this.walk.of("Register");
		assertThat(register).isWaitingAt("ServiceTask_SendEmailLink").hasNotPassed("ServiceTask_SendEmailLink");
		this.walk.run("ServiceTask_SendEmailLink");
		assertThat(register).isWaitingAt("UserTask_ConfirmEmail").task().isAssignedTo(this.providerId);
		followTheLink();
		this.walk.run("ServiceTask_SendMobileCode");
		assertThat(register).isWaitingAt("UserTask_ConfirmMobile");
		this.walk.answer("UserTask_ConfirmMobile", Map.of("code", code()));
		assertThat(register).isEnded()
			.hasPassedInOrder("UserTask_ConfirmEmail", "UserTask_ConfirmMobile", "EndEvent_AccountConfirmed",
					"EndEvent_Registered")
			.hasNotPassed("Event_CodeWrong", "Event_AccountLapsed", "EndEvent_AccountLapsed");
		assertThat(this.accounts.get(this.providerId).isConfirmed()).isTrue();
		assertThat(this.walk.of("Verify")).isWaitingAt("UserTask_IdentifyEnterprise");
	}

	@Test
	void theLinkLeavesByMailOnlyAndTheCodeByTextMessageOnly() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		assertThat(lastDelivery().channel()).isEqualTo("email");
		assertThat(lastMessage().template()).isEqualTo("confirm-email");
		assertThat(lastMessage().body()).doesNotContain("token=");
		followTheLink();
		this.walk.run("ServiceTask_SendMobileCode");
		assertThat(lastDelivery().channel()).isEqualTo("sms");
		assertThat(lastMessage().body()).doesNotContain(code());
	}

	@Test
	void aWrongCodeMayBeMended() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		followTheLink();
		this.walk.run("ServiceTask_SendMobileCode");
		String code = code();
		this.walk.answer("UserTask_ConfirmMobile", Map.of("code", wrong(code)));
		assertThat(this.walk.of("Register")).isWaitingAt("UserTask_ConfirmMobile")
			.hasPassed("Event_CodeWrong")
			.hasNotPassed("EndEvent_AccountConfirmed");
		assertThat(told()).startsWith("code-wrong");
		this.walk.answer("UserTask_ConfirmMobile", Map.of("code", code));
		assertThat(this.walk.of("Register")).isEnded();
		assertThat(this.accounts.get(this.providerId).isConfirmed()).isTrue();
	}

	@Test
	void aCodeIsVoidAfterThreeTries() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		followTheLink();
		this.walk.run("ServiceTask_SendMobileCode");
		String code = code();
		for (int tries = 0; tries < 3; tries++) {
			this.walk.answer("UserTask_ConfirmMobile", Map.of("code", wrong(code)));
		}
		this.walk.answer("UserTask_ConfirmMobile", Map.of("code", code));
		assertThat(this.walk.of("Register")).isWaitingAt("UserTask_ConfirmMobile");
		assertThat(this.accounts.get(this.providerId).isConfirmed()).isFalse();
		Walk.itIs(TUESDAY.plus(Duration.ofMinutes(2)));
		this.confirmations.resendCode(this.providerId);
		this.walk.answer("UserTask_ConfirmMobile", Map.of("code", code()));
		assertThat(this.walk.of("Register")).isEnded();
	}

	@Test
	void somethingThatIsNoCodeIsRefusedByTheForm() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		followTheLink();
		this.walk.run("ServiceTask_SendMobileCode");
		assertThat(this.walk.check("UserTask_ConfirmMobile", Map.of("code", "12345x")).areValid()).isFalse();
	}

	@Test
	void theMailboxIsConfirmedByItsLinkAlone() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		Throwable refusal = catchThrowable(() -> this.walk.answer("UserTask_ConfirmEmail", Map.of()));
		assertThat(InvalidAnswerException.in(refusal)).isNotNull();
		assertThat(this.walk.of("Register")).isWaitingAt("UserTask_ConfirmEmail");
		followTheLink();
		assertThatExceptionOfType(InvalidLinkException.class).isThrownBy(this::followTheLink);
	}

	@Test
	void theProviderSeesByWhenTheAccountIsToBeConfirmed() {
		signUp();
		Walk.itIs(TUESDAY.plus(Duration.ofDays(1)));
		this.walk.run("ServiceTask_SendEmailLink");
		assertThat(this.walk.open("UserTask_ConfirmEmail").getDueDate())
			.isEqualTo(Date.from(Instant.parse("2026-09-08T15:59:59Z")));
		followTheLink();
		this.walk.run("ServiceTask_SendMobileCode");
		assertThat(this.walk.open("UserTask_ConfirmMobile").getDueDate())
			.isEqualTo(Date.from(Instant.parse("2026-09-08T15:59:59Z")));
	}

	@Test
	void anAccountThatLapsesEndsTheRegistration() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		ProcessInstance register = this.walk.of("Register");
		ProcessInstance onboarding = this.walk.of("Onboarding");
		lapseTheAccount();
		assertThat(register).isEnded()
			.hasPassed("Event_AccountLapsed", "EndEvent_AccountLapsed")
			.hasNotPassed("EndEvent_Registered");
		assertThat(onboarding).isEnded().hasPassed("Event_Lapsed", "EndEvent_Ended");
		assertThat(state()).isEqualTo(State.LAPSED);
	}

	@Test
	void anAccountThatIsConfirmedAlreadyIsNotAskedAgain() {
		confirmAccount();
		this.cases.withdraw(this.caseId);
		this.caseId = this.cases.open(this.providerId, MARKET).id();
		this.walk.with(this.caseId);
		assertThat(this.walk.hasEntered("Register")).isFalse();
		assertThat(this.walk.of("Verify")).isWaitingAt("UserTask_IdentifyEnterprise");
	}

	private static String wrong(String code) {
		return code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
	}

}
