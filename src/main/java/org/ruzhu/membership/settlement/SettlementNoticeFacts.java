package org.ruzhu.membership.settlement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Category;
import org.ruzhu.market.LocalizedText;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Mode;
import org.ruzhu.platform.money.Money;
import org.ruzhu.platform.notice.NoticeFacts;
import org.ruzhu.provider.cases.OnboardingCases;

/** What notices may say about the last settled month of a case. */
@Component
class SettlementNoticeFacts implements NoticeFacts {

	private final SettlementRecords records;

	private final Markets markets;

	private final OnboardingCases cases;

	private final MessageSource messages;

	SettlementNoticeFacts(SettlementRecords records, Markets markets, OnboardingCases cases, MessageSource messages) {
		this.records = records;
		this.markets = markets;
		this.cases = cases;
		this.messages = messages;
	}

	@Override
	public Set<String> names() {
		return Set.of("settledMonth", "settlement");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		List<SettlementLine> lines = this.records.ofCase(caseId);
		Map<String, Object> facts = new HashMap<>();
		lines.stream().findFirst().ifPresent((latest) -> {
			Optional<LocalizedText> agreement = this.markets.get(latest.marketId())
				.byAgreement(Mode.Term.COMMISSION, this.cases.get(caseId).mode());
			facts.put("settledMonth", latest.month().toString());
			facts.put("settlement",
					lines.stream()
						.filter((line) -> line.settlementId() == latest.settlementId())
						.map((line) -> say(line, agreement, locale))
						.collect(Collectors.joining("\n")));
		});
		return facts;
	}

	private String say(SettlementLine line, Optional<LocalizedText> agreement, Locale locale) {
		Object[] amounts = { name(line, locale), Money.text(line.totalFen(), locale),
				line.rating().map((rating) -> rating.rate().stripTrailingZeros().toPlainString()).orElse(""),
				Money.text(line.dueFen(), locale), Money.text(line.returnedFen(), locale),
				Money.text(line.correctedFen(), locale), agreement.map((name) -> name.in(locale)).orElse("") };
		return this.messages.getMessage("settlement.notice." + kind(line, agreement.isPresent()), amounts, locale);
	}

	private static String kind(SettlementLine line, boolean byAgreement) {
		if (line.isNotStated()) {
			return byAgreement ? "byAgreement" : "notStated";
		}
		return (line.totalFen() > 0) ? "line" : "corrected";
	}

	private String name(SettlementLine line, Locale locale) {
		return this.markets.get(line.marketId())
			.category(line.category())
			.map(Category::name)
			.map((name) -> name.in(locale))
			.orElse(line.category());
	}

}
