package org.ruzhu.joining.review.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.Amendments;
import org.ruzhu.platform.form.FieldNote;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.AskedFields;
import org.ruzhu.provider.cases.AskedNotes;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/** The amendment form shows the application as it stands, open where a change is due. */
@Component
class AmendApplicationContent implements TaskContent {

	private final Amendments amendments;

	private final OnboardingCases cases;

	private final AskedFields asked;

	private final AskedNotes notes;

	AmendApplicationContent(Amendments amendments, OnboardingCases cases, AskedFields asked, AskedNotes notes) {
		this.amendments = amendments;
		this.cases = cases;
		this.asked = asked;
		this.notes = notes;
	}

	@Override
	public String taskKey() {
		return ReviewProcess.AMEND_APPLICATION;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		return this.amendments.stated(caseId);
	}

	@Override
	public Optional<Set<String>> openFields(String caseId) {
		return Optional.of(this.amendments.openFields(caseId));
	}

	@Override
	public Set<String> required(String caseId) {
		Set<String> required = new HashSet<>(this.asked.required(this.cases.get(caseId)));
		required.retainAll(this.amendments.openFields(caseId));
		return required;
	}

	@Override
	public Map<String, FieldNote> notes(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Map<String, FieldNote> notes = new HashMap<>(this.notes.ofFacts(theCase));
		notes.putAll(this.notes.ofDocuments(theCase));
		return notes;
	}

	@Override
	public Map<String, String> hints(String caseId) {
		return this.amendments.hints(caseId);
	}

}
