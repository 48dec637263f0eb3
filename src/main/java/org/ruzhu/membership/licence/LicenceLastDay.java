package org.ruzhu.membership.licence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.membership.licence.process.RenewLicenceProcess;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.panel.DateSource;

/** The last day on a member's licence, until it is over. */
@Component
class LicenceLastDay implements DateSource {

	private final Licences licences;

	private final MessageSource messages;

	private final Clock clock;

	LicenceLastDay(Licences licences, MessageSource messages, Clock clock) {
		this.licences = licences;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public List<CaseDate> of(String caseId, Locale locale) {
		String name = this.messages.getMessage("licence.validUntil", null, locale);
		return this.licences.lastDay(caseId)
			.filter((lastDay) -> !LocalDate.now(this.clock).isAfter(lastDay))
			.map((lastDay) -> new CaseDate(RenewLicenceProcess.NEXT_LICENCE_DATE, name, Deadline.endOf(lastDay)))
			.stream()
			.toList();
	}

}
