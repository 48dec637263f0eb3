package org.ruzhu.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.membership.product.NoProductRightsException;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.portal.shell.JourneyStep;
import org.ruzhu.portal.shell.JourneyStep.Progress;
import org.ruzhu.portal.shell.process.Journeys;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest(value = "Onboarding", market = KingsoftOnboardingProcessTest.KINGSOFT)
class KingsoftOnboardingProcessTest extends MarketJourneyTest {

	static final String KINGSOFT = "kingsoft";

	private static final String NO_ROWS = "typeRef=\"long\" />";

	private static final String ONE_ROW = NO_ROWS + """
			<rule id="Row_Operators">
			  <inputEntry id="Row_Operators_Categories"><text></text></inputEntry>
			  <outputEntry id="Row_Operators_AmountFen"><text>300000</text></outputEntry>
			</rule>""";

	@Autowired
	private Journeys journeys;

	@Override
	protected String market() {
		return KINGSOFT;
	}

	@Override
	protected Map<String, Object> facts() {
		return Map.of("teamSize", 15, "productKind", "software", "deliveredAsImage", true);
	}

	@Test
	void withoutAnAmountOfTheOperatorsNoDepositIsAskedFor() {
		applyFor("base-software");
		assertThatExceptionOfType(NoProductRightsException.class).isThrownBy(() -> createProduct("云上数据库"));
		this.walk.decide("UserTask_ReviewApplication", approval());
		assertThat(this.walk.of("ListProduct")).isWaitingAt("UserTask_SubmitProducts");
		assertThat(this.walk.hasEntered("PayDeposit")).as("waited for a payment").isFalse();
		assertThat(told()).contains("product-rights-opened").doesNotContain("deposit-due");
		assertThat(state()).isEqualTo(State.SIGNED);
		list();
		assertThat(this.walk.of("Onboarding")).isWaitingAt("Event_Membership")
			.hasPassedInOrder("CallActivity_Register", "CallActivity_Verify", "CallActivity_Apply",
					"CallActivity_Review", "ServiceTask_OpenProductRights", "CallActivity_PayDeposit",
					"CallActivity_ListProduct", "ServiceTask_OnboardProvider", "EndEvent_Onboarded");
		assertThat(this.walk.hasEntered("Sign")).isFalse();
		assertThat(state()).isEqualTo(State.ONBOARDED);
		leave();
		assertThat(told()).startsWith("case-closed", "exit-begun").doesNotContain("deposit-refunded");
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("EndEvent_CaseClosed");
		assertThat(this.journeys.steps(this.caseId)).last()
			.isEqualTo(new JourneyStep("CallActivity_Exit", "退出与退款", Progress.DONE));
		assertThat(state()).isEqualTo(State.CLOSED);
	}

	@Test
	void anAmountOfTheOperatorsIsPaidBeforeListingAndGivenBackAtTheEnd() {
		String operators = deploy("deposit.dmn", NO_ROWS, ONE_ROW);
		try {
			beApprovedFor("base-software");
			assertThat(this.walk.of("PayDeposit")).hasPassed("Event_DepositDue");
			assertThat(balance().owedFen()).isEqualTo(300_000);
			assertThat(this.walk.hasEntered("ListProduct")).isFalse();
			pay("3000");
			list();
			leave();
			beRefunded();
			assertThat(balance().refundedFen()).isEqualTo(300_000);
			assertThat(state()).isEqualTo(State.CLOSED);
		}
		finally {
			undeploy(operators);
		}
	}

	@Test
	void theReviewIsPromisedInOneToThreeWorkingDays() {
		applyFor("base-software");
		assertThat(told()).startsWith("application-submitted");
		assertThat(lastMessage().body()).contains("1–3 个工作日", "000", "2026年9月4日").doesNotContain("运营方自己的目标");
		assertThat(LocalDate.ofInstant(this.walk.open("UserTask_ReviewApplication").getDueDate().toInstant(),
				ZoneId.of("Asia/Shanghai")))
			.isEqualTo("2026-09-04");
	}

	@Test
	void anApprovalIsMailed() {
		beApprovedFor("base-software");
		assertThat(deliveriesOf("application-approved")).extracting(Delivery::recipient).containsExactly(this.email);
	}

	@Test
	void aRefusalIsMailedAsWellAndEndsTheJourney() {
		applyFor("base-software");
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "refuse", "reason", "软件尚不成熟"));
		assertThat(deliveriesOf("application-refused")).extracting(Delivery::recipient).containsExactly(this.email);
		assertThat(this.walk.of("Onboarding")).isEnded()
			.hasPassed("Event_Refused", "EndEvent_Ended")
			.hasNotPassed("ServiceTask_OpenProductRights");
	}

	@Test
	void whoWithdrawsBeforeAnythingWasPaidHasEnded() {
		applyFor("base-software");
		this.cases.withdraw(this.caseId);
		assertThat(this.walk.of("Onboarding")).isEnded()
			.hasPassed("Event_Withdrawn", "CallActivity_ResolveTransfer", "EndEvent_Ended")
			.hasNotPassed("CallActivity_Exit");
		assertThat(state()).isEqualTo(State.WITHDRAWN);
	}

	@Test
	void anAccountThatIsNotConfirmedLapses() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		ProcessInstance onboarding = this.walk.of("Onboarding");
		lapseTheAccount();
		assertThat(onboarding).isEnded().hasPassed("Event_Lapsed", "EndEvent_Ended");
	}

	@Test
	void aCategoryThatIsOnlyPlannedCannotBeAppliedFor() {
		verify();
		assertThat(this.walk.check("UserTask_ChooseCategories", Filled.categories("solution")).problems()).isNotEmpty();
	}

}
