package org.ruzhu.portal.precheck.web;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.journey.AmongExampleMarkets;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.portal.precheck.FactSheet;

import static org.assertj.core.api.Assertions.assertThat;

/** The interface for programs, over HTTP. */
@AmongExampleMarkets
public class PreCheckApiTest {

	private static final String PRECHECK = "/api/v1/precheck";

	private static final String DEPOSIT = "/api/v1/deposit-quote";

	private static final String COMMISSION = "/api/v1/commission-quote";

	@LocalServerPort
	private int port;

	@Autowired
	private Markets markets;

	@Autowired
	private FactSheet sheet;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyMarketIsListedWithItsCategoriesAndTerms() {
		HttpResponse<String> answer = get("/api/v1/markets");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(PreCheckApiTest.<List<String>>in(answer, "$[*].id"))
			.containsExactlyElementsOf(this.markets.all().stream().map((market) -> market.id()).toList());
		Map<String, Object> harbour = PreCheckApiTest.<List<Map<String, Object>>>in(answer, "$[?(@.id == 'harbour')]")
			.get(0);
		assertThat(harbour).containsEntry("name", Map.of("zh", "港湾云市场", "en", "Harbour Market"))
			.containsEntry("mode", List.of("platform"))
			.containsEntry("modes",
					List.of(Map.of("id", "platform", "name", Map.of("zh", "平台模式", "en", "Platform mode"), "meaning",
							Map.of("zh", "例", "en", "Such"), "byAgreement", List.of())))
			.containsEntry("reviewWorkingDays", 3)
			.containsEntry("review",
					Map.of("days", 3, "least", 1, "working", true, "stated", true, "clause", "甲 1", "clauseEn", "A, 1"))
			.containsEntry("deposit", Map.of("rule", "tiers", "stated", true, "borrowed", false))
			.containsEntry("fees",
					List.of(Map.of("id", "certification", "name", Map.of("zh", "认证费", "en", "Certification"), "amount",
							300, "every", "year", "clause", "甲 6", "clauseEn", "A, 6")));
		assertThat(harbour.get("categories"))
			.isEqualTo(List.of(category("site-building", "建站", "Sites", true, List.of()),
					introduced(
							category("care", "维护", "Care", true,
									List.of(Map.of("id", "care-image", "name",
											Map.of("zh", "镜像维护", "en", "Image care")))),
							"让云服务器的镜像保持最新。", "Keeps the images of cloud servers up to date."),
					category("api", "API", "API", false, List.of())));
	}

	@Test
	void aReviewThatTheMarketDoesNotPromiseIsTheOperatorsTarget() {
		HttpResponse<String> answer = get("/api/v1/markets");

		assertThat(PreCheckApiTest.<List<Object>>in(answer, "$[?(@.id == 'shoal')].reviewWorkingDays"))
			.containsExactly((Object) null);
		assertThat(PreCheckApiTest.<List<Object>>in(answer, "$[?(@.id == 'shoal')].review"))
			.containsExactly(Map.of("days", 7, "working", true, "stated", false));
	}

	@Test
	void whoStatesNothingQualifiesNowhereAndLearnsEveryCondition() {
		HttpResponse<String> answer = post(PRECHECK, "{}");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(PreCheckApiTest.<List<String>>in(answer, "$.results[*].market")).contains("harbour", "quay", "shoal",
				"tencent-classic");
		assertThat(PreCheckApiTest.<List<Boolean>>in(answer, "$.results[*].eligible")).containsOnly(false);
		assertThat(PreCheckApiTest.<List<Object>>in(answer, "$.results[*].unmet[*].actual")).containsOnlyNulls();
	}

