package org.ruzhu.provider.cases.process;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** Lists the agreements to accept in this market. */
@Component
class AcceptAgreementsContent implements TaskContent {

	private final OnboardingCases cases;

	private final Markets markets;

	private final MessageSource messages;

	AcceptAgreementsContent(OnboardingCases cases, Markets markets, MessageSource messages) {
		this.cases = cases;
		this.markets = markets;
		this.messages = messages;
	}

	@Override
	public String taskKey() {
		return ApplyProcess.ACCEPT_AGREEMENTS;
	}

	/** Ticks the box if the agreements were already accepted. */
	@Override
	public Map<String, Object> prefilled(String caseId) {
		return Map.of(ApplyProcess.AGREEMENTS_ACCEPTED, this.cases.get(caseId).agreedAt() != null);
	}

	@Override
	public Map<String, String> hints(String caseId) {
		Locale locale = LocaleContextHolder.getLocale();
		OnboardingCase theCase = this.cases.get(caseId);
		String names = this.markets.get(theCase.marketId())
			.agreements(theCase.categories())
			.stream()
			.map((agreement) -> agreement.name().in(locale))
			.collect(Collectors.joining(" "));
		return Map.of(ApplyProcess.AGREEMENTS_ACCEPTED,
				this.messages.getMessage("application.agreements.list", new Object[] { names }, locale));
	}

}
