package org.ruzhu.application.process;

import java.util.Map;

import org.ruzhu.application.Applications;
import org.ruzhu.form.TaskContent;

import org.springframework.stereotype.Component;

/** What was uploaded before. */
@Component
class UploadEvidenceContent implements TaskContent {

	private final Applications applications;

	UploadEvidenceContent(Applications applications) {
		this.applications = applications;
	}

	@Override
	public String taskKey() {
		return ApplyProcess.UPLOAD_EVIDENCE;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		return this.applications.get(caseId).facts();
	}

}
