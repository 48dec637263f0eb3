package org.ruzhu.membership.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.PromisedDates;
import org.ruzhu.platform.form.FieldLabels;
import org.ruzhu.platform.notice.NoticeFacts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** What notices may say about the document that they are about. */
@Component
class DocumentNoticeFacts implements NoticeFacts {

	private static final String NAME = "documentName";

	private static final String VALID_UNTIL = "documentValidUntil";

	private static final String REPORTED_BY = "documentReportedBy";

	private static final String BARRED_AFTER = "documentBarredAfter";

	private final MemberDocuments documents;

	private final OnboardingCases cases;

	private final FieldLabels labels;

	private final PromisedDates dates;

	DocumentNoticeFacts(MemberDocuments documents, OnboardingCases cases, FieldLabels labels, PromisedDates dates) {
		this.documents = documents;
		this.cases = cases;
		this.labels = labels;
		this.dates = dates;
	}

	@Override
	public Set<String> names() {
		return Set.of(NAME, VALID_UNTIL, REPORTED_BY, BARRED_AFTER);
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return Map.of();
	}

	@Override
	public Map<String, Object> of(String caseId, String subject, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		this.documents.find(caseId, subject).ifPresent((document) -> {
			facts.put(NAME, this.labels.label(document.id(), locale));
			this.documents.validUntil(caseId, subject)
				.ifPresent((day) -> facts.putAll(dated(this.cases.get(caseId), document, day, locale)));
		});
		return facts;
	}

	private Map<String, Object> dated(OnboardingCase theCase, AskedDocument document, LocalDate lastDay,
			Locale locale) {
		DateTimeFormatter format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
		String by = format.format(this.dates.lastDay(theCase.marketId(), "change-report", lastDay));
		Map<String, Object> facts = new HashMap<>(Map.of(VALID_UNTIL, format.format(lastDay), REPORTED_BY, by));
		if (this.documents.barsPublishing(theCase.id(), document.id())) {
			facts.put(BARRED_AFTER, by);
		}
		return facts;
	}

}
