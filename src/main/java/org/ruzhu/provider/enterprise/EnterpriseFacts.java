package org.ruzhu.provider.enterprise;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.notice.NoticeFacts;
import org.ruzhu.provider.cases.OnboardingCases;

/** What notices say of the enterprise. */
@Component
class EnterpriseFacts implements NoticeFacts {

	private final Enterprises enterprises;

	private final OnboardingCases cases;

	EnterpriseFacts(Enterprises enterprises, OnboardingCases cases) {
		this.enterprises = enterprises;
		this.cases = cases;
	}

	@Override
	public Set<String> names() {
		return Set.of("company");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return this.enterprises.find(this.cases.get(caseId).providerId())
			.map(Enterprise::legalName)
			.<Map<String, Object>>map((name) -> Map.of("company", name))
			.orElse(Map.of());
	}

}
