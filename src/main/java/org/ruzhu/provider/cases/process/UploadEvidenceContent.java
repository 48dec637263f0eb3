package org.ruzhu.provider.cases.process;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.form.FieldNote;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.AskedFields;
import org.ruzhu.provider.cases.AskedNotes;
import org.ruzhu.provider.cases.OnboardingCases;

/** Prefills the evidence uploaded before, and asks for what is required. */
@Component
class UploadEvidenceContent implements TaskContent {

	private final OnboardingCases cases;

	private final AskedFields askedFields;

	private final AskedNotes notes;

	UploadEvidenceContent(OnboardingCases cases, AskedFields askedFields, AskedNotes notes) {
		this.cases = cases;
		this.askedFields = askedFields;
		this.notes = notes;
	}

	@Override
	public String taskKey() {
		return ApplyProcess.UPLOAD_EVIDENCE;
	}

	@Override
	public Set<String> required(String caseId) {
		return this.askedFields.required(this.cases.get(caseId));
	}

	@Override
	public Map<String, FieldNote> notes(String caseId) {
		return this.notes.ofDocuments(this.cases.get(caseId));
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		return this.askedFields.known(this.cases.get(caseId));
	}

}
