package org.ruzhu.membership.settlement;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.panel.DateSource;
import org.ruzhu.provider.cases.OnboardingCases;

/** The last day on which a member pays no commission, until it is over. */
@Component
class WelcomeDates implements DateSource {

	private static final String WELCOME_OFFER = "WelcomeOffer";

	private final WelcomePeriods periods;

	private final OnboardingCases cases;

	private final MessageSource messages;

	WelcomeDates(WelcomePeriods periods, OnboardingCases cases, MessageSource messages) {
		this.periods = periods;
		this.cases = cases;
		this.messages = messages;
	}

	@Override
	public List<CaseDate> of(String caseId, Locale locale) {
		String name = this.messages.getMessage("settlement.welcome.date", null, locale);
		return this.periods.running(this.cases.get(caseId))
			.map((offer) -> new CaseDate(WELCOME_OFFER, name, Deadline.endOf(offer.freeUntil())))
			.stream()
			.toList();
	}

}