	@Test
	void anUnmetConditionSaysWhatIsAskedWhatWasStatedAndWhenItWillHold() {
		HttpResponse<String> answer = post(PRECHECK, """
				{"asOf": "2026-11-20", "facts": {"licenceIssuedOn": "2025-02-28", "industryExperienceYears": 1},
				 "markets": ["harbour"], "categories": ["site-building"]}""");

		assertThat(PreCheckApiTest.<List<Object>>in(answer, "$.results")).hasSize(1);
		assertThat(PreCheckApiTest.<Map<String, Object>>in(answer, "$.results[0]")).containsEntry("market", "harbour")
			.containsEntry("category", "site-building")
			.containsEntry("open", true)
			.containsEntry("eligible", false);
		assertThat(PreCheckApiTest.<List<Map<String, Object>>>in(answer, "$.results[0].unmet")).containsExactly(
				Map.of("code", "licence-age", "fact", "licenceIssuedOn", "required", "≥ 2", "actual", "2025-02-28",
						"clause", "甲 7", "clauseEn", "A, 7", "earliest", "2027-02-28"),
				Map.of("code", "experience", "fact", "industryExperienceYears", "required", "≥ 3", "actual", 1,
						"clause", "甲 8", "clauseEn", "A, 8", "earliest", "2028-11-20"));
	}

	@Test
	void whatOnlyTimeCannotCureHasNoEarliestDate() {
		HttpResponse<String> answer = post(PRECHECK, "{\"markets\": [\"quay\"], \"categories\": [\"api\"]}");

		assertThat(PreCheckApiTest.<Map<String, Object>>in(answer, "$.results[0].unmet[0]"))
			.containsEntry("code", "team")
			.containsEntry("actual", null)
			.doesNotContainKey("earliest");
	}

	@Test
	void onTheAnniversaryTheConditionHolds() {
		String facts = "\"facts\": {\"licenceIssuedOn\": \"2024-02-29\", \"industryExperienceYears\": 3}, \"markets\": [\"harbour\"], \"categories\": [\"site-building\"]}";

		assertThat(PreCheckApiTest.<Boolean>in(post(PRECHECK, "{\"asOf\": \"2026-02-27\", " + facts),
				"$.results[0].eligible"))
			.isFalse();
		assertThat(PreCheckApiTest.<Boolean>in(post(PRECHECK, "{\"asOf\": \"2026-02-28\", " + facts),
				"$.results[0].eligible"))
			.isTrue();
	}

	@Test
	void aPlannedCategoryAnswersAsIfItWereOpen() {
		HttpResponse<String> answer = post(PRECHECK, """
				{"facts": {"licenceIssuedOn": "2010-01-01", "runsOnPlatform": true, "registeredCapital": 1000000.01,
				 "serviceHours": "5x8", "entityType": "ENTERPRISE"}, "markets": ["harbour"], "categories": ["api"]}""");

		assertThat(PreCheckApiTest.<Map<String, Object>>in(answer, "$.results[0]")).containsEntry("open", false)
			.containsEntry("eligible", true);
		assertThat(PreCheckApiTest.<List<Object>>in(answer, "$.results[0].preferred")).containsExactly(Map.of("id",
				"awards", "name", Map.of("zh", "获奖", "en", "Awards"), "clause", "甲 4", "clauseEn", "A, 4"));
	}

	@Test
	void whatAReviewerJudgesIsToldForEachCategory() {
		HttpResponse<String> answer = post(PRECHECK, "{\"markets\": [\"harbour\"]}");

		assertThat(PreCheckApiTest.<List<String>>in(answer, "$.results[?(@.category == 'care')].judged[*].id"))
			.containsExactly("lawful", "mature");
		assertThat(PreCheckApiTest.<List<String>>in(answer, "$.results[?(@.category == 'api')].judged[*].id"))
			.containsExactly("lawful");
	}

	@Test
	void anActualValueKeepsItsType() {
		HttpResponse<String> answer = post(PRECHECK, """
				{"facts": {"runsOnPlatform": false, "registeredCapital": 999999.50, "entityType": "INDIVIDUAL"},
				 "markets": ["harbour"], "categories": ["api"]}""");

		assertThat(
				PreCheckApiTest.<List<Object>>in(answer, "$.results[0].unmet[?(@.fact != 'licenceIssuedOn')].actual"))
			.containsExactly(false, 999999.5, null, "INDIVIDUAL");
		assertThat(answer.body()).contains("999999.50");
	}

	@Test
	void aFactThatIsNullIsNotStated() {
		assertThat(post(PRECHECK, "{\"facts\": {\"teamSize\": null}}").body()).isEqualTo(post(PRECHECK, "{}").body());
	}

