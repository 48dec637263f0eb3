package org.ruzhu.joining.review;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Reasons;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.ApplicationFields;
import org.ruzhu.provider.cases.Applications;
import org.ruzhu.provider.cases.UnmetHints;

/**
 * What a provider may change while the reviewers wait: what they asked for, and what an
 * amendment has left unmet.
 */
@Component
public class Amendments {

	private final Reviews reviews;

	private final Applications applications;

	private final ApplicationFields fields;

	private final UnmetHints unmetHints;

	private final Reasons reasons;

	Amendments(Reviews reviews, Applications applications, ApplicationFields fields, UnmetHints unmetHints,
			Reasons reasons) {
		this.reviews = reviews;
		this.applications = applications;
		this.fields = fields;
		this.unmetHints = unmetHints;
		this.reasons = reasons;
	}

	/** The keys of the fields that are open. */
	public Set<String> openFields(String caseId) {
		Set<String> open = new LinkedHashSet<>(this.reviews.openChanges(caseId).keySet());
		this.applications.get(caseId)
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
		Application application = this.applications.get(caseId);
		this.reviews.openChanges(caseId)
			.forEach((field, ground) -> hints.put(field,
					this.reasons.text(application.marketId(), ground, LocaleContextHolder.getLocale())));
		this.unmetHints.of(application)
			.forEach((field, hint) -> hints.merge(field, hint, (comment, unmet) -> comment + "\n" + unmet));
		return hints;
	}

}
