package org.ruzhu.provider.cases.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.AskedFields;
import org.ruzhu.provider.cases.OnboardingCases;

/** Prefills the evidence uploaded before. */
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
		return this.askedFields.known(this.cases.get(caseId));
	}

}
