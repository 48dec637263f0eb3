package org.ruzhu.membership.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.market.CommissionRules;
import org.ruzhu.market.WelcomeOffer;
import org.ruzhu.platform.audit.AuditLine;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;

/** The time for which a provider that has joined pays no commission. */
@Component
public class WelcomePeriods {

	private static final String JOINED = "application-approved";

	private final CommissionRules rules;

	private final AuditLog audit;

	private final Clock clock;

	WelcomePeriods(CommissionRules rules, AuditLog audit, Clock clock) {
		this.rules = rules;
		this.audit = audit;
		this.clock = clock;
	}

	/** The offer that a member enjoys today; empty if it has none, or none any more. */
	public Optional<WelcomeOffer> running(OnboardingCase theCase) {
		return Optional.of(theCase)
			.filter((one) -> one.state() == State.ONBOARDED)
			.flatMap((one) -> of(one.marketId(), one.id()))
			.filter((offer) -> !LocalDate.now(this.clock).isAfter(offer.freeUntil()));
	}

	/** The market's offer for who joined as this case did; empty if there is none. */
	Optional<WelcomeOffer> of(String marketId, String caseId) {
		return joinedOn(caseId).flatMap((joined) -> this.rules.welcome(marketId, joined));
	}

	/** The day on which the provider passed joining (入驻通过). */
	private Optional<LocalDate> joinedOn(String caseId) {
		return this.audit.of(caseId)
			.stream()
			.filter((line) -> JOINED.equals(line.action()))
			.map(AuditLine::at)
			.min(Instant::compareTo)
			.map((at) -> LocalDate.ofInstant(at, WorkingDays.ZONE));
	}

}
