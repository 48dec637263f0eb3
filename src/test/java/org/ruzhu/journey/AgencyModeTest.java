package org.ruzhu.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import org.ruzhu.joining.agreement.Acceptance;
import org.ruzhu.joining.agreement.Acceptances;
import org.ruzhu.joining.agreement.Agreements;
import org.ruzhu.membership.order.OrderReport;
import org.ruzhu.membership.order.Orders;
import org.ruzhu.money.ledger.Commissions;
import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.portal.shell.JourneyStep;
import org.ruzhu.portal.shell.JourneyStep.Progress;
import org.ruzhu.portal.shell.process.Journeys;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.WrongStateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * A market with two modes of cooperation: an applicant joins by one of them, and agency
 * sale has its own agreement, no deposit and no commission that the market states (Cloud
 * Market Platform Fees, 0 and 1).
 */
@RuzhuTest
class AgencyModeTest extends MarketJourneyTest {

	private static final String AGENCY = "《腾讯云云市场代理销售协议》";

	private static final String ROWS_END = "</decisionTable>";

	private static final String OPERATORS_ROW = """
			<rule id="Row_Operators">
			  <inputEntry id="Row_Operators_Categories"><text></text></inputEntry>
			  <inputEntry id="Row_Operators_Mode"><text>"agency"</text></inputEntry>
			  <outputEntry id="Row_Operators_AmountFen"><text>300000</text></outputEntry>
			</rule>
			""" + ROWS_END;

	private String mode = "agency";

	@Autowired
	private Acceptances acceptances;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Documents documents;

	@Autowired
	private Orders orders;

	@Autowired
	private Commissions commissions;

	@Autowired
	private MockMvc mvc;

	@Override
	protected String market() {
		return MARKET;
	}

	@Override
	protected Map<String, Object> facts() {
		return Map.of();
	}

	@Override
	protected Map<String, Object> chosen(String... categories) {
		return Filled.but(Filled.categories(categories), "mode", this.mode);
	}

	@Test
	void agencySaleIsByItsOwnAgreementAndAsksForNoDeposit() throws Exception {
		sign("api", "operations");
		assertThat(this.cases.get(this.caseId).mode()).contains("agency");
		assertThat(this.acceptances.of(this.caseId)).extracting(Acceptance::agreementId)
			.containsExactly("access-agreement", "related-agreements", "management-regulations",
					"agency-sale-agreement");
		assertThat(signed()).contains(AGENCY, "是否缴纳保证金及其金额，由双方另行书面约定").doesNotContain("应缴保证金", "10%");
		assertThat(this.walk.of("Onboarding")).hasPassed("CallActivity_PayDeposit");
		assertThat(this.walk.hasEntered("PayDeposit")).as("waited for a payment").isFalse();
		assertThat(progress("CallActivity_PayDeposit")).isEqualTo(Progress.NOT_NEEDED);
		assertThat(progress("CallActivity_Sign")).isEqualTo(Progress.DONE);
		assertThat(this.journeys.whole(this.caseId, Locale.SIMPLIFIED_CHINESE).orElseThrow().done())
			.as("the picture says the same")
			.contains("CallActivity_Sign")
			.doesNotContain("CallActivity_PayDeposit");
		assertThat(balance().owedFen()).isZero();
		assertThat(told()).doesNotContain("deposit-due");
		list();
		assertThat(state()).isEqualTo(State.ONBOARDED);
	}

	@Test
	void thePlatformModeStaysAsItWas() throws Exception {
		this.mode = "platform";
		sign("api", "operations");
		assertThat(this.cases.get(this.caseId).mode()).contains("platform");
		assertThat(this.acceptances.of(this.caseId)).extracting(Acceptance::agreementId)
			.containsExactly("access-agreement", "related-agreements", "management-regulations");
		assertThat(signed()).contains("《腾讯云市场服务接入协议》", "人民币 5,000.00 元").doesNotContain(AGENCY);
		assertThat(balance().owedFen()).isEqualTo(500_000);
	}

	@Test
	void anAmountThatTheOperatorSetForAgencySaleIsPaidBeforeListing() throws Exception {
		String operators = deploy("deposit.dmn", ROWS_END, OPERATORS_ROW);
		try {
			sign("api");
			assertThat(signed()).contains("人民币 3,000.00 元");
			assertThat(balance().owedFen()).isEqualTo(300_000);
			assertThat(this.walk.hasEntered("ListProduct")).isFalse();
			pay("3000");
			assertThat(this.walk.of("ListProduct")).isWaitingAt("UserTask_SubmitProducts");
		}
		finally {
			undeploy(operators);
		}
	}

	@Test
	void ordersOfAgencySaleChargeNoCommissionAtOnce() throws Exception {
		signUp();
		this.cases.choose(this.caseId, "agency", List.of("api"));
		passMilestones(State.ONBOARDED);
		sell("10000");
		assertThat(this.commissions.chargedFen(this.caseId)).isZero();

		this.mode = "platform";
		newProvider();
		signUp();
		this.cases.choose(this.caseId, "platform", List.of("api"));
		passMilestones(State.ONBOARDED);
		sell("10000");
		assertThat(this.commissions.chargedFen(this.caseId)).as("10 % (Platform Fees, 2.2)").isEqualTo(100_000);
	}

