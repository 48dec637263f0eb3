package org.ruzhu.joining.review.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.Amendments;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.OnboardingCases;

/** The amendment form shows the application as it stands, open where a change is due. */
@Component
class AmendApplicationContent implements TaskContent {

	private final Amendments amendments;

	private final OnboardingCases cases;

	AmendApplicationContent(Amendments amendments, OnboardingCases cases) {
		this.amendments = amendments;
		this.cases = cases;
	}

	@Override
	public String taskKey() {
		return ReviewProcess.AMEND_APPLICATION;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		return this.cases.get(caseId).facts();
	}

	@Override
	public Optional<Set<String>> openFields(String caseId) {
		return Optional.of(this.amendments.openFields(caseId));
	}

	@Override
	public Map<String, String> hints(String caseId) {
		return this.amendments.hints(caseId);
	}

}
