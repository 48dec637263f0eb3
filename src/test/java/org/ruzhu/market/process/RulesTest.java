package org.ruzhu.market.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.ruzhu.market.DepositRules;
import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.EligibilityVerdict;
import org.ruzhu.market.ShippedMarkets;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.engine.RunAsSystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Every row of tencent-classic's tables, asked as the application asks them. */
class RulesTest {

	private static final String MARKET = "tencent-classic";

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static ProcessEngine engine;

	private static Decisions decisions;

	private final EligibilityRules eligibility = new DmnEligibilityRules(decisions, ShippedMarkets.read());

	private final DepositRules deposit = new DmnDepositRules(decisions, ShippedMarkets.read());

	@BeforeAll
	static void deployTheTables() {
		StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
		configuration.setJdbcUrl("jdbc:h2:mem:rules");
		configuration.setProcessEngineName("rules");
		configuration.setAuthorizationEnabled(true);
		engine = configuration.buildProcessEngine();
		engine.getRepositoryService()
			.createDeployment()
			.tenantId(MARKET)
			.addClasspathResource("processes/markets/tencent-classic/eligibility.dmn")
			.addClasspathResource("processes/markets/tencent-classic/deposit.dmn")
			.deploy();
		decisions = new Decisions(engine.getDecisionService(), engine.getRepositoryService(),
				new RunAsSystem(engine.getIdentityService()));
	}

	@AfterAll
	static void closeTheEngine() {
		engine.close();
	}

	@AfterEach
	void logOut() {
		engine.getIdentityService().clearAuthentication();
	}

