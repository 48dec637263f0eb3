package org.ruzhu.joining.agreement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Contract;
import org.ruzhu.market.DepositRules;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.document.Papers;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/**
 * Fills in the contract templates of a market: {@code
 * forms/agreements/<agreement>.zh-CN.html}.
 */
@Component
class AgreementPaper {

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private static final String FOLDER = "agreements/";

	private final Markets markets;

	private final Enterprises enterprises;

	private final DepositRules depositRules;

	private final Clock clock;

	private final Papers papers;

	AgreementPaper(Markets markets, Enterprises enterprises, DepositRules depositRules, Papers papers, Clock clock) {
		this.markets = markets;
		this.enterprises = enterprises;
		this.depositRules = depositRules;
		this.clock = clock;
		this.papers = papers;
	}

	/**
	 * The agreement that is signed on paper in this market: the first of its contracts
	 * that has a template.
	 * @throws IllegalStateException if none has
	 */
	Contract contract(String marketId) {
		return this.markets.get(marketId)
			.contracts()
			.stream()
			.filter((contract) -> this.papers.has(FOLDER + contract.id()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"Market " + marketId + ": none of its contracts has a file in forms/" + FOLDER));
	}

	/**
	 * A contract of a case, as PDF.
	 * @throws IllegalStateException if there is no template for the contract
	 */
	byte[] print(OnboardingCase theCase, Contract agreement) {
		Market market = this.markets.get(theCase.marketId());
		Map<String, Object> facts = new HashMap<>(theCase.facts());
		Enterprise enterprise = this.enterprises.get(theCase.providerId());
		facts.put("legalName", enterprise.legalName());
		facts.put("creditCode", enterprise.creditCode());
		facts.put("legalRepresentative", enterprise.legalRepresentative());
		facts.put("caseId", theCase.id());
		facts.put("title", agreement.name().in(LANGUAGE));
		facts.put("market", market.name().in(LANGUAGE));
		facts.put("categories", categories(market, theCase));
		facts.put("depositAmount", deposit(theCase));
		facts.put("date", LocalDate.now(this.clock).format(DateTimeFormatter.ofPattern("yyyy年M月d日")));
		return this.papers.print(FOLDER + agreement.id(), facts);
	}

	private String deposit(OnboardingCase theCase) {
		long fen = this.depositRules.owedFen(theCase.marketId(), theCase.approvedCategories());
		return "%,.2f 元".formatted(BigDecimal.valueOf(fen, 2));
	}

	private static String categories(Market market, OnboardingCase theCase) {
		return theCase.approvedCategories()
			.stream()
			.map((id) -> market.category(id).map((category) -> category.name().in(LANGUAGE)).orElse(id))
			.collect(Collectors.joining("、"));
	}

}
