package org.ruzhu.provider.cases.process;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.OnboardingCases;

/** Lists the agreements that a provider accepts at the start of the journey. */
@Component
class AcceptAgreementContent implements TaskContent {

	private final OnboardingCases cases;

	private final Markets markets;

	private final MessageSource messages;

	AcceptAgreementContent(OnboardingCases cases, Markets markets, MessageSource messages) {
		this.cases = cases;
		this.markets = markets;
		this.messages = messages;
	}

	@Override
	public String taskKey() {
		return AcceptAgreementProcess.ACCEPT_AGREEMENT;
	}

	@Override
	public Map<String, String> hints(String caseId) {
		Locale locale = LocaleContextHolder.getLocale();
		String names = this.markets.get(this.cases.get(caseId).marketId())
			.agreements()
			.stream()
			.map((agreement) -> agreement.name().in(locale))
			.collect(Collectors.joining(" "));
		return Map.of("agreementAccepted",
				this.messages.getMessage("application.agreements.list", new Object[] { names }, locale));
	}

}
