package org.ruzhu.membership.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.PromisedDates;
import org.ruzhu.membership.document.process.RenewDocumentProcess;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.form.FieldLabels;
import org.ruzhu.platform.panel.DateSource;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The last day of each of a member's documents; of one that has lapsed, the last day to
 * report its renewal (Management Regulations, 6.1.1).
 */
@Component
class DocumentLastDays implements DateSource {

	private final MemberDocuments documents;

	private final OnboardingCases cases;

	private final PromisedDates dates;

	private final FieldLabels labels;

	private final MessageSource messages;

	private final Clock clock;

	DocumentLastDays(MemberDocuments documents, OnboardingCases cases, PromisedDates dates, FieldLabels labels,
			MessageSource messages, Clock clock) {
		this.documents = documents;
		this.cases = cases;
		this.dates = dates;
		this.labels = labels;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public List<CaseDate> of(String caseId, Locale locale) {
		Instant now = this.clock.instant();
		return this.documents.lastDays(caseId)
			.entrySet()
			.stream()
			.map((one) -> date(caseId, one.getKey(), one.getValue(), locale))
			.filter((date) -> date.at().isAfter(now))
			.toList();
	}

	private CaseDate date(String caseId, String document, LocalDate lastDay, Locale locale) {
		boolean lapsed = LocalDate.now(this.clock).isAfter(lastDay);
		String element = lapsed ? RenewDocumentProcess.REPORT_OVER : RenewDocumentProcess.NEXT_DOCUMENT_DATE;
		LocalDate day = lapsed ? this.dates.lastDay(this.cases.get(caseId).marketId(), "change-report", lastDay)
				: lastDay;
		String name = this.messages.getMessage(lapsed ? "document.date.report" : "document.date.last-day",
				new Object[] { this.labels.label(document, locale) }, locale);
		return new CaseDate(element, name, Deadline.endOf(day));
	}

}