	@ParameterizedTest
	@ValueSource(strings = { "image", "operations", "software", "api", "mini-program" })
	void whoJustMeetsEveryConditionIsEligible(String category) {
		EligibilityVerdict verdict = this.eligibility.check(MARKET, List.of(category), justEnough(), TODAY);
		assertThat(verdict.unmet()).isEmpty();
		assertThat(verdict.isEligible()).isTrue();
		assertThat(verdict.decisionVersion()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "none, false", "null, false", "5x8, true", "7x8, true", "7x24, true" })
	void supportIsAtLeast5x8(String hours, boolean met) {
		expect("software", "serviceHours", hours, met, "service-hours", "5x8", "《云市场入驻条件》第 2 项");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "0, false", "1, false", "null, false", "2, true", "30, true" })
	void experienceIsAtLeastTwoYears(BigDecimal years, boolean met) {
		expect("operations", "industryExperienceYears", years, met, "experience", "≥ 2", "《云市场入驻条件》第 3 项");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "false, false", "null, false", "true, true" })
	void theServiceRestsOnThePlatform(Boolean answer, boolean met) {
		expect("image", "runsOnPlatform", answer, met, "on-platform", "true", "《云市场入驻条件》第 4 项");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", value = { "false, false", "null, false", "true, true" })
	void theAgreementsAreAccepted(Boolean answer, boolean met) {
		expect("api", "agreementsAccepted", answer, met, "agreements", "true", "《云市场入驻条件》第 5 项");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null",
			value = { "0, false", "1000000, false", "1000000.00, false", "null, false", "1000000.01, true" })
	void aMiniProgramNeedsMoreThanOneMillionOfCapital(BigDecimal capital, boolean met) {
		expect("mini-program", "registeredCapital", capital, met, "capital", "> 1,000,000", "《云市场入驻条件》第 6.1 项");
	}

	@ParameterizedTest
	@ValueSource(strings = { "image", "operations", "software", "api" })
	void noOtherCategoryAsksForCapital(String category) {
		expect(category, "registeredCapital", BigDecimal.ONE, true, "capital", "", "");
	}

	@Test
	void allUnmetConditionsOfAllCategoriesAreToldAtOnce() {
		EligibilityVerdict verdict = this.eligibility.check(MARKET, List.of("api", "mini-program"), Map.of(), TODAY);
		assertThat(verdict.isEligible()).isFalse();
		assertThat(verdict.unmet()).filteredOn((condition) -> condition.category().equals("api"))
			.extracting(UnmetCondition::code)
			.containsExactly("entity-type", "real-name", "service-hours", "experience", "on-platform", "agreements");
		assertThat(verdict.unmet()).filteredOn((condition) -> condition.category().equals("mini-program"))
			.extracting(UnmetCondition::code)
			.containsExactly("entity-type", "real-name", "service-hours", "experience", "on-platform", "agreements",
					"capital");
		assertThat(verdict.unmet()).allSatisfy((condition) -> {
			assertThat(condition.stated()).isEmpty();
			assertThat(condition.clauseEn()).startsWith("Conditions for Joining the Cloud Market, ");
		});
	}

	@ParameterizedTest
	@CsvSource({ "image, 500000", "operations, 500000", "software, 500000", "mini-program, 500000", "api, 200000",
			"api;operations, 500000", "api;image;software;operations;mini-program, 500000" })
	void onlyTheHighestDepositIsOwed(String categories, long fen) {
		List<String> chosen = List.of(categories.split(";"));
		assertThat(this.deposit.owedFen(MARKET, Optional.empty(), chosen)).isEqualTo(fen);
		assertThat(this.deposit.assess(MARKET, Optional.empty(), chosen).decisionVersion()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "platform, api, 200000", "platform, image, 500000", "agency, api, ", "agency, image, ",
			"agency, api;image, ", "no-more, image, " })
	void theDepositOfAModeIsItsOwn(String mode, String categories, Long fen) {
		List<String> chosen = List.of(categories.split(";"));
		assertThat(this.deposit.find(MARKET, Optional.of(mode), chosen)).isEqualTo(Optional.ofNullable(fen));
	}

	@Test
	void withoutACategoryThereIsNoDeposit() {
		assertThat(this.deposit.find(MARKET, Optional.empty(), List.of())).isEmpty();
		assertThat(this.deposit.owedFen(MARKET, Optional.empty(), List.of())).isZero();
	}

	@Test
	void aMarketWithoutTablesIsToldApart() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.deposit.owedFen("nowhere", Optional.of("platform"), List.of("api")))
			.withMessage("Market nowhere has no decision table Deposit");
	}

	@Test
	void theAnswerDoesNotDependOnWhoAsks() {
		engine.getIdentityService().setAuthentication("wang", List.of("reviewers"), List.of("another-market"));
		assertThat(this.deposit.owedFen(MARKET, Optional.empty(), List.of("api"))).isEqualTo(200000);
		assertThat(this.eligibility.check(MARKET, List.of("api"), justEnough(), TODAY).isEligible()).isTrue();
		assertThat(engine.getIdentityService().getCurrentAuthentication().getUserId()).isEqualTo("wang");
	}

	private void expect(String category, String fact, Object value, boolean met, String code, String threshold,
			String clause) {
		Map<String, Object> facts = justEnough();
		facts.put(fact, value);
		EligibilityVerdict verdict = this.eligibility.check(MARKET, List.of(category), facts, TODAY);
		if (met) {
			assertThat(verdict.unmet()).isEmpty();
		}
		else {
			assertThat(verdict.unmet()).singleElement().satisfies((unmet) -> {
				assertThat(unmet.code()).isEqualTo(code);
				assertThat(unmet.category()).isEqualTo(category);
				assertThat(unmet.fact()).isEqualTo(fact);
				assertThat(unmet.threshold()).isEqualTo(threshold);
				assertThat(unmet.clause()).isEqualTo(clause);
				assertThat(unmet.stated()).isEqualTo(shown(value));
			});
		}
	}

	private static String shown(Object value) {
		if (value instanceof BigDecimal number) {
			return number.stripTrailingZeros().toPlainString();
		}
		return (value == null) ? "" : value.toString();
	}

	private static Map<String, Object> justEnough() {
		Map<String, Object> facts = new HashMap<>();
		facts.put("entityType", "ENTERPRISE");
		facts.put("realNameVerified", true);
		facts.put("serviceHours", "5x8");
		facts.put("industryExperienceYears", 2);
		facts.put("runsOnPlatform", true);
		facts.put("registeredCapital", new BigDecimal("1000000.01"));
		facts.put("agreementsAccepted", true);
		return facts;
	}

}
