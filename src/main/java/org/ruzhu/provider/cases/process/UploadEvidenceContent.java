package org.ruzhu.provider.cases.process;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Applications;
import org.ruzhu.provider.cases.AskedFields;

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
