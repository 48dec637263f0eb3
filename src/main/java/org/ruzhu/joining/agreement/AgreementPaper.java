package org.ruzhu.joining.agreement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.ruzhu.market.AgreementText;
import org.ruzhu.market.AgreementTexts;
import org.ruzhu.market.DepositRules;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/** Makes out the contracts of a market to a provider. */
@Component
class AgreementPaper {

	private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	private final Markets markets;

	private final AgreementTexts texts;

	private final Enterprises enterprises;

	private final DepositRules depositRules;

	private final Clock clock;

	AgreementPaper(Markets markets, AgreementTexts texts, Enterprises enterprises, DepositRules depositRules,
			Clock clock) {
		this.markets = markets;
		this.texts = texts;
		this.enterprises = enterprises;
		this.depositRules = depositRules;
		this.clock = clock;
	}

	/**
	 * The texts of all that is signed in the case's market and mode, as they are in
	 * force.
	 * @throws IllegalStateException if nothing is, or one has no text
	 */
	List<AgreementText> toSign(OnboardingCase theCase) {
		String marketId = theCase.marketId();
		List<AgreementText> all = this.markets.get(marketId)
			.contracts(theCase.mode())
			.stream()
			.map((contract) -> this.texts.inForce(marketId, contract.id())
				.orElseThrow(() -> new IllegalStateException("Market " + marketId + ": the contract '" + contract.id()
						+ "' has no text in force among 'agreementTexts' in its market.yaml")))
			.toList();
		if (all.isEmpty()) {
			throw new IllegalStateException(
					"Market " + marketId + " has no 'contracts' in its market.yaml for case " + theCase.id());
		}
		return all;
	}

	/**
	 * A contract of a case, as PDF.
	 * @param onPaper whether it is signed and sealed on paper
	 */
	byte[] print(OnboardingCase theCase, AgreementText text, boolean onPaper) {
		Market market = this.markets.get(theCase.marketId());
		Map<String, Object> facts = new HashMap<>(theCase.facts());
		Enterprise enterprise = this.enterprises.get(theCase.providerId());
		facts.put("legalName", enterprise.legalName());
		facts.put("creditCode", enterprise.creditCode());
		facts.put("legalRepresentative", enterprise.legalRepresentative());
		facts.put("caseId", theCase.id());
		facts.put("market", market.name().in(LANGUAGE));
		facts.put("categories", categories(market, theCase));
		this.depositRules.find(theCase.marketId(), theCase.mode(), theCase.approvedCategories())
			.ifPresent((fen) -> facts.put("depositAmount", "%,.2f 元".formatted(BigDecimal.valueOf(fen, 2))));
		facts.put("date", LocalDate.now(this.clock).format(DateTimeFormatter.ofPattern("yyyy年M月d日")));
		facts.put("onPaper", onPaper);
		return this.texts.print(text, facts);
	}

	private static String categories(Market market, OnboardingCase theCase) {
		return theCase.approvedCategories()
			.stream()
			.map((id) -> market.category(id).map((category) -> category.name().in(LANGUAGE)).orElse(id))
			.collect(Collectors.joining("、"));
	}

}
