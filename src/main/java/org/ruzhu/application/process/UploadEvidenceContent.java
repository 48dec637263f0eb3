package org.ruzhu.application.process;

import java.util.HashMap;
import java.util.Map;

import org.ruzhu.application.Application;
import org.ruzhu.application.Applications;
import org.ruzhu.application.AskedFields;
import org.ruzhu.form.TaskContent;

import org.springframework.stereotype.Component;

/** What was uploaded before. */
@Component
class UploadEvidenceContent implements TaskContent {

	private final Applications applications;

	private final AskedFields askedFields;

	UploadEvidenceContent(Applications applications, AskedFields askedFields) {
		this.applications = applications;
		this.askedFields = askedFields;
	}

	@Override
	public String taskKey() {
		return ApplyProcess.UPLOAD_EVIDENCE;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		Application application = this.applications.get(caseId);
		Map<String, Object> known = new HashMap<>(application.facts());
		known.put(AskedFields.NAME, this.askedFields.of(application.marketId()));
		return known;
	}

}
