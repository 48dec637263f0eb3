package org.ruzhu.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.joining.agreement.Agreements;
import org.ruzhu.membership.product.Listings;
import org.ruzhu.membership.product.Product;
import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.WrongStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest(value = "Onboarding", market = TencentAgencyOnboardingProcessTest.AGENCY)
class TencentAgencyOnboardingProcessTest extends MarketJourneyTest {

	static final String AGENCY = "tencent-agency";

	@Autowired
	private Listings listings;

	@Autowired
	private Documents documents;

	@LocalServerPort
	private int port;

	@Override
	protected String market() {
		return AGENCY;
	}

	@Override
	protected Map<String, Object> facts() {
		return Map.of("serviceHours", "7x8", "teamSize", 10, "certifiedEngineers", 3, "testAccount", true);
	}

	@Test
	void theDepositIsShownAsBorrowedWhereverItIsAskedFor() {
		sign("service");
		String borrowed = "保证金金额借用自《云市场平台费用说明》第 2.1 项、保证金常见问题第 4 项";
		Visitor provider = new Visitor(this.port);
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		String task = this.walk.open("UserTask_SubmitTransferVoucher").getId();
		assertThat(provider.get("/tasks/" + task).body()).contains("应缴 5,000.00 元", borrowed);
		assertThat(provider.get("/deposit").body()).contains(borrowed).doesNotContain("账号余额");
		assertThat(lastMessage().template()).isEqualTo("deposit-due");
		assertThat(lastMessage().body()).contains(borrowed);
	}

	@Test
	void whoHasPaidTheDepositIsAMemberBeforeAnythingIsListed() {
		sign("service");
		assertThat(state()).isEqualTo(State.SIGNED);
		String product = createProduct("云上搬家");
		assertThat(this.listings.canBegin(this.cases.get(this.caseId))).as("may list before the deposit").isFalse();
		pay("5000");
		assertThat(this.walk.of("Onboarding")).isWaitingAt("Event_Membership")
			.hasPassedInOrder("CallActivity_Register", "CallActivity_Verify", "CallActivity_Apply",
					"CallActivity_Review", "CallActivity_Sign", "CallActivity_PayDeposit",
					"ServiceTask_OnboardProvider", "EndEvent_Onboarded");
		assertThat(state()).isEqualTo(State.ONBOARDED);
		assertThat(told()).startsWith("onboarding-complete");
		assertThat(product(product)).isEqualTo(Product.State.DRAFT);
		this.listings.begin(this.caseId, this.providerId);
		this.walk.look();
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(product)));
		this.walk.decide("UserTask_ReviewProduct", productApproval());
		assertThat(product(product)).isEqualTo(Product.State.LISTED);
		leave();
		beRefunded();
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("CallActivity_Exit", "EndEvent_CaseClosed");
		assertThat(balance().refundedFen()).isEqualTo(500_000);
		assertThat(product(product)).isEqualTo(Product.State.DELISTED);
		assertThat(state()).isEqualTo(State.CLOSED);
	}

	@Test
	void theAgencyAgreementIsThePaperThatIsSigned() {
		receiveTheAgreement("service");
		assertThat(this.documents.of(this.caseId)).filteredOn((document) -> document.kind().equals(Agreements.KIND))
			.extracting(Document::filename)
			.containsExactly(this.caseId + "-agency-agreement.pdf");
	}

	@Test
	void anApiAloneOwesTwoThousand() {
		sign("api");
		assertThat(balance().owedFen()).isEqualTo(200_000);
	}

	@Test
	void fiveTimesEightIsNotEnough() {
		verify();
		stateEverything("service");
		this.cases.state(this.caseId, Map.of("serviceHours", "5x8"));
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		assertThat(told()).startsWith("conditions-unmet");
		assertThat(this.walk.hasEntered("Review")).isFalse();
	}

	@Test
	void theResultIsToldByTextMessageAndByMail() {
		beApprovedFor("service");
		assertThat(deliveriesOf("application-approved")).hasSize(2);
	}

	@Test
	void aMemberLeavesButDoesNotWithdraw() {
		payFor("service");
		assertThatExceptionOfType(WrongStateException.class).isThrownBy(() -> this.cases.withdraw(this.caseId));
	}

	@Test
	void whoWithdrawsBeforePayingHasEnded() {
		sign("service");
		this.cases.withdraw(this.caseId);
		assertThat(this.walk.of("Onboarding")).isEnded()
			.hasPassed("Event_Withdrawn", "ServiceTask_WithdrawApplication", "EndEvent_Ended");
		assertThat(balance().owedFen()).isZero();
	}

	@Test
	void aRefusalEndsTheJourney() {
		applyFor("service");
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "refuse", "reason", "负面新闻"));
		assertThat(this.walk.of("Onboarding")).isEnded().hasPassed("Event_Refused", "EndEvent_Ended");
	}

	@Test
	void whatWasPaidBeforeALapseIsGivenBack() {
		sign("service");
		pay("1000");
		this.walk.fire("Timer_DepositLapse");
		assertThat(this.walk.of("Onboarding")).hasPassed("Event_Lapsed", "CallActivity_ResolveTransfer");
		beRefunded();
		assertThat(balance().refundedFen()).isEqualTo(100_000);
	}

	@Test
	void whatTheMarketPrefersBringsTheReviewForward() {
		verify();
		this.walk.answer("UserTask_ChooseCategories", Filled.categories("mini-program"));
		Map<String, Object> stated = new HashMap<>(Filled.facts());
		stated.putAll(Map.of("serviceHours", "7x8", "teamSize", 20, "operationsStaff", 1, "caseStudies", 5, "saasUsers",
				6000, "productKind", "saas", "selfDeveloped", true, "softwareCopyright", true, "preferences",
				List.of("outside-financing", "awards")));
		this.walk.answer("UserTask_StateFacts", stated);
		this.walk.answer("UserTask_UploadEvidence", Filled.evidence(upload("team-proof")));
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		assertThat(this.walk.open("UserTask_ReviewApplication").getPriority()).isEqualTo(70);
		assertThat(this.cases.get(this.caseId).preferences()).containsExactly("outside-financing", "awards");
	}

}
