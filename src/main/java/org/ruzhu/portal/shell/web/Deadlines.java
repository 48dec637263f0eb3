package org.ruzhu.portal.shell.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.ruzhu.market.DatedElement;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Promise;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.engine.ElementNames;
import org.ruzhu.portal.shell.TaskDeadline;
import org.ruzhu.portal.shell.process.Turns;
import org.ruzhu.provider.cases.OnboardingCase;

/** The dates of a case, and whether the market or the operator sets each of them. */
@Component("deadlines")
class Deadlines {

	private final Turns turns;

	private final Markets markets;

	private final WorkingDays workingDays;

	private final Clock clock;

	private final Map<String, String> promises;

	Deadlines(Turns turns, Markets markets, WorkingDays workingDays, Clock clock, List<DatedElement> dated) {
		this.turns = turns;
		this.markets = markets;
		this.workingDays = workingDays;
		this.clock = clock;
		this.promises = dated.stream().collect(Collectors.toMap(DatedElement::element, DatedElement::promise));
	}

	/**
	 * One date.
	 *
	 * @param target whether it is the operator's own target, because the market states
	 * none
	 * @param clause the clause that states it, or null
	 * @param provisional whether it is in a year whose holidays are not announced yet
	 */
	record Row(String name, Instant at, boolean target, String clause, boolean provisional) {
	}

	List<Row> of(OnboardingCase theCase, Locale locale) {
		Market market = this.markets.get(theCase.marketId());
		return this.turns.deadlines(theCase.id())
			.stream()
			.map((deadline) -> row(deadline, promise(market, deadline.element()), locale))
			.toList();
	}

	/** Whether a date is the operator's own target, because the market states none. */
	public boolean isTarget(String marketId, String element) {
		return promise(this.markets.get(marketId), element).filter((made) -> !made.stated()).isPresent();
	}

	private Row row(TaskDeadline deadline, Optional<Promise> promise, Locale locale) {
		String clause = promise.flatMap(Promise::clause).map((text) -> text.in(locale)).orElse(null);
		boolean provisional = promise.filter(Promise::working).isPresent()
				&& this.workingDays.isProvisional(deadline.at().atZone(this.clock.getZone()).toLocalDate());
		return new Row(ElementNames.of(deadline.element(), deadline.name(), locale), deadline.at(),
				promise.filter((made) -> !made.stated()).isPresent(), clause, provisional);
	}

	private Optional<Promise> promise(Market market, String element) {
		String stem = element.substring(element.indexOf('_') + 1)
			.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
			.toLowerCase(Locale.ROOT);
		return Optional.ofNullable(market.promises().get(this.promises.getOrDefault(element, stem)));
	}

}
