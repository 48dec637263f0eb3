package org.ruzhu.provider.cases;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Ground;
import org.ruzhu.market.Market;
import org.ruzhu.market.MarketTexts;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Reasons;
import org.ruzhu.platform.money.Money;
import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about a case. */
@Component
class CaseNoticeFacts implements NoticeFacts {

	private final OnboardingCaseRecords cases;

	private final Markets markets;

	private final Reasons reasons;

	private final UnmetHints unmetHints;

	private final MessageSource messages;

	CaseNoticeFacts(OnboardingCaseRecords cases, Markets markets, Reasons reasons, UnmetHints unmetHints,
			MessageSource messages) {
		this.cases = cases;
		this.markets = markets;
		this.reasons = reasons;
		this.unmetHints = unmetHints;
		this.messages = messages;
	}

	@Override
	public Set<String> names() {
		return Set.of("market", "contact", "unmet", "approvedCategories", "refusedCategories", "caseReason", "adding",
				"additionLapsed", "payoutLapsed", "deductionClause", "commissionChangeClause", "contractOverClause",
				"expulsionClause", "exitOrdersClause", "refundRule", "depositPaymentRule", "feePaymentRule", "feeRule",
				"feeInvoiceRule");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return this.cases.find(caseId).map((theCase) -> facts(theCase, locale)).orElse(Map.of());
	}

	private Map<String, Object> facts(OnboardingCase theCase, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		Market market = this.markets.get(theCase.marketId());
		facts.put("market", market.name().in(locale));
		rules(market, locale, facts);
		facts.put("contact", theCase.fact("contactName"));
		facts.put("unmet", String.join("\n", this.unmetHints.of(theCase, locale).values()));
		facts.put("adding", theCase.isAdding());
		boolean additionLapsed = theCase.isAdding() && theCase.currentRound()
			.stream()
			.anyMatch((category) -> category.state() == CategoryApplication.State.LAPSED);
		facts.put("additionLapsed", additionLapsed);
		facts.put("payoutLapsed", theCase.state() == OnboardingCase.State.ONBOARDED && !additionLapsed);
		facts.put("approvedCategories", approved(theCase, locale));
		facts.put("refusedCategories", refused(theCase, locale));
		theCase.ground().ifPresent((ground) -> facts.put("caseReason", text(theCase, ground, locale)));
		return facts;
	}

	/** What the market says of rules that notices speak of. */
	private void rules(Market market, Locale locale, Map<String, Object> facts) {
		MarketTexts texts = market.texts();
		facts.put("commissionChangeClause", texts.clause(MarketTexts.COMMISSION_CHANGE, locale));
		facts.put("deductionClause", texts.clause("deduction", locale));
		facts.put("contractOverClause", texts.clause("contract-over", locale));
		facts.put("expulsionClause", texts.clause("expulsion", locale));
		facts.put("exitOrdersClause", texts.clause("exit-orders", locale));
		facts.put("refundRule", texts.rule("refund", locale));
		facts.put("depositPaymentRule",
				texts.rule("deposit-payment", locale) + howToPay(market, locale) + borrowed(market, locale));
		facts.put("feePaymentRule", howToPay(market, locale));
		facts.put("feeRule", texts.rule("fee", locale));
		facts.put("feeInvoiceRule", texts.rule("fee-invoice", locale));
	}

	/** What is said of the ways of paying that the market has. */
	private static String howToPay(Market market, Locale locale) {
		String online = market.deposit().takesOnlinePayment() ? said("online-payment", market, locale) : "";
		return online + (market.deposit().takesTransfers() ? said("transfer", market, locale) : "");
	}

	/** Where the amount of the deposit is borrowed from; nothing where it is not. */
	private String borrowed(Market market, Locale locale) {
		return market.deposit()
			.borrowedFrom()
			.map((place) -> this.messages.getMessage("market.deposit.borrowed", new Object[] { place.in(locale) },
					locale))
			.map((text) -> following(text, locale))
			.orElse("");
	}

	private static String said(String rule, Market market, Locale locale) {
		return following(market.texts().rule(rule, locale), locale);
	}

	/** A sentence that follows another one. */
	private static String following(String sentence, Locale locale) {
		return (Money.isEnglish(locale) ? " " : "") + sentence;
	}

	private String approved(OnboardingCase theCase, Locale locale) {
		String comma = this.messages.getMessage("application.category.comma", null, locale);
		return theCase.currentRound()
			.stream()
			.filter(CategoryApplication::isApproved)
			.map((category) -> name(theCase, category, locale))
			.collect(Collectors.joining(comma));
	}

	/** One line per refused category, with the reason. */
	private String refused(OnboardingCase theCase, Locale locale) {
		return theCase.currentRound()
			.stream()
			.filter(CategoryApplication::isRefused)
			.map((category) -> this.messages.getMessage("application.category.refused",
					new Object[] { name(theCase, category, locale),
							category.ground().map((ground) -> text(theCase, ground, locale)).orElse("") },
					locale))
			.collect(Collectors.joining("\n"));
	}

	private String text(OnboardingCase theCase, Ground ground, Locale locale) {
		return this.reasons.text(theCase.marketId(), ground, locale);
	}

	private String name(OnboardingCase theCase, CategoryApplication category, Locale locale) {
		return this.markets.get(theCase.marketId())
			.category(category.category())
			.map((known) -> known.name().in(locale))
			.orElse(category.category());
	}

}
