package org.ruzhu.membership.category;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.notice.NoticeFacts;
import org.ruzhu.provider.cases.OnboardingCases;

/** What notices may say about the category that a case gave up most recently. */
@Component
class CategoryNoticeFacts implements NoticeFacts {

	private final LeavingCategories leaving;

	private final OnboardingCases cases;

	private final Markets markets;

	CategoryNoticeFacts(LeavingCategories leaving, OnboardingCases cases, Markets markets) {
		this.leaving = leaving;
		this.cases = cases;
		this.markets = markets;
	}

	@Override
	public Set<String> names() {
		return Set.of("leavingCategory", "leavingOrders");
	}

	@Override
	public Map<String, Object> of(String caseId, Locale locale) {
		return this.leaving.latest(caseId)
			.<Map<String, Object>>map((leave) -> Map.of("leavingCategory", name(caseId, leave.category(), locale),
					"leavingOrders", this.leaving.hasOpenOrders(leave.id())))
			.orElse(Map.of());
	}

	private String name(String caseId, String category, Locale locale) {
		return this.markets.get(this.cases.get(caseId).marketId())
			.category(category)
			.map((known) -> known.name().in(locale))
			.orElse(category);
	}

}
