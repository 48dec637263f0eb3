package org.ruzhu.market.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.market.AskedContact;
import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.Category;
import org.ruzhu.market.Criterion;
import org.ruzhu.market.DepositRules;
import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.UnknownMarketException;
import org.ruzhu.market.UnmetCondition;

/** The public page about joining a market. */
@Controller
class MarketController {

	private final Markets markets;

	private final EligibilityRules rules;

	private final DepositRules deposits;

	private final Clock clock;

	MarketController(Markets markets, EligibilityRules rules, DepositRules deposits, Clock clock) {
		this.markets = markets;
		this.rules = rules;
		this.deposits = deposits;
		this.clock = clock;
	}

	@GetMapping("/markets/{marketId}")
	String show(@PathVariable String marketId, Model model) {
		Market market = this.markets.get(marketId);
		model.addAttribute("market", market);
		model.addAttribute("categories",
				market.categories().stream().map((category) -> conditions(market, category)).toList());
		return "market/market";
	}

	/**
	 * All conditions of a category. They are found by a check without any facts, which
	 * meets no condition.
	 */
	private CategoryConditions conditions(Market market, Category category) {
		List<String> alone = List.of(category.id());
		return new CategoryConditions(category,
				this.rules.check(market.id(), alone, Map.of(), LocalDate.now(this.clock)).unmet(),
				market.judgements(alone), market.contacts(alone),
				market.documents().stream().filter((document) -> document.concerns(category.id())).toList(),
				this.deposits.find(market.id(), alone).orElse(null));
	}

	@ExceptionHandler(UnknownMarketException.class)
	ModelAndView unknownMarket() {
		return new ModelAndView("account/unknown-market", HttpStatus.NOT_FOUND);
	}

	/**
	 * The conditions of one category.
	 *
	 * @param depositFen its deposit in fen; null if the market's table has none
	 */
	record CategoryConditions(Category category, List<UnmetCondition> conditions, List<Criterion> judgements,
			List<AskedContact> contacts, List<AskedDocument> documents, Long depositFen) {
	}

}
