package org.ruzhu.provider.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.EligibilityVerdict;
import org.ruzhu.market.UnmetCondition;

import static org.assertj.core.api.Assertions.assertThat;

@RuzhuTest
class UnmetHintsTest {

	@Autowired
	private UnmetHints hints;

	private static OnboardingCase unmet(UnmetCondition... conditions) {
		OnboardingCase theCase = OnboardingCase.open("APP-2026-000001", "P000001", "tencent-classic", Instant.EPOCH);
		theCase.judge(new EligibilityVerdict(List.of(conditions), "Eligibility:1:1", 1, LocalDate.EPOCH, Map.of()));
		return theCase;
	}

	private static UnmetCondition condition(String category, String fact, String threshold, String actual) {
		return new UnmetCondition("code", category, fact, threshold,
				Optional.of(actual).filter((value) -> !value.isEmpty()).map(Object.class::cast), "《云市场入驻条件》第 3 项",
				"Conditions for Joining the Cloud Market, 3", Optional.empty());
	}

	@Test
	void eachConditionSaysThresholdOwnValueAndClauseAndStandsBesideItsFact() {
		OnboardingCase theCase = unmet(condition("image", "industryExperienceYears", "≥ 2", "1.5"),
				condition("api", "industryExperienceYears", "≥ 2", "1.5"));
		assertThat(this.hints.of(theCase, Locale.SIMPLIFIED_CHINESE))
			.isEqualTo(Map.of("industryExperienceYears", "行业服务经验（镜像）：要求 ≥ 2 年，当前为 1.5 年；依据 《云市场入驻条件》第 3 项\n"
					+ "行业服务经验（API）：要求 ≥ 2 年，当前为 1.5 年；依据 《云市场入驻条件》第 3 项"));
	}

	@Test
	void aYesOrNoAndAnAnswerThatIsMissingAreSaidInWords() {
		assertThat(this.hints.of(unmet(condition("image", "runsOnPlatform", "true", "")), Locale.ENGLISH))
			.containsEntry("runsOnPlatform", "All services offered rest on this market’s own cloud products (Images): "
					+ "yes is asked for, yours is not stated; see Conditions for Joining the Cloud Market, 3");
	}

	@Test
	void nothingUnmetNeedsNoHint() {
		assertThat(this.hints.of(unmet(), Locale.ENGLISH)).isEmpty();
	}

}
