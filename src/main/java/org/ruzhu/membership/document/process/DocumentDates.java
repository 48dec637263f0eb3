package org.ruzhu.membership.document.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.PromisedDates;
import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.membership.document.MemberDocuments;
import org.ruzhu.platform.calendar.OfficeHours;
import org.ruzhu.platform.calendar.RenewalDates;
import org.ruzhu.provider.cases.OnboardingCases;

/** The dates of a document that ends, for the model. */
@Component("memberDocument")
public class DocumentDates {

	private final MemberDocuments documents;

	private final MaterialChanges changes;

	private final OnboardingCases cases;

	private final PromisedDates dates;

	private final Clock clock;

	DocumentDates(MemberDocuments documents, MaterialChanges changes, OnboardingCases cases, PromisedDates dates,
			Clock clock) {
		this.documents = documents;
		this.changes = changes;
		this.cases = cases;
		this.dates = dates;
		this.clock = clock;
	}

	static String document(DelegateExecution execution) {
		return (String) execution.getVariable(RenewDocumentProcess.DOCUMENT_ID);
	}

	/**
	 * The next reminder that is still in the future, within office hours, or else the
	 * lapse: after the last day.
	 * @param daysBefore the reminders, in days before the last day, such as {@code
	 * 30,7,1}
	 */
	public Date next(DelegateExecution execution, String daysBefore) {
		return RenewalDates.next(lastDay(execution), daysBefore, execution.getProcessBusinessKey(),
				this.clock.instant());
	}

	/** Whether it has lapsed. */
	public boolean isLapsed(DelegateExecution execution) {
		return this.documents.isLapsed(execution.getProcessBusinessKey(), document(execution));
	}

	/**
	 * When the time to report the lapse is over: after its last day; once it is, the next
	 * morning, to look again at what is being verified.
	 */
	public Date reportOver(DelegateExecution execution) {
		String caseId = execution.getProcessBusinessKey();
		Instant over = this.dates.lapse(this.cases.get(caseId).marketId(), "change-report", lastDay(execution));
		return Date.from(this.clock.instant().isBefore(over) ? over
				: OfficeHours.morning(LocalDate.now(this.clock).plusDays(1), caseId));
	}

	/** Whether a renewed one was reported and is not decided. */
	public boolean isReported(DelegateExecution execution) {
		return this.changes.isReported(execution.getProcessBusinessKey(), document(execution));
	}

	/** Whether nothing may be published until it is renewed. */
	public boolean barsPublishing(DelegateExecution execution) {
		return this.documents.barsPublishing(execution.getProcessBusinessKey(), document(execution));
	}

	/** Whether it has a last day. */
	public boolean isDated(DelegateExecution execution) {
		return this.documents.validUntil(execution.getProcessBusinessKey(), document(execution)).isPresent();
	}

	private LocalDate lastDay(DelegateExecution execution) {
		return this.documents.validUntil(execution.getProcessBusinessKey(), document(execution)).orElseThrow();
	}

}
