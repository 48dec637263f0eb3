package org.ruzhu.membership.settlement;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Category;
import org.ruzhu.market.CommissionRules;
import org.ruzhu.market.CommissionTier;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.money.Money;
import org.ruzhu.platform.notice.NoticeFacts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** What notices may say about changed rates: their subject is the first month. */
@Component
class CommissionChangeFacts implements NoticeFacts {

	private static final String FROM = "commissionFrom";

	private static final String RATES = "commissionRates";

	private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

	private final CommissionRules rules;

	private final OnboardingCases cases;

	private final Markets markets;

	private final MessageSource messages;

	CommissionChangeFacts(CommissionRules rules, OnboardingCases cases, Markets markets, MessageSource messages) {
		this.rules = rules;
		this.cases = cases;
		this.markets = markets;
		this.messages = messages;
	}

	@Override
	public Set<String> names() {
		return Set.of(FROM, RATES);
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return Map.of();
	}

	@Override
	public Map<String, Object> of(String caseId, String subject, Locale locale) {
		if (!MONTH.matcher(subject).matches()) {
			return Map.of();
		}
		OnboardingCase theCase = this.cases.get(caseId);
		Market market = this.markets.get(theCase.marketId());
		YearMonth month = Days.keptMonth(subject);
		return Map.of(FROM,
				DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(month.atDay(1)), RATES,
				this.rules.changed(market.id(), theCase.mode(), month)
					.entrySet()
					.stream()
					.map((one) -> line(market.category(one.getKey()).orElseThrow(), one.getValue(), locale))
					.collect(Collectors.joining("\n")));
	}

	private String line(Category category, List<CommissionTier> tiers, Locale locale) {
		String name = category.name().in(locale);
		if (tiers.isEmpty()) {
			return said("none", locale, name);
		}
		String rates = tiers.stream()
			.map((tier) -> tier(tier, locale))
			.collect(Collectors.joining(said("comma", locale)));
		return said("line", locale, name, rates);
	}

	private String tier(CommissionTier tier, Locale locale) {
		String rate = tier.rate().toPlainString();
		return (tier.from().signum() == 0) ? said("first", locale, rate)
				: said("tier", locale, rate, Money.text(fen(tier.from()), locale));
	}

	private static long fen(BigDecimal yuan) {
		return yuan.movePointRight(2).longValueExact();
	}

	private String said(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage("settlement.change." + key, arguments, locale);
	}

}
