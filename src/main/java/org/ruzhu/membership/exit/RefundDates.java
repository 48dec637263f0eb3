package org.ruzhu.membership.exit;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.membership.exit.ExitOverview.Refund;
import org.ruzhu.membership.exit.process.ExitProcess;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.panel.DateSource;

/** The latest day of a refund, until the bank has paid it. */
@Component
class RefundDates implements DateSource {

	private final ExitRecords records;

	private final RefundTerm term;

	private final MessageSource messages;

	RefundDates(ExitRecords records, RefundTerm term, MessageSource messages) {
		this.records = records;
		this.term = term;
		this.messages = messages;
	}

	@Override
	public List<CaseDate> of(String caseId, Locale locale) {
		return this.records.open(caseId)
			.flatMap((exit) -> this.term.refund(caseId))
			.filter((refund) -> !refund.isForecast())
			.map((refund) -> new CaseDate(ExitProcess.REFUND_DUE, name(refund, locale), Deadline.endOf(refund.dueOn())))
			.stream()
			.toList();
	}

	private String name(Refund refund, Locale locale) {
		return this.messages.getMessage(refund.isLate() ? "exit.page.missed" : "exit.page.due", null, locale);
	}

}
