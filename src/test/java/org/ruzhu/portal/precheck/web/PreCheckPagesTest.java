package org.ruzhu.portal.precheck.web;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.Cookie;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import org.ruzhu.journey.AmongExampleMarkets;
import org.ruzhu.platform.form.Drafts;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.portal.precheck.FactSheet;
import org.ruzhu.provider.account.AccountQueue;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The public page, and the way from it to an application. */
@AmongExampleMarkets
class PreCheckPagesTest {

	private static final Cookie ENGLISH = new Cookie("language", "en");

	private static int people;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private FactSheet sheet;

	@Autowired
	private OnboardingCases cases;

	@Autowired
	private AccountQueue queue;

	@Autowired
	private Drafts drafts;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nobodyIsOnTheWay() {
		this.jdbc.sql("delete from spring_session").update();
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@Test
	void anybodyIsAskedForEveryFact() throws Exception {
		String page = this.mvc.perform(get("/precheck"))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("我能入驻哪里？"), not(containsString("id=\"results\"")))))
			.andReturn()
			.getResponse()
			.getContentAsString();

		assertThat(this.sheet.fields()).extracting(FormComponent::key)
			.allSatisfy((key) -> assertThat(page).contains("name=\"" + key + "\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/home" })
	void thePageIsFoundFromTheLandingPageAndFromHome(String from) throws Exception {
		this.mvc.perform("/".equals(from) ? get(from) : get(from).with(provider("P900000")))
			.andExpect(content().string(containsString("href=\"/precheck\"")));
	}

	@Test
	void whatQualifiesComesFirstThenWhatIsMissingWithItsReasonAndDate() throws Exception {
		clock("2026-11-20T04:00:00Z");

		this.mvc
			.perform(check("licenceIssuedOn", "2020-01-01", "industryExperienceYears", "2", "teamSize", "10",
					"registeredCapital", "1,000,000.50")
				.cookie(ENGLISH))
			.andExpect(status().isOk())
			.andExpect(content().string(stringContainsInOrder("Open categories you qualify for: 1, in 1 of the markets",
					"Harbour Market", "Care", "Qualified", "Judged by a reviewer:", "Lawful", ", ", "Mature", "Sites",
					"Missing: 1", "Experience in the industry", "at least 3 years", "2 years", "20 Nov 2027", "A, 8",
					"API", "Missing: 3", "Not open yet", "Quay Market")))
			.andExpect(content().string(containsString("Keeps the images of cloud servers up to date.")));
	}

	@Test
	void aBoxThatIsNotTickedIsANoAndAnEmptyFieldIsNotStated() throws Exception {
		this.mvc.perform(check())
			.andExpect(content().string(stringContainsInOrder("暂时没有开放类目", "港湾云市场", "所提供的服务均以本市场的云产品为依托", "是", "否")))
			.andExpect(content().string(containsString("未填写")));
	}

	@Test
	void aWrongFactIsMarkedAndEverythingTypedStays() throws Exception {
		this.mvc.perform(check("teamSize", "很多", "licenceIssuedOn", "2020-01-01", "serviceHours", "7x8"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("id=\"problem-teamSize\""), containsString("value=\"很多\""),
					containsString("value=\"2020-01-01\""), containsString("value=\"7x8\" selected"),
					not(containsString("id=\"results\"")))));
	}

	@Test
	void theBackButtonShowsTheAnswerAgain() throws Exception {
		this.mvc.perform(check()).andExpect(header().string("Cache-Control", "private, no-cache"));
	}

	@Test
	void theDepositIsThatOfWhatIsChosenByTheMarketsOwnRule() throws Exception {
		this.mvc.perform(check("shown", "quay", "chosen.quay", "api", "chosen.quay", "service").cookie(ENGLISH))
			.andExpect(content().string(stringContainsInOrder("Quay Market", "CNY 60,000.00", "all categories added up",
					"borrowed from another market", "See B, 1", "Not stated by the market")));
	}

	@Test
	void whatAMarketDoesNotStateIsCalledSoAndTheOperatorsOwnWordIsShownAsSuch() throws Exception {
		terms("shoal", "api").andExpect(status().isOk())
			.andExpect(content().string(stringContainsInOrder("id=\"sums-shoal\"", "Not stated by the market",
					"The operator asks for CNY 1,234.56", "Not stated by the market", "Not stated by the market",
					"operator’s own target is 7 working days")))
			.andExpect(content().string(not(containsString("<html"))));
	}

	@Test
	void theTermsOfAModeSayWhichAgreementStatesThem() throws Exception {
		terms("tencent-classic", "api").andExpect(content().string(stringContainsInOrder("CNY 2,000.00", "10 %")));

		this.mvc
			.perform(post("/precheck/terms").with(csrf())
				.cookie(ENGLISH)
				.param("market", "tencent-classic")
				.param("shown", "tencent-classic")
				.param("chosen.tencent-classic", "api")
				.param("mode.tencent-classic", "agency"))
			.andExpect(content().string(stringContainsInOrder("Stated in: Tencent Cloud Market Agency Sale Agreement",
					"Fixed fees", "Stated in: Tencent Cloud Market Agency Sale Agreement")))
			.andExpect(content().string(not(containsString("CNY"))));
	}

	@Test
	void termsSayFeesCommissionAndThePromisedAnswer() throws Exception {
		clock("2020-10-09T04:00:00Z");

		terms("harbour", "site-building").andExpect(content().string(stringContainsInOrder("CNY 5,000.00",
				"the tier of", "Certification", "CNY 300.00", "a year", "See A, 6", "Sites", "20 %", "See A, 14",
				"no commission until 9 Oct 2021", "within 1 to 3 working days", "See A, 1", "likely by 14 Oct 2020")));
	}

	@Test
	void aDateThatMayMoveIsCalledProvisional() throws Exception {
		clock("2026-11-20T04:00:00Z");
		terms("shoal", "api").andExpect(content().string(not(containsString("provisional"))));

		clock("2026-12-28T04:00:00Z");
		terms("shoal", "api").andExpect(content().string(containsString("class=\"small provisional\"")));
	}

	@Test
	void aSubTypeIsChosenInPlaceOfItsCategory() throws Exception {
		this.mvc.perform(check("shown", "harbour", "chosen.harbour", "care-image").cookie(ENGLISH))
			.andExpect(content().string(
					stringContainsInOrder("value=\"care-image\" checked=\"checked\"", "Image care", "CNY 1,000.00")));
	}

	@Test
	void aMarketThatDoesNotExistIsNotFound() throws Exception {
		this.mvc.perform(post("/precheck/terms").with(csrf()).param("market", "nowhere"))
			.andExpect(status().isNotFound());
		this.mvc.perform(check("market", "nowhere").with(csrf())).andExpect(status().isOk());
	}

	@Test
	void nothingOfTheFactsIsStored() throws Exception {
		this.mvc.perform(get("/precheck"));
		Map<String, Long> before = rows();

		this.mvc.perform(check("licenceIssuedOn", "2020-01-01", "teamSize", "12"));

		assertThat(rows()).isEqualTo(before);
		assertThat(carried()).isZero();
	}

	@Test
	void aProvidersCaseIsOpenedWithTheFactsAsItsDraft() throws Exception {
		String provider = signUp("quay");

		ResultActions opened = this.mvc.perform(apply("harbour", "care", "api").with(provider(provider)));

		opened.andExpect(redirectedUrl("/cases/" + caseIn("harbour", provider)));
		expectDrafts(caseIn("harbour", provider), "care");
		assertThat(carried()).isZero();
	}

	@Test
	void whoHasACaseInThatMarketIsLedToItAndItsDraftStays() throws Exception {
		String provider = signUp("quay");
		String open = this.cases.open(provider, "harbour").id();

		this.mvc.perform(apply("harbour", "care").with(provider(provider))).andExpect(redirectedUrl("/cases/" + open));

		assertThat(this.drafts.find(open, "UserTask_StateFacts")).isEmpty();
	}

	@Test
	void aVisitorSignsUpAndFindsTheFactsInTheDraft() throws Exception {
		Cookie session = this.mvc.perform(apply("harbour", "care"))
			.andExpect(redirectedUrl("/precheck/apply"))
			.andReturn()
			.getResponse()
			.getCookie("SESSION");
		this.mvc.perform(get("/precheck/apply").cookie(session))
			.andExpect(content().string(allOf(containsString("href=\"/signup?market=harbour\""),
					containsString("href=\"/precheck/open\""))));
		assertThat(carried()).isEqualTo(2);

		String provider = signUp("harbour", session);

		expectDrafts(caseIn("harbour", provider), "care");
		assertThat(carried()).isZero();
	}

	@Test
	void aVisitorWhoLogsInConfirmsAndFindsTheFactsInTheDraft() throws Exception {
		String provider = signUp("quay");
		Cookie session = this.mvc.perform(apply("harbour", "care")).andReturn().getResponse().getCookie("SESSION");
		this.mvc.perform(get("/precheck/open").cookie(session)).andExpect(redirectedUrlPattern("**/login"));

		this.mvc.perform(get("/precheck/open").cookie(session).with(provider(provider)))
			.andExpect(content().string(containsString("港湾云市场")));
		ResultActions opened = this.mvc
			.perform(post("/precheck/open").cookie(session).with(csrf()).with(provider(provider)));

		opened.andExpect(redirectedUrl("/cases/" + caseIn("harbour", provider)));
		expectDrafts(caseIn("harbour", provider), "care");
	}

	@Test
	void theModeIsCarriedThroughTheSignUpAndPastALogin() throws Exception {
		Cookie session = this.mvc.perform(apply("tencent-classic", "api").param("mode.tencent-classic", "agency"))
			.andReturn()
			.getResponse()
			.getCookie("SESSION");
		String newcomer = signUp("tencent-classic", session);
		String provider = signUp("quay");
		this.mvc
			.perform(apply("tencent-classic", "api").param("mode.tencent-classic", "agency").with(provider(provider)));

		assertThat(List.of(newcomer, provider)).allSatisfy(
				(one) -> assertThat(this.drafts.find(caseIn("tencent-classic", one), "UserTask_ChooseCategories"))
					.isEqualTo(Map.of("categories", List.of("api"), "mode", List.of("agency"))));
	}

	@Test
	void aModeThatTheMarketDoesNotOfferIsNotCarried() throws Exception {
		String provider = signUp("quay");

		this.mvc
			.perform(apply("tencent-classic", "api").param("mode.tencent-classic", "both").with(provider(provider)));
		this.mvc.perform(apply("harbour", "care").param("mode.harbour", "platform").with(provider(provider)));

		expectDrafts(caseIn("harbour", provider), "care");
		assertThat(this.drafts.find(caseIn("tencent-classic", provider), "UserTask_ChooseCategories"))
			.isEqualTo(Map.of("categories", List.of("api")));
	}

	@Test
	void whoComesWithoutFactsIsAskedForThem() throws Exception {
		this.mvc.perform(get("/precheck/apply")).andExpect(redirectedUrl("/precheck"));
		this.mvc.perform(post("/precheck/open").with(csrf()).with(provider("P900001")))
			.andExpect(redirectedUrl("/precheck"));
	}

	@Test
	void wrongFactsAreNotCarriedAnywhere() throws Exception {
		this.mvc.perform(apply("harbour", "care").param("saasUsers", "viele"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("id=\"problem-saasUsers\"")));
		assertThat(carried()).isZero();
	}

	@Test
	void aForgedApplicationIsRefused() throws Exception {
		this.mvc.perform(post("/precheck/apply").param("market", "harbour")).andExpect(status().isForbidden());
	}

	private static MockHttpServletRequestBuilder check(String... sent) {
		MockHttpServletRequestBuilder request = post("/precheck").with(csrf());
		for (int i = 0; i < sent.length; i += 2) {
			request.param(sent[i], sent[i + 1]);
		}
		return request;
	}

	private ResultActions terms(String market, String chosen) throws Exception {
		return this.mvc.perform(post("/precheck/terms").with(csrf())
			.cookie(ENGLISH)
			.param("market", market)
			.param("shown", market)
			.param("chosen." + market, chosen));
	}

	private static MockHttpServletRequestBuilder apply(String market, String... chosen) {
		return post("/precheck/apply").with(csrf())
			.param("market", market)
			.param("shown", market)
			.param("chosen." + market, chosen)
			.param("serviceHours", "7x8")
			.param("industryExperienceYears", "3")
			.param("runsOnPlatform", "true");
	}

	private void expectDrafts(String caseId, String category) {
		assertThat(this.drafts.find(caseId, "UserTask_ChooseCategories"))
			.isEqualTo(Map.of("categories", List.of(category)));
		assertThat(this.drafts.find(caseId, "UserTask_StateFacts")).containsEntry("serviceHours", List.of("7x8"))
			.containsEntry("industryExperienceYears", List.of("3"))
			.containsEntry("runsOnPlatform", List.of("true"))
			.containsEntry("teamSize", List.of());
	}

	private static RequestPostProcessor provider(String id) {
		return user(id).roles("PROVIDER");
	}

	private String signUp(String market, Cookie... cookies) throws Exception {
		String email = "carried%d@example.com".formatted(++people);
		MockHttpServletRequestBuilder form = post("/signup").with(csrf())
			.param("market", market)
			.param("email", email)
			.param("mobile", "1390000%04d".formatted(people))
			.param("password", "correct horse battery")
			.param("language", "en");
		this.mvc.perform((cookies.length > 0) ? form.cookie(cookies) : form).andExpect(status().isOk());
		this.queue.takeUp();
		return this.jdbc.sql("select id from account where email = ?").param(email).query(String.class).single();
	}

	private String caseIn(String market, String provider) {
		return this.cases.ofProvider(provider)
			.stream()
			.filter((theCase) -> theCase.marketId().equals(market))
			.map(OnboardingCase::id)
			.reduce((one, another) -> one + " and " + another)
			.orElse("none");
	}

	private static void clock(String instant) {
		ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
	}

	/** What sessions hold of the pre-check. */
	private long carried() {
		return this.jdbc.sql("select count(*) from spring_session_attributes where attribute_name like 'PRECHECK%'")
			.query(Long.class)
			.single();
	}

	/** How many rows each table has, but for the sessions of browsers. */
	private Map<String, Long> rows() {
		Map<String, Long> rows = new TreeMap<>();
		this.jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !table.startsWith("SPRING_SESSION"))
			.forEach((table) -> rows.put(table,
					this.jdbc.sql("select count(*) from \"" + table + "\"").query(Long.class).single()));
		return rows;
	}

}
