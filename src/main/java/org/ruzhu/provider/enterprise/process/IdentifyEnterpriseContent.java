package org.ruzhu.provider.enterprise.process;

import java.util.Map;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.Markets;
import org.ruzhu.platform.form.FieldNote;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.OnboardingCases;

/** Says what kind of copy of the licence the market asks for. */
@Component
class IdentifyEnterpriseContent implements TaskContent {

	private final OnboardingCases cases;

	private final Markets markets;

	IdentifyEnterpriseContent(OnboardingCases cases, Markets markets) {
		this.cases = cases;
		this.markets = markets;
	}

	@Override
	public String taskKey() {
		return VerifyProcess.IDENTIFY_ENTERPRISE;
	}

	@Override
	public Map<String, FieldNote> notes(String caseId) {
		String rule = this.markets.get(this.cases.get(caseId).marketId())
			.texts()
			.rule("licence-copy", LocaleContextHolder.getLocale());
		return Map.of(VerifyProcess.LICENCE_SCAN, new FieldNote(rule, true));
	}

}
