package org.ruzhu.application.process;

import java.util.Map;

import org.ruzhu.application.Applications;
import org.ruzhu.application.UnmetHints;
import org.ruzhu.form.TaskContent;

import org.springframework.stereotype.Component;

/** What was stated before, with what of it does not meet the market's conditions. */
@Component
class StateFactsContent implements TaskContent {

	private final Applications applications;

	private final UnmetHints unmetHints;

	StateFactsContent(Applications applications, UnmetHints unmetHints) {
		this.applications = applications;
		this.unmetHints = unmetHints;
	}

	@Override
	public String taskKey() {
		return ApplyProcess.STATE_FACTS;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		return this.applications.get(caseId).facts();
	}

	@Override
	public Map<String, String> hints(String caseId) {
		return this.unmetHints.of(this.applications.get(caseId));
	}

}