	@Test
	void aMarketWithoutTheCategoryHasNoResult() {
		HttpResponse<String> answer = post(PRECHECK,
				"{\"markets\": [\"harbour\", \"shoal\"], \"categories\": [\"care\"]}");

		assertThat(PreCheckApiTest.<List<String>>in(answer, "$.results[*].market")).containsExactly("harbour");
	}

	@Test
	void aQuestionThatNestsAThousandDeepIsRefusedInWords() {
		expectBad(post(PRECHECK, "{\"facts\":{\"teamSize\":" + "[".repeat(1001) + "]".repeat(1001) + "}}"), "",
				"The request nests too deeply: at most 100 levels.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{'facts': {'shoeSize': 43}}|shoeSize|There is no fact “shoeSize”.",
			"{'facts': {'teamSize': 3.5}}|teamSize|At most 0 decimals.",
			"{'facts': {'teamSize': -1}}|teamSize|Must not be less than 0.",
			"{'facts': {'teamSize': '20'}}|teamSize|Please enter a number.",
			"{'facts': {'teamSize': [20]}}|teamSize|Please enter a number.",
			"{'facts': {'registeredCapital': 1e999999999}}|facts.registeredCapital|This number is too long, or its exponent too large: at most 30 digits before and after the point.",
			"{'facts': {'registeredCapital': 0.001}}|registeredCapital|At most 2 decimals.",
			"{'facts': {'licenceIssuedOn': '2026-02-30'}}|licenceIssuedOn|Please enter a date from 1900 to 2200 as year-month-day, for example 2026-11-20.",
			"{'facts': {'licenceIssuedOn': ''}}|licenceIssuedOn|Please enter a date from 1900 to 2200 as year-month-day, for example 2026-11-20.",
			"{'facts': {'licenceIssuedOn': '+99999-01-01'}}|licenceIssuedOn|Please enter a date from 1900 to 2200 as year-month-day, for example 2026-11-20.",
			"{'facts': {'serviceHours': '6x9'}}|serviceHours|Only one of these will do: 5x8, 7x8, 7x24.",
			"{'facts': {'serviceHours': 'none'}}|serviceHours|Only one of these will do: 5x8, 7x8, 7x24.",
			"{'facts': {'runsOnPlatform': 'true'}}|runsOnPlatform|Only true or false will do.",
			"{'facts': 'none'}|facts|This is of the wrong type; see the description of the interface.",
			"{'asOf': '2026-11-31'}|asOf|Please enter a date from 1900 to 2200 as year-month-day, for example 2026-11-20.",
			"{'asOf': 20260101}|asOf|Please enter a date from 1900 to 2200 as year-month-day, for example 2026-11-20.",
			"{'asof': '2026-11-20'}|asof|“asof” is not known here.",
			"{'markets': ['harbor']}|markets|There is no market “harbor”.",
			"{'markets': 'harbour'}|markets|This is of the wrong type; see the description of the interface.",
			"{'markets': [1]}|markets|This is of the wrong type; see the description of the interface.",
			"{'markets': [null]}|markets|This is of the wrong type; see the description of the interface.",
			"{'markets': ['shoal'], 'categories': ['care']}|categories|No chosen market has a category “care”." },
			quoteCharacter = '`')
	void whatCannotBeReadIsNamed(String body, String name, String message) {
		expectBad(post(PRECHECK, body.replace('\'', '"')), name, message);
	}

