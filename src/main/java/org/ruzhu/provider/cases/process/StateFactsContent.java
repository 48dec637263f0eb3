package org.ruzhu.provider.cases.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.MentionedPaper;
import org.ruzhu.platform.form.FieldNote;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.Reading;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.AskedFields;
import org.ruzhu.provider.cases.AskedNotes;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.cases.UnmetHints;

/**
 * Prefills the facts stated before, and shows which do not meet the market's conditions,
 * and what becomes of the contact.
 */
@Component
class StateFactsContent implements TaskContent {

	private static final String CONTACT = "contactName";

	private final OnboardingCases cases;

	private final Markets markets;

	private final AskedFields askedFields;

	private final UnmetHints unmetHints;

	private final AskedNotes notes;

	StateFactsContent(OnboardingCases cases, Markets markets, AskedFields askedFields, UnmetHints unmetHints,
			AskedNotes notes) {
		this.cases = cases;
		this.markets = markets;
		this.askedFields = askedFields;
		this.unmetHints = unmetHints;
		this.notes = notes;
	}

	@Override
	public String taskKey() {
		return ApplyProcess.STATE_FACTS;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		return this.askedFields.known(this.cases.get(caseId));
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		return Map.of("preferenceLines",
				this.markets.get(theCase.marketId())
					.preferences(theCase.categories())
					.stream()
					.map((line) -> new Option(line.id(), line.name().zh(), line.name().en()))
					.toList());
	}

	@Override
	public Map<String, FieldNote> notes(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Map<String, FieldNote> notes = new HashMap<>(this.notes.ofFacts(theCase));
		notes.put(CONTACT, new FieldNote(
				this.markets.get(theCase.marketId()).texts().rule("contact-data", LocaleContextHolder.getLocale()),
				true));
		return notes;
	}

	@Override
	public Map<String, List<Reading>> readings(String caseId) {
		Market market = this.markets.get(this.cases.get(caseId).marketId());
		return market.mentioned()
			.stream()
			.collect(Collectors.groupingBy(MentionedPaper::field,
					Collectors.mapping((paper) -> reading(market, paper), Collectors.toList())));
	}

	private static Reading reading(Market market, MentionedPaper paper) {
		return new Reading(paper.name().in(LocaleContextHolder.getLocale()), "",
				"/markets/%s/agreements/%s".formatted(market.id(), paper.id()), null);
	}

	@Override
	public Map<String, String> hints(String caseId) {
		return this.unmetHints.of(this.cases.get(caseId));
	}

}
