package org.ruzhu.provider.cases.process;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Applications;

/** Names the agreements that are to be accepted in this market. */
@Component
class AcceptAgreementsContent implements TaskContent {

	private final Applications applications;

	private final Markets markets;

	private final MessageSource messages;

	AcceptAgreementsContent(Applications applications, Markets markets, MessageSource messages) {
		this.applications = applications;
		this.markets = markets;
		this.messages = messages;
	}

	@Override
	public String taskKey() {
		return ApplyProcess.ACCEPT_AGREEMENTS;
	}

	/** Where the agreements were accepted before everything else, they still are. */
	@Override
	public Map<String, Object> prefilled(String caseId) {
		return Map.of(ApplyProcess.AGREEMENTS_ACCEPTED, this.applications.get(caseId).agreedAt() != null);
	}

	@Override
	public Map<String, String> hints(String caseId) {
		Locale locale = LocaleContextHolder.getLocale();
		Application application = this.applications.get(caseId);
		String names = this.markets.get(application.marketId())
			.agreements(application.categories())
			.stream()
			.map((agreement) -> agreement.name().in(locale))
			.collect(Collectors.joining(" "));
		return Map.of(ApplyProcess.AGREEMENTS_ACCEPTED,
				this.messages.getMessage("application.agreements.list", new Object[] { names }, locale));
	}

}