	@Test
	void whoChoosesNoModeOrOneThatTheMarketDoesNotHaveIsAskedAgain() {
		verify();
		assertThat(this.walk.check("UserTask_ChooseCategories", Map.of("categories", List.of("api"))).problems())
			.extracting(InvalidAnswerException::field)
			.containsExactly("mode");
		this.mode = "barter";
		assertThat(this.walk.check("UserTask_ChooseCategories", chosen("api")).problems())
			.extracting(InvalidAnswerException::field)
			.containsExactly("mode");
		assertThat(refusal(chosen("api"))).isEqualTo("application.mode.unknown");
		assertThat(this.cases.get(this.caseId).mode()).isEmpty();
	}

	@Test
	void theModeMayBeChangedUntilTheApplicationIsSubmittedAndNotAfterwards() {
		verify();
		stateEverything("api");
		this.walk.answer("UserTask_AcceptAgreements", Map.of("submission", "change"));
		this.mode = "platform";
		stateEverything("api");
		assertThat(this.cases.get(this.caseId).mode()).contains("platform");
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		assertThatExceptionOfType(WrongStateException.class)
			.isThrownBy(() -> this.cases.choose(this.caseId, "agency", List.of("api")));
	}

	@Test
	void whoAddsACategoryStaysInItsMode() {
		signUp();
		this.cases.choose(this.caseId, "agency", List.of("api"));
		passMilestones(State.ONBOARDED);
		this.additions.begin(this.caseId);
		this.walk.look();
		this.mode = "platform";
		assertThat(refusal(chosen("image"))).isEqualTo("application.mode.fixed");
		this.walk.answer("UserTask_ChooseCategories", chosen("image"));
		assertThat(this.cases.get(this.caseId).mode()).contains("agency");
	}

	@Test
	void whoWasNeverAskedCountsAsPlatform() {
		verify();
		this.walk.slip("UserTask_ChooseCategories", Map.of("categories", List.of("api")));
		assertThat(this.cases.get(this.caseId).mode()).contains("platform");
		newProvider();
		signUp();
		this.cases.choose(this.caseId, List.of("api"));
		passMilestones(State.ONBOARDED);
		sell("10000");
		assertThat(this.cases.get(this.caseId).mode()).isEmpty();
		assertThat(this.commissions.chargedFen(this.caseId)).isEqualTo(100_000);
	}

	@Test
	void theModeIsShownToTheProviderAndOnTheMarketsPage() throws Exception {
		verify();
		stateEverything("api");
		String own = page("/cases/" + this.caseId, this.providerId, "PROVIDER");
		assertThat(own).contains("合作模式", "代销模式", "保证金以" + AGENCY + "为准", "平台服务费以" + AGENCY + "为准");
		String market = page("/markets/" + MARKET, this.providerId, "PROVIDER");
		assertThat(market).containsSubsequence("合作模式：普通（平台）模式", "多个类目只按最高的一项", "10%", "服务商对自己的商品负全部责任", "4.5.2",
				"《腾讯云市场服务接入协议》", "合作模式：代销模式", "以" + AGENCY + "的约定为准", "以" + AGENCY + "的约定为准", "4.5.3",
				"agency-sale-agreement", "普通（平台）模式：只入驻本类目，保证金 5,000.00 元");
		assertThat(market).doesNotContain("代销模式：只入驻本类目");
	}

	private Progress progress(String step) {
		return this.journeys.steps(this.caseId)
			.stream()
			.filter((one) -> one.element().equals(step))
			.map(JourneyStep::progress)
			.findFirst()
			.orElseThrow();
	}

	private String signed() throws Exception {
		String document = this.agreements.find(this.caseId).orElseThrow().documentId();
		try (var paper = Loader.loadPDF(this.documents.content(document))) {
			return new PDFTextStripper().getText(paper);
		}
	}

	private void sell(String yuan) {
		String order = "AG-" + this.caseId;
		String day = LocalDate.of(2017, 3, 8) + "T12:00:00";
		this.orders.report(MARKET,
				new OrderReport(order + "-1", order, "paid", day, this.caseId, "api", "", yuan, "CNY", "false", ""));
		this.orders.report(MARKET, new OrderReport(order + "-2", order, "confirmed", day, "", "", "", "", "", "", ""));
	}

	private String refusal(Map<String, Object> answers) {
		Throwable thrown = catchThrowable(() -> this.walk.slip("UserTask_ChooseCategories", answers));
		return InvalidAnswerException.in(thrown).getCodes()[0];
	}

	private String page(String path, String id, String role) throws Exception {
		return this.mvc.perform(get(path).cookie(new Cookie("language", "zh")).with(user(id).roles(role)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
