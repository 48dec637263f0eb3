package org.ruzhu.market;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What texts that all markets share say of this market's rules.
 *
 * @param sources the titles of the documents that clauses are cited from, by the name
 * that a clause has for it
 * @param clauses the clauses that state a rule; a rule that the market does not state has
 * none
 * @param rules whole sentences about a rule, in the market's words or the operator's
 */
public record MarketTexts(Map<String, LocalizedText> sources, Map<String, LocalizedText> clauses,
		Map<String, LocalizedText> rules) {

	private static final Pattern SOURCE = Pattern.compile("\\{([a-z][a-z-]*)}");

	/** The rule that members are told of a changed table of rates before it applies. */
	public static final String COMMISSION_CHANGE = "commission-change";

	/** The rules that shared texts cite. */
	static final Set<String> CITED = Set.of(COMMISSION_CHANGE, "deduction", "contract-over", "expulsion", "exit-orders",
			"product-review", "product-description");

	/** The rules that shared texts say. */
	static final Set<String> SAID = Set.of("refund", "deposit-payment", "online-payment", "transfer",
			"pending-transfer", "undeclared-payer", "licence-copy", "contact-data", "help", "late-review", "fee",
			"fee-invoice");

	/**
	 * The clause that states a rule, in brackets, to follow whatever speaks of the rule;
	 * empty where the market does not state it.
	 */
	public String clause(String rule, Locale locale) {
		boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		return Optional.ofNullable(this.clauses.get(rule))
			.map((clause) -> (english ? " (%s)" : "（%s）").formatted(clause.in(locale)))
			.orElse("");
	}

	/** Whether the market states a rule. */
	public boolean states(String rule) {
		return this.clauses.containsKey(rule);
	}

	/** What is said of a rule. */
	public String rule(String rule, Locale locale) {
		return this.rules.get(rule).in(locale);
	}

	/**
	 * A clause as a table of the market has it, with the title of its document. A title
	 * that the market has no more is left as the table names it.
	 */
	public LocalizedText cite(LocalizedText clause) {
		return new LocalizedText(cite(clause.zh(), Locale.CHINESE), cite(clause.en(), Locale.ENGLISH));
	}

	private String cite(String clause, Locale locale) {
		return SOURCE.matcher(clause)
			.replaceAll((source) -> Matcher.quoteReplacement(Optional.ofNullable(this.sources.get(source.group(1)))
				.map((title) -> title.in(locale))
				.orElse(source.group())));
	}

	/** The documents that a text names and the market does not have. */
	public Set<String> unknownSources(String text) {
		return SOURCE.matcher(text)
			.results()
			.map((source) -> source.group(1))
			.filter((source) -> !this.sources.containsKey(source))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
