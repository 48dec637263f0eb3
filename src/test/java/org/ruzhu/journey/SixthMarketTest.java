package org.ruzhu.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * A market that the product has never heard of: a folder beside the others, with an order
 * of its own (the deposit before the contract), conditions, amounts and days of its own.
 */
@AmongExampleMarkets
class SixthMarketTest extends MarketJourneyTest {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

	@Autowired
	private EligibilityRules rules;

	@Override
	protected String market() {
		return "xinglan";
	}

	@Override
	protected Map<String, Object> facts() {
		return Map.of("serviceHours", "7x8");
	}

	@Test
	void takesAProviderFromSignUpToTheRefundInItsOwnOrder() {
		beApprovedFor("model-service", "dataset");
		assertThat(balance().owedFen()).isEqualTo(1_100_000);
		pay("11000");
		this.walk.run("ServiceTask_PrepareAgreement");
		this.walk.run("ServiceTask_SendAgreement");
		this.walk.answer("UserTask_ReturnSignedAgreement", Map.of("signedAgreement", upload("signed-agreement")));
		this.walk.decide("UserTask_ConfirmSignature", Map.of("signature", "accepted"));
		list();
		assertThat(state()).isEqualTo(State.ONBOARDED);
		assertThat(this.walk.of("Onboarding")).isWaitingAt("Event_Membership")
			.hasPassedInOrder("CallActivity_Review", "CallActivity_PayDeposit", "CallActivity_Sign",
					"CallActivity_ListProduct");

		leave();
		bringReceiptsBack("2026-09-01");
		assertThat(LocalDate.ofInstant(this.walk.due("Timer_RefundDue"), WorkingDays.ZONE))
			.as("five working days, as its market.yaml promises")
			.isEqualTo(LocalDate.of(2026, 9, 8));
		this.walk.fire("Timer_RefundDue");
		confirmWhereItIsLarge();
		this.walk.run("ServiceTask_RefundDeposit");
		assertThat(balance().refundedFen()).isEqualTo(1_100_000);
		assertThat(state()).isEqualTo(State.CLOSED);
	}

	@Test
	void saysWhatIsUnmetByItsOwnTable() {
		Map<String, Object> facts = Map.of("entityType", "ENTERPRISE", "licenceIssuedOn", LocalDate.of(2023, 9, 2),
				"registeredCapital", 499_999, "serviceHours", "7x8");
		assertThat(this.rules.check("xinglan", List.of("model-service", "dataset"), facts, DAY).unmet())
			.extracting(UnmetCondition::category, UnmetCondition::code, (unmet) -> unmet.earliest().orElse(null))
			.containsExactly(tuple("model-service", "licence-age", DAY.plusDays(1)),
					tuple("model-service", "capital", null), tuple("dataset", "licence-age", DAY.plusDays(1)));
	}

}
