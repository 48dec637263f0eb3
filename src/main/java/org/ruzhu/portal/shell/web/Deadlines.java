package org.ruzhu.portal.shell.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.ruzhu.market.DatedElement;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Promise;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.engine.ElementNames;
import org.ruzhu.platform.panel.DateSource;
import org.ruzhu.platform.panel.DateSource.CaseDate;
import org.ruzhu.portal.shell.TaskDeadline;
import org.ruzhu.portal.shell.process.Turns;
import org.ruzhu.provider.cases.OnboardingCase;

/** The dates of a case, and whether the market or the operator sets each of them. */
@Component("deadlines")
class Deadlines {

	private final Turns turns;

	private final List<DateSource> sources;

	private final Markets markets;

	private final WorkingDays workingDays;

	private final Clock clock;

	private final Map<String, String> promises;

	Deadlines(Turns turns, List<DateSource> sources, Markets markets, WorkingDays workingDays, Clock clock,
			List<DatedElement> dated) {
		this.turns = turns;
		this.sources = sources;
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
		List<CaseDate> told = this.sources.stream()
			.flatMap((source) -> source.of(theCase.id(), locale).stream())
			.toList();
		Set<String> elements = told.stream().map(CaseDate::element).collect(Collectors.toSet());
		return Stream
			.concat(told.stream().map((date) -> row(date.name(), date.at(), promise(market, date.element()), locale)),
					this.turns.deadlines(theCase.id())
						.stream()
						.filter((deadline) -> !elements.contains(deadline.element()))
						.map((deadline) -> row(ElementNames.of(deadline.element(), deadline.name(), locale),
								deadline.at(), promise(market, deadline), locale)))
			.sorted(Comparator.comparing(Row::at))
			.toList();
	}

	/** Whether a date is the operator's own target, because the market states none. */
	public boolean isTarget(String marketId, String element) {
		return promise(this.markets.get(marketId), element).filter((made) -> !made.stated()).isPresent();
	}

	private Row row(String name, Instant at, Optional<Promise> promise, Locale locale) {
		String clause = promise.flatMap(Promise::clause).map((text) -> text.in(locale)).orElse(null);
		boolean provisional = promise.filter(Promise::working).isPresent()
				&& this.workingDays.isProvisional(at.atZone(this.clock.getZone()).toLocalDate());
		return new Row(name, at, promise.filter((made) -> !made.stated()).isPresent(), clause, provisional);
	}

	private Optional<Promise> promise(Market market, TaskDeadline deadline) {
		return deadline.promise().map(market.promises()::get).or(() -> promise(market, deadline.element()));
	}

	private Optional<Promise> promise(Market market, String element) {
		String stem = element.substring(element.indexOf('_') + 1)
			.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
			.toLowerCase(Locale.ROOT);
		return Optional.ofNullable(market.promises().get(this.promises.getOrDefault(element, stem)));
	}

}
