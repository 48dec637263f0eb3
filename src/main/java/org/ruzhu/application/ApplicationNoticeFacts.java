package org.ruzhu.application;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.ruzhu.market.Markets;
import org.ruzhu.notice.NoticeFacts;

import org.springframework.stereotype.Component;

/** What notices may say of a case. */
@Component
class ApplicationNoticeFacts implements NoticeFacts {

	private final ApplicationRepository applications;

	private final Markets markets;

	private final UnmetHints unmetHints;

	ApplicationNoticeFacts(ApplicationRepository applications, Markets markets, UnmetHints unmetHints) {
		this.applications = applications;
		this.markets = markets;
		this.unmetHints = unmetHints;
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return this.applications.findById(caseId).map((application) -> facts(application, locale)).orElse(Map.of());
	}

	private Map<String, Object> facts(Application application, Locale locale) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("market", this.markets.get(application.marketId()).name().in(locale));
		facts.put("contact", application.fact("contactName"));
		facts.put("unmet", String.join("\n", this.unmetHints.of(application, locale).values()));
		if (application.reason() != null) {
			facts.put("reason", application.reason());
		}
		return facts;
	}

}
