package org.ruzhu.provider.cases.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Mode;
import org.ruzhu.platform.panel.CasePanel;
import org.ruzhu.platform.panel.CaseReading;
import org.ruzhu.platform.panel.Place;
import org.ruzhu.platform.panel.Reader;
import org.ruzhu.provider.cases.CaseFields;
import org.ruzhu.provider.cases.CaseOnPage;
import org.ruzhu.provider.cases.OnboardingCase;

/** The panels with what a provider states about itself, and how it cooperates. */
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
	CasePanel modePanel() {
		return CasePanel.forStaff(Place.TOP, 5, Reader::isStaff, "cases/mode", this::mode);
	}

	@Bean
	CasePanel ownModePanel() {
		return CasePanel.forProvider(Place.FACTS, 5, "cases/own-mode", this::mode);
	}

	/**
	 * The mode of cooperation, where the market offers several: the chosen one, or the
	 * usual one of those who were not asked.
	 */
	private Optional<CaseMode> mode(CaseReading reading) {
		OnboardingCase theCase = this.cases.of(reading);
		Market market = this.markets.get(theCase.marketId());
		boolean open = theCase.mode().isEmpty() && theCase.state() == OnboardingCase.State.DRAFT;
		return (open || !market.offersModes()) ? Optional.empty()
				: market.mode(theCase.mode())
					.map((mode) -> new CaseMode(mode, market.byAgreement(Mode.Term.DEPOSIT, theCase.mode()),
							market.byAgreement(Mode.Term.COMMISSION, theCase.mode())));
	}

	/**
	 * The mode of a case.
	 *
	 * @param deposit the agreement that states the deposit; empty if the market does
	 * @param commission the agreement that states the commission; empty if the market
	 * does
	 */
	record CaseMode(Mode mode, Optional<LocalizedText> deposit, Optional<LocalizedText> commission) {
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
