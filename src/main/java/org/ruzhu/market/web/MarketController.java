package org.ruzhu.market.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import org.ruzhu.market.AgreementTerms;
import org.ruzhu.market.AskedContact;
import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.Category;
import org.ruzhu.market.CommissionRate;
import org.ruzhu.market.CommissionRules;
import org.ruzhu.market.Contract;
import org.ruzhu.market.Criterion;
import org.ruzhu.market.DepositRules;
import org.ruzhu.market.DepositTerms;
import org.ruzhu.market.EligibilityRules;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Mode;
import org.ruzhu.market.UnknownMarketException;
import org.ruzhu.market.UnmetCondition;

/** The public page about joining a market. */
@Controller
class MarketController {

	private final Markets markets;

	private final EligibilityRules rules;

	private final DepositRules deposits;

	private final CommissionRules commission;

	private final Clock clock;

	MarketController(Markets markets, EligibilityRules rules, DepositRules deposits, CommissionRules commission,
			Clock clock) {
		this.markets = markets;
		this.rules = rules;
		this.deposits = deposits;
		this.commission = commission;
		this.clock = clock;
	}

	@GetMapping("/markets/{marketId}")
	String show(@PathVariable String marketId, Model model) {
		Market market = this.markets.get(marketId);
		model.addAttribute("market", market);
		model.addAttribute("welcome", this.commission.welcome(marketId, LocalDate.now(this.clock)));
		model.addAttribute("modes", market.modes().stream().map((mode) -> terms(market, mode)).toList());
		model.addAttribute("categories",
				market.categories().stream().map((category) -> conditions(market, category)).toList());
		return "market/market";
	}

	private ModeTerms terms(Market market, Mode mode) {
		Optional<String> id = Optional.of(mode.id());
		return new ModeTerms(mode, market.deposit(id), market.byAgreement(Mode.Term.DEPOSIT, id),
				market.byAgreement(Mode.Term.COMMISSION, id), rates(market, id), market.agreements(id),
				market.contracts(id));
	}

	/** The different rates of this month's first tier, over all categories. */
	private List<CommissionRate> rates(Market market, Optional<String> mode) {
		YearMonth month = YearMonth.now(this.clock);
		return market.categories()
			.stream()
			.flatMap((category) -> this.commission.rate(market.id(), mode, category.id(), month, BigDecimal.ZERO)
				.stream())
			.distinct()
			.toList();
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
				market.modes().stream().flatMap((mode) -> deposits(market, mode, category)).toList());
	}

	private Stream<ModeDeposit> deposits(Market market, Mode mode, Category category) {
		return category.parts()
			.stream()
			.flatMap((part) -> this.deposits.find(market.id(), Optional.of(mode.id()), List.of(part.id()))
				.map((fen) -> new ModeDeposit(mode, part, fen))
				.stream());
	}

	@ExceptionHandler(UnknownMarketException.class)
	ModelAndView unknownMarket() {
		return new ModelAndView("account/unknown-market", HttpStatus.NOT_FOUND);
	}

	/**
	 * The terms of a mode of cooperation.
	 *
	 * @param depositAgreement the agreement that states the deposit instead; empty if
	 * none does
	 * @param commissionAgreement the agreement that states the commission instead; empty
	 * if none does
	 * @param rates the commission; empty if the market states none
	 * @param agreements what is accepted with the application
	 * @param contracts what is signed once it is approved
	 */
	record ModeTerms(Mode mode, DepositTerms deposit, Optional<LocalizedText> depositAgreement,
			Optional<LocalizedText> commissionAgreement, List<CommissionRate> rates, List<AgreementTerms> agreements,
			List<Contract> contracts) {
	}

	/** The deposit of a category, or of a sub-type of it, in a mode, in fen. */
	record ModeDeposit(Mode mode, Category.SubType part, long fen) {
	}

	/**
	 * The conditions of one category.
	 *
	 * @param deposits its deposit, or that of each of its sub-types, in each mode that
	 * the market's table has one for
	 */
	record CategoryConditions(Category category, List<UnmetCondition> conditions, List<Criterion> judgements,
			List<AskedContact> contacts, List<AskedDocument> documents, List<ModeDeposit> deposits) {
	}

}
