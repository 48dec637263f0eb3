package org.ruzhu.joining.review;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Reasons;
import org.ruzhu.provider.cases.CaseFields;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.cases.UnmetHints;

/**
 * What a provider may change while the reviewers wait: what they asked for, and what an
 * amendment has left unmet.
 */
@Component
public class Amendments {

	private final Reviews reviews;

	private final OnboardingCases cases;

	private final CaseFields fields;

	private final UnmetHints unmetHints;

	private final Reasons reasons;

	Amendments(Reviews reviews, OnboardingCases cases, CaseFields fields, UnmetHints unmetHints, Reasons reasons) {
		this.reviews = reviews;
		this.cases = cases;
		this.fields = fields;
		this.unmetHints = unmetHints;
		this.reasons = reasons;
	}

	/** The keys of the fields that are open. */
	public Set<String> openFields(String caseId) {
		Set<String> open = new LinkedHashSet<>(this.reviews.openChanges(caseId).keySet());
		this.cases.get(caseId)
			.unmet()
			.stream()
			.map((condition) -> condition.fact())
			.filter(this.fields.all()::contains)
			.forEach(open::add);
		return open;
	}

	/** What to say beside each open field, in the reader's language. */
	public Map<String, String> hints(String caseId) {
		Map<String, String> hints = new LinkedHashMap<>();
		OnboardingCase theCase = this.cases.get(caseId);
		this.reviews.openChanges(caseId)
			.forEach((field, ground) -> hints.put(field,
					this.reasons.text(theCase.marketId(), ground, LocaleContextHolder.getLocale())));
		this.unmetHints.of(theCase)
			.forEach((field, hint) -> hints.merge(field, hint, (comment, unmet) -> comment + "\n" + unmet));
		return hints;
	}

}
