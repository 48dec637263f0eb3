package org.ruzhu.money.fee;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.market.FeeLapse;
import org.ruzhu.money.ledger.FeeBalance;
import org.ruzhu.platform.money.Money;
import org.ruzhu.platform.notice.NoticeFacts;

/** What notices may say about a case's fee and certification. */
@Component
class FeeNoticeFacts implements NoticeFacts {

	private final Fees fees;

	private final MessageSource messages;

	FeeNoticeFacts(Fees fees, MessageSource messages) {
		this.fees = fees;
		this.messages = messages;
	}

	@Override
	public Set<String> names() {
		return Set.of("fee", "feeClause", "feeOwed", "feePaid", "feeLapse", "certifiedUntil");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		this.fees.of(caseId).ifPresent((fee) -> {
			FeeBalance balance = this.fees.balance(caseId);
			facts.put("fee", fee.name().in(locale));
			facts.put("feeClause", fee.clause().in(locale));
			facts.put("feeLapse", fee.lapse().map((lapse) -> said(lapse, locale)).orElse(""));
			facts.put("feeOwed", Money.text(balance.owedFen(), locale));
			facts.put("feePaid", Money.text(balance.paidFen(), locale));
		});
		this.fees.certification(caseId)
			.flatMap(Certification::validUntil)
			.map((day) -> day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)))
			.ifPresent((day) -> facts.put("certifiedUntil", day));
		return facts;
	}

	private String said(FeeLapse lapse, Locale locale) {
		String shop = this.messages.getMessage("deposit.certification.lapse." + lapse.shop().name(), null, locale);
		String source = lapse.clause()
			.map((clause) -> clause.in(locale))
			.orElseGet(() -> this.messages.getMessage("deposit.certification.lapse.own", null, locale));
		return this.messages.getMessage("deposit.certification.lapse", new Object[] { shop, source }, locale);
	}

}
