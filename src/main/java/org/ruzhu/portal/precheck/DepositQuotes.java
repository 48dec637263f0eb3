package org.ruzhu.portal.precheck;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import org.ruzhu.market.Category;
import org.ruzhu.market.DepositRules;
import org.ruzhu.market.DepositTerms;
import org.ruzhu.market.DepositTerms.Rule;
import org.ruzhu.market.Market;
import org.ruzhu.platform.api.InvalidQuestionException;
import org.ruzhu.platform.form.InvalidAnswerException;

/** Calculates the deposit for a selection of a market's categories. */
@Service
public class DepositQuotes {

	private final DepositRules rules;

	DepositQuotes(DepositRules rules) {
		this.rules = rules;
	}

	/**
	 * Calculates the deposit by the market's own rule.
	 * @param mode the mode of cooperation; without one the market's usual mode counts
	 * @param categories ids of categories or sub-types
	 * @param withIncome those with income, which decide the tier; empty means all of them
	 * @throws InvalidQuestionException if no category is given, or for each id that the
	 * market does not have or that has income without being among the categories
	 */
	public DepositQuote quote(Market market, Optional<String> mode, List<String> categories,
			Optional<List<String>> withIncome) {
		if (categories.isEmpty()) {
			throw new InvalidQuestionException("categories", "form.chooseOne");
		}
		refuse("categories", "precheck.unknownCategory", categories,
				market.categories().stream().flatMap(Category::ids));
		refuse("categoriesWithIncome", "precheck.notAmongCategories", withIncome.orElse(List.of()),
				withTheirSubTypes(market, categories));
		boolean byIncome = market.deposit().rule() == Rule.TIERS;
		return quote(market, mode,
				(byIncome ? withIncome.orElse(categories) : categories).stream().distinct().toList());
	}

	private static void refuse(String name, String messageKey, List<String> given, Stream<String> allowed) {
		Set<String> known = new HashSet<>(allowed.toList());
		List<InvalidAnswerException> problems = given.stream()
			.filter((id) -> !known.contains(id))
			.map((id) -> new InvalidAnswerException(name, messageKey, id))
			.toList();
		if (!problems.isEmpty()) {
			throw new InvalidQuestionException(problems);
		}
	}

	private static Stream<String> withTheirSubTypes(Market market, List<String> categories) {
		return Stream.concat(categories.stream(),
				categories.stream().flatMap((id) -> market.category(id).stream()).flatMap(Category::ids));
	}

	private DepositQuote quote(Market market, Optional<String> mode, List<String> counted) {
		Optional<Long> amount = this.rules.find(market.id(), mode, counted);
		DepositTerms terms = market.deposit(mode);
		if (!terms.stated()) {
			return new DepositQuote(terms, Optional.empty(), List.of(), amount);
		}
		List<DepositQuote.Line> lines = counted.stream()
			.map((id) -> new DepositQuote.Line(id, this.rules.owedFen(market.id(), mode, List.of(id))))
			.toList();
		return new DepositQuote(terms, Optional.of(amount.orElse(0L)), lines, Optional.empty());
	}

}
