package org.ruzhu.market.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.market.BrokenMarketException;
import org.ruzhu.market.MarketFolders;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.engine.ProcessFolder;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A changed policy is told beforehand, and applies from the 1st of the month after the
 * notice (alibaba, chapter 4, 4).
 */
@RuzhuTest
class CommissionChangeCheckTest {

	private static final String TIER_1 = """
			<inputEntry id="Row_SiteBuildingTier1_Month">
			          <text>[date("2016-11-01")..date("2021-03-01")]""";

	@TempDir
	private Path processes;

	@Autowired
	private Markets markets;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Clock clock;

	private Path table;

	@BeforeEach
	void copyTheMarket() throws IOException {
		Path folder = Files.createDirectories(this.processes.resolve("markets/alibaba"));
		for (String file : new String[] { "market.yaml", "onboarding.bpmn", "eligibility.dmn", "deposit.dmn",
				"commission.dmn" }) {
			Files.writeString(folder.resolve(file), shipped(file));
		}
		this.table = folder.resolve("commission.dmn");
	}

	@Test
	void whatIsDeployedMayBeStartedAgain() {
		starts("2026-09-01T10:00:00+08:00");
	}

	@Test
	void ratesOfTheNextMonthMayChangeUntilTheDayBeforeItsLastDay() throws IOException {
		replace(TIER_1, TIER_1.replace("2016-11-01\")..date(\"2021-03-01",
				"2016-11-01\")..date(\"2021-03-01\")],[date(\"2026-10-01\")..date(\"2026-12-01"));
		starts("2026-09-29T23:59:59+08:00");
		isRefused("2026-09-30T00:00:00+08:00", "changes the rates of 2026-10", "from 2026-11 at the earliest");
	}

	@Test
	void theRatesOfAMonthThatIsOverStay() throws IOException {
		replace(TIER_1, TIER_1.replace("2021-03-01", "2021-02-01"));
		isRefused("2026-09-01T10:00:00+08:00", "changes the rates of 2021-03", "from 2026-10 at the earliest");
	}

	@Test
	void aRateOfASingleTierIsLookedAtToo() throws IOException {
		replace("""
				<outputEntry id="Row_SiteBuildingTier3_Rate">
				          <text>10</text>""", """
				<outputEntry id="Row_SiteBuildingTier3_Rate">
				          <text>11</text>""");
		isRefused("2026-09-01T10:00:00+08:00", "markets/alibaba/commission.dmn", "changes the rates of 2016-11");
	}

	private void starts(String moment) {
		assertThatCode(() -> check(moment)).doesNotThrowAnyException();
	}

	private void isRefused(String moment, String... words) {
		assertThatExceptionOfType(BrokenMarketException.class).isThrownBy(() -> check(moment))
			.withMessageContainingAll(words);
	}

	private void check(String moment) {
		Walk.itIs(OffsetDateTime.parse(moment).toInstant());
		new ApplicationContextRunner().withUserConfiguration(ProcessFolder.class, MarketFolders.class)
			.withPropertyValues("ruzhu.processes=" + this.processes)
			.run((context) -> new CommissionChangeCheck(this.markets, context.getBean(MarketFolders.class),
					this.decisions, this.clock)
				.check());
	}

	private void replace(String part, String instead) throws IOException {
		String shipped = Files.readString(this.table);
		if (!shipped.contains(part)) {
			throw new IllegalArgumentException("No such part: " + part);
		}
		Files.writeString(this.table, shipped.replace(part, instead));
	}

	private static String shipped(String file) throws IOException {
		try (InputStream content = CommissionChangeCheckTest.class
			.getResourceAsStream("/processes/markets/alibaba/" + file)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
