package org.ruzhu.portal.precheck.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Category;
import org.ruzhu.market.CommissionRules;
import org.ruzhu.market.Market;
import org.ruzhu.market.Promise;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.portal.precheck.DepositQuote;
import org.ruzhu.portal.precheck.DepositQuotes;

/** Collects a market's current terms for the page. */
@Component
class MarketTerms {

	private static final String REVIEW = "review";

	private final DepositQuotes deposits;

	private final CommissionRules commission;

	private final WorkingDays workingDays;

	private final Clock clock;

	MarketTerms(DepositQuotes deposits, CommissionRules commission, WorkingDays workingDays, Clock clock) {
		this.deposits = deposits;
		this.commission = commission;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	/**
	 * The terms for the chosen ids in a mode. What the market does not have is ignored.
	 */
	Terms of(Market market, List<String> chosen, Optional<String> chosenMode) {
		Optional<String> mode = chosenMode.filter((id) -> market.mode(id).isPresent());
		LocalDate today = LocalDate.now(this.clock);
		Promise review = market.promise(REVIEW);
		LocalDate answer = review.after(today, this.workingDays);
		return new Terms(market, mode.orElseGet(market::usualMode), choices(market, chosen),
				deposit(market, mode, chosen), rates(market, mode, chosen, today),
				this.commission.welcome(market.id(), today), review, answer,
				review.working() && this.workingDays.isProvisional(answer));
	}

	/** The categories that the chosen ids belong to. */
	static List<Category> categories(Market market, List<String> chosen) {
		return market.categories().stream().filter((category) -> category.ids().anyMatch(chosen::contains)).toList();
	}

	/**
	 * The ids that can be chosen in a category: its sub-types, or the category itself if
	 * it has none.
	 */
	static Stream<String> choices(Category category) {
		return choices(category, List.of()).map(Terms.Choice::id);
	}

	private static List<Terms.Choice> choices(Market market, List<String> chosen) {
		return market.categories().stream().flatMap((category) -> choices(category, chosen)).toList();
	}

	private static Stream<Terms.Choice> choices(Category category, List<String> chosen) {
		return category.subTypes()
			.map((kinds) -> kinds.stream()
				.map((kind) -> new Terms.Choice(kind.id(), category.name(), kind.name(), category.open(),
						chosen.contains(kind.id()))))
			.orElseGet(() -> Stream.of(new Terms.Choice(category.id(), category.name(), null, category.open(),
					chosen.contains(category.id()))));
	}

	private Optional<DepositQuote> deposit(Market market, Optional<String> mode, List<String> chosen) {
		List<String> known = market.categories().stream().flatMap(Category::ids).filter(chosen::contains).toList();
		return known.isEmpty() ? Optional.empty()
				: Optional.of(this.deposits.quote(market, mode, known, Optional.empty()));
	}

	private List<Terms.Rate> rates(Market market, Optional<String> mode, List<String> chosen, LocalDate today) {
		return categories(market, chosen).stream()
			.map((category) -> new Terms.Rate(category.name(),
					this.commission.rate(market.id(), mode, category.id(), YearMonth.from(today), BigDecimal.ZERO)))
			.toList();
	}

}
