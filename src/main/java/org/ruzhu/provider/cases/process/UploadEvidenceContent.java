package org.ruzhu.provider.cases.process;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.AskedFields;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** What was uploaded before. */
@Component
class UploadEvidenceContent implements TaskContent {

	private final OnboardingCases cases;

	private final AskedFields askedFields;

	UploadEvidenceContent(OnboardingCases cases, AskedFields askedFields) {
		this.cases = cases;
		this.askedFields = askedFields;
	}

	@Override
	public String taskKey() {
		return ApplyProcess.UPLOAD_EVIDENCE;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Map<String, Object> known = new HashMap<>(theCase.facts());
		known.put(AskedFields.NAME, this.askedFields.of(theCase.marketId()));
		return known;
	}

}
