package org.ruzhu.provider.cases.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.platform.panel.Reader;
import org.ruzhu.provider.cases.CaseFields;
import org.ruzhu.provider.cases.CaseOnPage;
import org.ruzhu.provider.cases.OnboardingCase;

/** The panels with what a provider states about itself. */
@Configuration(proxyBeanMethods = false)
class OnboardingCasePanels {

	private final CaseOnPage cases;

	private final CaseFields fields;

	private final Markets markets;

	OnboardingCasePanels(CaseOnPage cases, CaseFields fields, Markets markets) {
		this.cases = cases;
		this.fields = fields;
		this.markets = markets;
	}

	@Bean
	CasePanel preferencesPanel() {
		return CasePanel.forStaff(Place.TOP, 10, Reader::isStaff, "cases/preferences",
				(reading) -> Optional.of(preferences(reading)).filter((all) -> !all.isEmpty()));
	}

	/** The names of the market's preferences that the provider says it meets. */
	private List<String> preferences(CaseReading reading) {
		OnboardingCase theCase = this.cases.of(reading);
		return this.markets.get(theCase.marketId())
			.preferences(theCase.categories())
			.stream()
			.filter((line) -> theCase.preferences().contains(line.id()))
			.map((line) -> line.name().in(reading.locale()))
			.toList();
	}

	@Bean
	CasePanel factsPanel() {
		return CasePanel.forStaff(80, "cases/facts",
				(reading) -> Optional.of(answers(this.cases.facts(reading))).filter((all) -> !all.isEmpty()));
	}

	/** The answers other than files, in the order of the forms. */
	private Map<String, Object> answers(Map<String, Object> stated) {
		Map<String, Object> answers = new LinkedHashMap<>();
		List<String> documents = this.fields.documents();
		Stream.concat(this.fields.facts().stream(), this.fields.evidence().stream())
			.filter((key) -> stated.containsKey(key) && !documents.contains(key))
			.forEach((key) -> answers.put(key, stated.get(key)));
		return answers;
	}

}
