package org.ruzhu.portal.precheck;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ruzhu.market.Category;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.api.InvalidQuestionException;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * The markets and categories to check.
 *
 * @param places the categories of each market, open or planned; a market without any
 * requested category is left out
 */
public record Scope(Map<Market, List<Category>> places) {

	/** Every category of every market. */
	public static Scope everything(Markets markets) {
		return of(markets, Optional.empty(), Optional.empty(), Optional.empty());
	}

	/**
	 * The named categories of the named markets, in a mode of cooperation.
	 * @param marketIds empty means every market that has the mode
	 * @param categoryIds empty means every category
	 * @param mode empty means the usual mode of each market
	 * @throws InvalidQuestionException for each market that does not exist, for a mode
	 * that a named market or else every market lacks, or for each category that no chosen
	 * market has
	 */
	public static Scope of(Markets markets, Optional<List<String>> marketIds, Optional<List<String>> categoryIds,
			Optional<String> mode) {
		refuse("markets", "precheck.unknownMarket",
				marketIds.orElse(List.of()).stream().filter((id) -> markets.find(id).isEmpty()).toList());
		Collection<Market> chosen = marketIds.<Collection<Market>>map((ids) -> ids.stream().map(markets::get).toList())
			.orElseGet(() -> markets.all().stream().filter((market) -> has(market, mode)).toList());
		refuse("mode", "precheck.unknownMode",
				mode.filter((id) -> chosen.isEmpty() || !chosen.stream().allMatch((market) -> has(market, mode)))
					.stream()
					.toList());
		refuse("categories", "precheck.unknownCategory",
				categoryIds.orElse(List.of())
					.stream()
					.filter((id) -> chosen.stream().allMatch((market) -> market.category(id).isEmpty()))
					.toList());
		Map<Market, List<Category>> places = new LinkedHashMap<>();
		chosen.forEach((market) -> {
			List<Category> own = market.categories()
				.stream()
				.filter((category) -> categoryIds.map((ids) -> ids.contains(category.id())).orElse(true))
				.toList();
			if (!own.isEmpty()) {
				places.put(market, own);
			}
		});
		return new Scope(places);
	}

	private static boolean has(Market market, Optional<String> mode) {
		return mode.map((id) -> market.mode(id).isPresent()).orElse(true);
	}

	private static void refuse(String name, String messageKey, List<String> unknown) {
		if (!unknown.isEmpty()) {
			throw new InvalidQuestionException(
					unknown.stream().map((id) -> new InvalidAnswerException(name, messageKey, id)).toList());
		}
	}

}