	@Test
	void allWrongFactsAreNamedAtOnce() {
		HttpResponse<String> answer = post(PRECHECK,
				"{\"facts\": {\"shoeSize\": 43, \"teamSize\": \"many\", \"serviceHours\": \"always\"}}");

		assertThat(PreCheckApiTest.<List<String>>in(answer, "$.errors[*].name")).containsExactlyInAnyOrder("shoeSize",
				"teamSize", "serviceHours");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "null", "[]", "{} {}", "{\"facts\": {\"teamSize\": 1, \"teamSize\": 2}}" })
	void whatIsNoQuestionAtAllIsRefused(String body) {
		HttpResponse<String> answer = post(PRECHECK, body);

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(PreCheckApiTest.<String>in(answer, "$.type")).isEqualTo("urn:ruzhu:problem:bad-request");
	}

	@Test
	void aProblemIsToldAsRfc9457HasItInTheLanguageThatIsAccepted() {
		HttpResponse<String> answer = post(PRECHECK, "{\"markets\": [\"harbor\"]}");

		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(PreCheckApiTest.<Map<String, Object>>in(answer, "$")).isEqualTo(new TreeMap<>(Map.of("type",
				"urn:ruzhu:problem:bad-request", "title", "The request is wrong", "status", 400, "detail",
				"The request cannot be understood, or something in it cannot be accepted; errors names what is wrong.",
				"instance", PRECHECK, "errors",
				List.of(Map.of("name", "markets", "message", "There is no market “harbor”.")))));
		assertThat(
				PreCheckApiTest.<String>in(somebody().with("Accept-Language", "zh-CN").post(PRECHECK, "{"), "$.title"))
			.isEqualTo("请求有误");
		assertThat(PreCheckApiTest.<String>in(somebody().post(PRECHECK, "{"), "$.title")).isEqualTo("请求有误");
	}

	@Test
	void otherMistakesAreToldTheSameWay() {
		expectProblem(get(PRECHECK), 405, "method-not-allowed");
		assertThat(get(PRECHECK).headers().firstValue("Allow")).contains("POST");
		expectProblem(get("/api/v1/nothing"), 404, "not-found");
		expectProblem(get("/api/"), 404, "not-found");
		expectProblem(somebody().form(PRECHECK, Map.of("facts", "x")), 415, "unsupported-media-type");
		expectProblem(somebody().with("Accept", "text/html").get("/api/v1/markets"), 406, "not-acceptable");
	}

	@Test
	void aBodyBeyond64KibIsTooLargeWhateverLengthItClaims() {
		String largest = "{\"facts\": {}" + " ".repeat(64 * 1024 - 13) + "}";

		assertThat(post(PRECHECK, largest).statusCode()).isEqualTo(200);
		expectProblem(post(PRECHECK, largest + " "), 413, "payload-too-large");
		Visitor visitor = somebody();
		expectProblem(
				visitor.send(visitor.request(PRECHECK)
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(largest + " ")))),
				413, "payload-too-large");
	}

	@Test
	void nobodyNeedsASessionAndTheHeadersAreThoseOfThePages() {
		HttpResponse<String> answer = post(PRECHECK, "{}");

		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
	}

	@Test
	void nothingIsStored() {
		Map<String, Long> before = rows();
		post(PRECHECK, "{\"facts\": {\"teamSize\": 20, \"licenceIssuedOn\": \"2020-01-01\"}}");
		post(DEPOSIT, "{\"market\": \"quay\", \"categories\": [\"api\"]}");
		post(COMMISSION, """
				{"market": "harbour", "category": "site-building", "month": "2020-10", "orders": {"total": 1}}""");

		assertThat(rows()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "quay|['api', 'service']||60000|sum", "quay|['api', 'api']||30000|sum",
					"tencent-classic|['api']||2000|highest", "tencent-classic|['api', 'operations']||5000|highest",
					"harbour|['api']||2000|tiers", "harbour|['api', 'care']||5000|tiers",
					"harbour|['api', 'care']|['api']|2000|tiers", "harbour|['care']|['care-image']|1000|tiers",
					"harbour|['care-image']||1000|tiers", "harbour|['care']|[]|0|tiers",
					"quay|['api', 'service']|['api']|60000|sum" })
	void theDepositFollowsTheMarketsRule(String market, String categories, String withIncome, int amount, String rule) {
		HttpResponse<String> answer = post(DEPOSIT, question(market, categories, withIncome));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(PreCheckApiTest.<Map<String, Object>>in(answer, "$")).containsEntry("amount", amount)
			.containsEntry("currency", "CNY")
			.containsEntry("rule", rule)
			.containsEntry("stated", true);
	}

	@Test
	void aDepositSaysItsLinesItsClauseAndWhetherItIsBorrowed() {
		HttpResponse<String> answer = post(DEPOSIT, question("quay", "['api', 'service']", null));

		assertThat(PreCheckApiTest.<Map<String, Object>>in(answer, "$")).containsEntry("borrowed", true)
			.containsEntry("clause", "乙 1")
			.containsEntry("clauseEn", "B, 1")
			.containsEntry("lines",
					List.of(Map.of("category", "api", "amount", 30000), Map.of("category", "service", "amount", 30000)))
			.doesNotContainKey("operatorAmount");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "-, platform, 5000, true, highest",
			"platform, platform, 5000, true, highest", "agency, agency, -, false, none" })
	void theDepositOfAModeIsQuotedAndPlatformWithoutOne(String asked, String mode, Integer amount, boolean stated,
			String rule) {
		HttpResponse<String> answer = post(DEPOSIT,
				inMode(question("tencent-classic", "['api', 'image']", null), asked));

		Map<String, Object> quote = PreCheckApiTest.in(answer, "$");
		assertThat(quote).containsEntry("mode", mode)
			.containsEntry("amount", amount)
			.containsEntry("stated", stated)
			.containsEntry("rule", rule)
			.doesNotContainKey("operatorAmount");
		assertThat(quote.get("agreement")).isEqualTo(
				stated ? null : Map.of("zh", "《腾讯云云市场代理销售协议》", "en", "Tencent Cloud Market Agency Sale Agreement"));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "-, platform, 10, true", "platform, platform, 10, true", "agency, agency, -, false" })
	void theCommissionOfAModeIsQuotedAndPlatformWithoutOne(String asked, String mode, Integer rate, boolean stated) {
		String month = month("2026-10", "1000", "0").replace("harbour", "tencent-classic")
			.replace("site-building", "image");

		Map<String, Object> quote = PreCheckApiTest.in(post(COMMISSION, inMode(month, asked)), "$");
		assertThat(quote).containsEntry("mode", mode).containsEntry("rate", rate).containsEntry("stated", stated);
		assertThat(quote.containsKey("agreement")).isNotEqualTo(stated);
	}

	@Test
	void aPreCheckInAModeAnswersForTheMarketsThatHaveItAndElseForPlatform() {
		HttpResponse<String> agency = post("/api/v1/precheck", "{\"facts\": {}, \"mode\": \"agency\"}");
		assertThat(PreCheckApiTest.<List<String>>in(agency, "$.results[*].market").stream().distinct())
			.containsExactlyInAnyOrder("quay", "tencent-agency", "tencent-classic");
		assertThat(PreCheckApiTest.<List<String>>in(agency, "$.results[*].mode").stream().distinct())
			.containsExactly("agency");
		HttpResponse<String> without = post("/api/v1/precheck",
				"{\"facts\": {}, \"markets\": [\"tencent-classic\", \"tencent-agency\"]}");
		assertThat(PreCheckApiTest.<List<String>>in(without, "$.results[?(@.market == 'tencent-classic')].mode"))
			.containsOnly("platform");
		assertThat(PreCheckApiTest.<List<String>>in(without, "$.results[?(@.market == 'tencent-agency')].mode"))
			.containsOnly("agency");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/api/v1/precheck|{'facts': {}, 'mode': 'barter'}",
			"/api/v1/precheck|{'facts': {}, 'markets': ['harbour', 'quay'], 'mode': 'agency'}",
			"/api/v1/deposit-quote|{'market': 'harbour', 'categories': ['api'], 'mode': 'agency'}",
			"/api/v1/commission-quote|{'market': 'harbour', 'category': 'api', 'month': '2020-10', 'orders': {'total': 1}, 'mode': 'agency'}" },
			quoteCharacter = '`')
	void aModeThatTheMarketDoesNotHaveIsRefused(String path, String body) {
		String mode = body.contains("barter") ? "barter" : "agency";
		expectBad(post(path, body.replace('\'', '"')), "mode",
				"No chosen market has a mode of cooperation “" + mode + "”.");
	}

	private static String inMode(String question, String mode) {
		return (mode != null) ? question.replaceFirst("}\\s*$", ", \"mode\": \"" + mode + "\"}") : question;
	}

	@Test
	void aDepositThatTheMarketDoesNotStateIsNotInvented() {
		HttpResponse<String> answer = post(DEPOSIT, question("shoal", "['api']", null));

		assertThat(PreCheckApiTest.<Map<String, Object>>in(answer, "$")).containsEntry("amount", null)
			.containsEntry("stated", false)
			.containsEntry("rule", "none")
			.containsEntry("lines", List.of())
			.containsEntry("clause", null)
			.containsEntry("operatorAmount", 1234.56);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{}|market|Please fill this in.",
			"{'market': 'harbor', 'categories': ['api']}|market|There is no market “harbor”.",
			"{'market': 'quay'}|categories|Please fill this in.",
			"{'market': 'quay', 'categories': []}|categories|Please choose at least one.",
			"{'market': 'quay', 'categories': ['iot']}|categories|No chosen market has a category “iot”.",
			"{'market': 'harbour', 'categories': ['api'], 'categoriesWithIncome': ['care']}|categoriesWithIncome|“care” is not among the categories." },
			quoteCharacter = '`')
	void aDepositQuestionThatCannotBeAnsweredIsRefused(String body, String name, String message) {
		expectBad(post(DEPOSIT, body.replace('\'', '"')), name, message);
	}

	@ParameterizedTest
	@CsvSource({ "1000000, 400000, 3, 10, 120000, 60000, 60000", "0, 0, 1, 20, 0, 0, 0",
			"199999.99, 0, 1, 20, 40000, 40000, 0", "200000, 0, 2, 15, 40000, 30000, 10000",
			"499999.99, 499999.99, 2, 15, 0, 0, 0", "500000, 0.01, 3, 10, 100000, 50000, 50000",
			"500000.03, 0, 3, 10, 100000.01, 50000, 50000.01", "0.13, 0.1, 1, 20, 0.01, 0.01, 0" })
	void aMonthIsRatedAtItsTierAndTheExcessReturned(String total, String own, int tier, int rate, double chargedAtOnce,
			double due, double returned) {
		HttpResponse<String> answer = post(COMMISSION, month("2020-10", total, own));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(PreCheckApiTest.<Boolean>in(answer, "$.stated")).isTrue();
		assertThat(PreCheckApiTest.<Integer>in(answer, "$.tier")).isEqualTo(tier);
		assertThat(PreCheckApiTest.<Integer>in(answer, "$.rate")).isEqualTo(rate);
		assertThat(number(answer, "$.chargedAtOnce")).isEqualTo(chargedAtOnce);
		assertThat(number(answer, "$.due")).isEqualTo(due);
		assertThat(number(answer, "$.returned")).isEqualTo(returned);
		assertThat(PreCheckApiTest.<String>in(answer, "$.clause")).isEqualTo("甲 14");
		assertThat(PreCheckApiTest.<String>in(answer, "$.clauseEn")).isEqualTo("A, 14");
	}

	@ParameterizedTest
	@CsvSource({ "harbour, site-building, 2016-10", "harbour, site-building, 2021-04", "harbour, care, 2020-10",
			"shoal, api, 2020-10" })
	void aCommissionThatTheMarketDoesNotStateIsNotInvented(String market, String category, String month) {
		HttpResponse<String> answer = post(COMMISSION,
				month(month, "1", "0").replace("harbour", market).replace("site-building", category));

		assertThat(PreCheckApiTest.<Map<String, Object>>in(answer, "$")).containsEntry("stated", false)
			.containsEntry("tier", null)
			.containsEntry("rate", null)
			.containsEntry("chargedAtOnce", null)
			.containsEntry("due", null)
			.containsEntry("returned", null)
			.containsEntry("clause", null);
	}

	@Test
	void whoSaysWhenTheyJoinedLearnsOfTheWelcomeOffer() {
		String question = month("2026-10", "1", "0");

		assertThat(PreCheckApiTest
			.<Map<String, Object>>in(post(COMMISSION, question.replace("}}", "}, \"joinedOn\": \"2026-03-01\"}")), "$"))
			.containsEntry("freeUntil", "2027-03-01")
			.containsEntry("freeClause", "甲 15")
			.containsEntry("freeClauseEn", "A, 15");
		assertThat(PreCheckApiTest
			.<Map<String, Object>>in(post(COMMISSION, question.replace("}}", "}, \"joinedOn\": \"2027-01-01\"}")), "$"))
			.doesNotContainKey("freeUntil");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{}|market|Please fill this in.",
			"{'market': 'harbour'}|category|Please fill this in.",
			"{'market': 'harbour', 'category': 'iot'}|category|No chosen market has a category “iot”.",
			"{'market': 'harbour', 'category': 'api'}|month|Please fill this in.",
			"{'market': 'harbour', 'category': 'api', 'month': '2020-13'}|month|Please give a month as year-month, for example 2020-10.",
			"{'market': 'harbour', 'category': 'api', 'month': '2020-10'}|orders|Please fill this in.",
			"{'market': 'harbour', 'category': 'api', 'month': '2020-10', 'orders': {}}|orders.total|Please fill this in.",
			"{'market': 'harbour', 'category': 'api', 'month': '2020-10', 'orders': {'total': '1'}}|orders.total|Please enter a number.",
			"{'market': 'harbour', 'category': 'api', 'month': '2020-10', 'orders': {'total': 0.001}}|orders.total|At most 2 decimals.",
			"{'market': 'harbour', 'category': 'api', 'month': '2020-10', 'orders': {'total': -1}}|orders.total|Please give an amount from 0 to 1,000,000,000,000 CNY.",
			"{'market': 'harbour', 'category': 'api', 'month': '2020-10', 'orders': {'total': 1e999999999}}|orders.total|This number is too long, or its exponent too large: at most 30 digits before and after the point.",
			"{'market': 'harbour', 'category': 'api', 'month': '2020-10', 'orders': {'total': 0e-3000000}}|orders.total|This number is too long, or its exponent too large: at most 30 digits before and after the point.",
			"{'market': 'harbour', 'category': 'api', 'month': '2020-10', 'orders': {'total': 1e29}}|orders.total|Please give an amount from 0 to 1,000,000,000,000 CNY.",
			"{'market': 'harbour', 'category': 'api', 'month': '2020-10', 'orders': {'total': 1, 'ownDistribution': 2}}|orders.ownDistribution|Own distribution cannot be more than the total.",
			"{'market': 'harbour', 'category': 'api', 'month': '2020-10', 'orders': {'total': 1}, 'joinedOn': '1'}|joinedOn|Please enter a date from 1900 to 2200 as year-month-day, for example 2026-11-20." },
			quoteCharacter = '`')
	void aCommissionQuestionThatCannotBeAnsweredIsRefused(String body, String name, String message) {
		expectBad(post(COMMISSION, body.replace('\'', '"')), name, message);
	}

	@Test
	void workingDaysGoAroundNationalDay() {
		HttpResponse<String> answer = get("/api/v1/working-days?from=2026-09-24&days=15");

		assertThat(PreCheckApiTest.<Map<String, Object>>in(answer, "$"))
			.isEqualTo(new TreeMap<>(Map.of("deadline", "2026-10-22", "provisional", false, "skipped",
					List.of("2026-09-25", "2026-09-26", "2026-09-27", "2026-10-01", "2026-10-02", "2026-10-03",
							"2026-10-04", "2026-10-05", "2026-10-06", "2026-10-07", "2026-10-11", "2026-10-17",
							"2026-10-18"))));
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-11, 15, 2027-01-01, true", "2026-12-10, 15, 2026-12-31, false",
			"2027-03-01, 1, 2027-03-02, true", "2026-10-09, 1, 2026-10-10, false", "2026-10-07, 0, 2026-10-07, false" })
	void aDateInAYearWithoutANoticeIsProvisional(String from, int days, String deadline, boolean provisional) {
		HttpResponse<String> answer = get("/api/v1/working-days?from=" + from + "&days=" + days);

		assertThat(PreCheckApiTest.<String>in(answer, "$.deadline")).isEqualTo(deadline);
		assertThat(PreCheckApiTest.<Boolean>in(answer, "$.provisional")).isEqualTo(provisional);
	}

	@ParameterizedTest
	@CsvSource({ "days=15, from", "from=2026-09-31&days=15, from", "from=tomorrow&days=15, from",
			"from=2026-09-24, days", "from=2026-09-24&days=-1, days", "from=2026-09-24&days=1.5, days",
			"from=2026-09-24&days=1001, days", "from=%2B999999-01-01&days=1, from" })
	void aTermThatCannotBeCountedIsRefused(String query, String name) {
		HttpResponse<String> answer = get("/api/v1/working-days?" + query);

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(PreCheckApiTest.<List<String>>in(answer, "$.errors[*].name")).containsExactly(name);
	}

	@Test
	void theDescriptionListsTheseInterfacesAndNoOthers() {
		HttpResponse<String> description = get("/v3/api-docs");

		assertThat(PreCheckApiTest.<Map<String, Object>>in(description, "$.paths").keySet()).containsExactlyInAnyOrder(
				"/api/v1/markets", PRECHECK, DEPOSIT, COMMISSION, "/api/v1/working-days",
				"/api/v1/marketplace/{market}/cases/{caseId}/campaigns",
				"/api/v1/marketplace/{market}/cases/{caseId}/exit",
				"/api/v1/marketplace/{market}/cases/{caseId}/products", "/api/v1/marketplace/{market}/order-events",
				"/api/v1/marketplace/{market}/orders/{order}",
				"/api/v1/marketplace/{market}/orders/{order}/reconsideration",
				"/api/v1/marketplace/{market}/shops/{caseId}", "/api/v1/marketplace/{market}/violations");
		assertThat(
				PreCheckApiTest.<Map<String, Object>>in(description, "$.components.schemas.Facts.properties").keySet())
			.containsExactlyElementsOf(this.sheet.fields().stream().map(FormComponent::key).toList());
		assertThat(PreCheckApiTest.<Object>in(description, "$.components.schemas.PreCheckRequest.properties.facts"))
			.isEqualTo(Map.of("$ref", "#/components/schemas/Facts"));
		assertThat(PreCheckApiTest.<List<String>>in(description,
				"$.components.schemas.Facts.properties.serviceHours.enum"))
			.containsExactly("5x8", "7x8", "7x24");
		assertThat(PreCheckApiTest.<String>in(description,
				"$.paths['/api/v1/precheck'].post.responses['400'].content['application/problem+json'].schema['$ref']"))
			.isEqualTo("#/components/schemas/Problem");
	}

	private Visitor somebody() {
		return new Visitor(this.port);
	}

	private HttpResponse<String> get(String path) {
		return somebody().get(path);
	}

	private HttpResponse<String> post(String path, String json) {
		return somebody().with("Accept-Language", "en").post(path, json);
	}

	private static <T> T in(HttpResponse<String> answer, String path) {
		return JsonPath.read(answer.body(), path);
	}

	private static Map<String, Object> category(String id, String zh, String en, boolean open, List<Object> subTypes) {
		return Map.of("id", id, "name", Map.of("zh", zh, "en", en), "open", open, "subTypes", subTypes);
	}

	private static Map<String, Object> introduced(Map<String, Object> category, String zh, String en) {
		Map<String, Object> introduced = new HashMap<>(category);
		introduced.put("introduction", Map.of("zh", zh, "en", en));
		return introduced;
	}

	private static String question(String market, String categories, String withIncome) {
		String income = (withIncome != null) ? ", 'categoriesWithIncome': " + withIncome : "";
		return ("{'market': '" + market + "', 'categories': " + categories + income + "}").replace('\'', '"');
	}

	private static String month(String month, String total, String own) {
		return """
				{"market": "harbour", "category": "site-building", "month": "%s", "orders": {"total": %s, "ownDistribution": %s}}"""
			.formatted(month, total, own);
	}

	private static double number(HttpResponse<String> answer, String path) {
		return PreCheckApiTest.<Number>in(answer, path).doubleValue();
	}

	private static void expectBad(HttpResponse<String> answer, String name, String message) {
		expectProblem(answer, 400, "bad-request");
		assertThat(PreCheckApiTest.<List<Object>>in(answer, "$.errors"))
			.containsExactly(Map.of("name", name, "message", message));
	}

	private static void expectProblem(HttpResponse<String> answer, int status, String type) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(PreCheckApiTest.<String>in(answer, "$.type")).isEqualTo("urn:ruzhu:problem:" + type);
		assertThat(PreCheckApiTest.<Integer>in(answer, "$.status")).isEqualTo(status);
	}

	/** How many rows each table has. */
	private Map<String, Long> rows() {
		Map<String, Long> rows = new TreeMap<>();
		this.jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
			.query(String.class)
			.list()
			.forEach((table) -> rows.put(table,
					this.jdbc.sql("select count(*) from \"" + table + "\"").query(Long.class).single()));
		return rows;
	}

}
