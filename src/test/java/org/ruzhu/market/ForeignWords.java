package org.ruzhu.market;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds in a text what its market's documents do not say: clauses, titles and agreements
 * of other markets, numbers of files, and promises that are not the market's own.
 */
public final class ForeignWords {

	/**
	 * A clause behind the title of its document, up to the end of the brackets or line.
	 */
	private static final String CLAUSE = "[^）)\\n]*";

	private static final List<Pattern> NOBODYS = List.of(Pattern.compile("(?<![\\w.,-])00[0-4](?![\\w.,])"),
			Pattern.compile("第 ?[\\d.]+[①-⑥]* ?条"), Pattern.compile("[Cc]lause \\d"),
			Pattern.compile("(?<![\\w.,])[3-9]\\.\\d{1,2}(\\.\\d)?[①-⑥]?(?![\\w%,.])"), Pattern.compile("\\d[①-⑥]"));

	/** A title that was not read in its place. */
	private static final Pattern NOT_READ = Pattern.compile("(?<![${])\\{[a-z][a-z-]*}");

	private static final List<Pattern> PROMISES = List.of(Pattern.compile("无息|不计利息"),
			Pattern.compile("without interest"), Pattern.compile("可以拒绝退|拒绝退款"),
			Pattern.compile("the market may refuse"), Pattern.compile("次月 ?3 ?日"), Pattern.compile("3rd of the month"),
			Pattern.compile("无论认证是否通过"), Pattern.compile("whether or not the certification"), Pattern.compile("只需提交资质"),
			Pattern.compile("only the qualifications"), Pattern.compile("市场本身(没有|未)"),
			Pattern.compile("the market itself states no"));

	/** A violation of the annex names its days, too: no work after payment. */
	private static final Pattern DAYS = Pattern.compile("(?<!付款后 )(\\d+) ?个工作日|(\\d+) working days(?! of payment)");

	/** What an agreement of one market is called by in short. */
	private static final Pattern SHORT_NAMES = Pattern
		.compile("接入协议|入驻协议|代销协议|[Aa]ccess agreement|[Aa]gency agreement");

	private final Collection<Market> markets;

	public ForeignWords(Markets markets) {
		this.markets = markets.all();
	}

	/** What a text for a market says and the market does not. */
	public List<String> in(String text, Market market) {
		String rest = text;
		for (LocalizedText rule : market.texts().rules().values()) {
			rest = rest.replace(rule.zh(), "").replace(rule.en(), "");
		}
		for (String title : longestFirst(titles(market))) {
			rest = rest.replaceAll(Pattern.quote(title) + CLAUSE, "");
		}
		for (String name : longestFirst(agreements(market))) {
			rest = rest.replace(name, "");
		}
		List<String> found = found(rest,
				Stream.of(NOBODYS.stream(), PROMISES.stream(), Stream.of(SHORT_NAMES, NOT_READ)).flatMap((all) -> all));
		Set<String> own = market.promises()
			.values()
			.stream()
			.map((promise) -> String.valueOf(promise.days()))
			.collect(Collectors.toSet());
		DAYS.matcher(rest)
			.results()
			.filter((days) -> !own.contains(days.group(days.group(1) != null ? 1 : 2)))
			.map(MatchResult::group)
			.forEach(found::add);
		return found;
	}

	/** What a text that all markets share says and some of them do not. */
	public List<String> inShared(String text) {
		return found(text,
				Stream.of(NOBODYS.stream(), PROMISES.stream(), Stream.of(SHORT_NAMES, DAYS)).flatMap((all) -> all));
	}

	private List<String> found(String text, Stream<Pattern> patterns) {
		List<String> found = new ArrayList<>();
		patterns.forEach((pattern) -> pattern.matcher(text).results().map(MatchResult::group).forEach(found::add));
		this.markets.stream()
			.flatMap((market) -> Stream.concat(titles(market).stream(), agreements(market).stream()))
			.distinct()
			.filter(text::contains)
			.forEach(found::add);
		return found;
	}

	private static Set<String> titles(Market market) {
		return both(market.texts().sources().values().stream());
	}

	private static Set<String> agreements(Market market) {
		return both(Stream.concat(market.agreements().stream().map(AgreementTerms::name),
				market.contracts().stream().map(Contract::name)));
	}

	private static Set<String> both(Stream<LocalizedText> texts) {
		Set<String> both = new TreeSet<>();
		texts.forEach((text) -> both.addAll(List.of(text.zh(), text.en())));
		return both;
	}

	private static List<String> longestFirst(Set<String> texts) {
		return texts.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
	}

}
