package org.ruzhu.journey;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.membership.product.Listings;
import org.ruzhu.membership.product.NoProductRightsException;
import org.ruzhu.membership.product.Product;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest(value = "Onboarding", market = AlibabaJourneyTest.ALIBABA)
class AlibabaOnboardingProcessTest extends AlibabaJourneyTest {

	@Autowired
	private Listings listings;

	@Test
	void theShopOpensOnceTheDepositIsBookedAndTheDepositComesBackAtTheEnd() {
		sign("api", "iot");
		assertThat(balance().owedFen()).as("30,000 for each category, added up").isEqualTo(6_000_000);
		submit("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", received("60000"));
		assertThat(this.walk.of("Onboarding")).hasNotPassed("ServiceTask_OpenProductRights");
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(this.walk.of("Onboarding")).as("before the ticket").hasNotPassed("ServiceTask_OpenProductRights");
		passTheTicket();
		assertThat(this.walk.of("Onboarding")).isWaitingAt("Event_Membership")
			.hasPassedInOrder("CallActivity_Register", "CallActivity_Verify", "CallActivity_Apply",
					"CallActivity_Review", "CallActivity_SignOnline", "CallActivity_PayDeposit",
					"ServiceTask_OpenProductRights", "ServiceTask_OnboardProvider", "EndEvent_Onboarded");
		assertThat(this.walk.hasEntered("Sign")).isFalse();
		assertThat(state()).isEqualTo(State.ONBOARDED);
		String product = createProduct("设备接入网关");
		this.listings.begin(this.caseId, this.providerId);
		this.walk.look();
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(product)));
		this.walk.decide("UserTask_ReviewProduct", productApproval());
		assertThat(product(product)).isEqualTo(Product.State.LISTED);
		leave();
		beRefunded();
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("CallActivity_Exit", "EndEvent_CaseClosed");
		assertThat(balance().refundedFen()).isEqualTo(6_000_000);
		assertThat(state()).isEqualTo(State.CLOSED);
	}

	@Test
	void nothingIsMadeOrListedBeforeTheDepositIsBooked() {
		sign("iot");
		assertThatExceptionOfType(NoProductRightsException.class).isThrownBy(() -> createProduct("设备接入网关"));
		pay("10000");
		assertThat(told()).startsWith("deposit-short");
		assertThatExceptionOfType(NoProductRightsException.class).isThrownBy(() -> createProduct("设备接入网关"));
		pay("20000");
		assertThat(createProduct("设备接入网关")).isNotNull();
	}

	@Test
	void everyProgressIsMailed() {
		sign("iot");
		pay("30000");
		for (String progress : List.of("application-submitted", "application-approved", "contracts-signed",
				"deposit-due", "deposit-received", "product-rights-opened", "onboarding-complete")) {
			assertThat(deliveriesOf(progress)).as(progress).extracting(Delivery::recipient).containsExactly(this.email);
		}
	}

	@Test
	void eachCategoryAMemberAddsCostsAnother30000() {
		sign("iot");
		pay("30000");
		this.additions.begin(this.caseId);
		this.walk.look();
		stateEverything("api");
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		this.walk.decide("UserTask_ReviewApplication", approval());
		assertThat(balance().owedFen()).isEqualTo(3_000_000);
		assertThat(this.cases.get(this.caseId).approvedCategories()).containsExactly("iot");
		pay("30000");
		assertThat(this.walk.of("AddCategory")).isEnded().hasPassed("EndEvent_CategoriesJoined");
		assertThat(this.cases.get(this.caseId).approvedCategories()).containsExactlyInAnyOrder("iot", "api");
		assertThat(balance().heldFen()).isEqualTo(6_000_000);
	}

	@Test
	void whoWithdrawsBeforeSigningHasEnded() {
		beApprovedFor("iot");
		this.cases.withdraw(this.caseId);
		assertThat(this.walk.of("Onboarding")).isEnded()
			.hasPassed("Event_Withdrawn", "ServiceTask_WithdrawApplication", "EndEvent_Ended");
	}

	@Test
	void theReviewersLinesNameOnlyCategoriesThatAreAppliedFor() {
		applyFor("iot", "site-building");
		assertThat(this.walk.variable(this.walk.open("UserTask_ReviewApplication"), "judgements").toString())
			.contains("技术与售后团队专业（物联网；")
			.doesNotContain("基础软件", "安全", "解决方案");
	}

	@Test
	void aRefusalEndsTheJourney() {
		applyFor("iot");
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "refuse", "reason", "案例无法核实"));
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("Event_Refused", "EndEvent_Ended");
	}

	@Test
	void whatWasPaidBeforeALapseIsGivenBack() {
		sign("iot");
		pay("10000");
		this.walk.fire("Timer_DepositLapse");
		assertThat(this.walk.of("Onboarding")).hasPassed("Event_Lapsed", "CallActivity_ResolveTransfer");
		beRefunded();
		assertThat(balance().refundedFen()).isEqualTo(1_000_000);
		assertThat(state()).isEqualTo(State.CLOSED);
	}

}
