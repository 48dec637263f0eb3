package org.ruzhu.application;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruzhu.form.FieldLabels;
import org.ruzhu.market.Category;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.UnmetCondition;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class UnmetHintsTest {

	private final Markets markets = mock();

	private final FieldLabels labels = mock();

	private final Application application = mock();

	private UnmetHints hints;

	@BeforeEach
	void imagesAndApis() {
		Market market = mock();
		given(market.category("image"))
			.willReturn(Optional.of(new Category("image", new LocalizedText("镜像", "Images"), true, Optional.empty())));
		given(market.category("api"))
			.willReturn(Optional.of(new Category("api", new LocalizedText("API", "API"), true, Optional.empty())));
		given(this.markets.get("tencent-classic")).willReturn(market);
		given(this.application.marketId()).willReturn("tencent-classic");
		given(this.labels.label(eq("industryExperienceYears"), any())).willReturn("行业服务经验（年）");
		given(this.labels.label(eq("runsOnPlatform"), any())).willReturn("Runs on the platform");
		given(this.labels.value(anyString(), anyString(), any())).willAnswer((call) -> call.getArgument(1));
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/application");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		this.hints = new UnmetHints(this.markets, this.labels, messages);
	}

	private static UnmetCondition condition(String category, String fact, String threshold, String actual) {
		return new UnmetCondition("code", category, fact, threshold,
				Optional.of(actual).filter((value) -> !value.isEmpty()).map(Object.class::cast), "001 入驻条件 3",
				"001, joining conditions, 3", Optional.empty());
	}

	@Test
	void eachConditionSaysThresholdOwnValueAndClauseAndStandsBesideItsFact() {
		given(this.application.unmet()).willReturn(List.of(condition("image", "industryExperienceYears", "≥ 2", "1.5"),
				condition("api", "industryExperienceYears", "≥ 2", "1.5")));
		assertThat(this.hints.of(this.application, Locale.SIMPLIFIED_CHINESE))
			.isEqualTo(Map.of("industryExperienceYears",
					"行业服务经验（年）（镜像）：要求 ≥ 2，当前为 1.5；依据 001 入驻条件 3\n" + "行业服务经验（年）（API）：要求 ≥ 2，当前为 1.5；依据 001 入驻条件 3"));
	}

	@Test
	void aYesOrNoAndAnAnswerThatIsMissingAreSaidInWords() {
		given(this.application.unmet()).willReturn(List.of(condition("image", "runsOnPlatform", "true", "")));
		assertThat(this.hints.of(this.application, Locale.ENGLISH)).containsEntry("runsOnPlatform",
				"Runs on the platform (Images): yes is asked for, yours is not stated; see 001, joining conditions, 3");
	}

	@Test
	void nothingUnmetNeedsNoHint() {
		given(this.application.unmet()).willReturn(List.of());
		assertThat(this.hints.of(this.application, Locale.ENGLISH)).isEmpty();
	}

}
