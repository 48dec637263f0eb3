package org.ruzhu.joining.review.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.Amendments;
import org.ruzhu.platform.form.TaskContent;

/** The amendment form shows the application as it stands, open where a change is due. */
@Component
class AmendApplicationContent implements TaskContent {

	private final Amendments amendments;

	AmendApplicationContent(Amendments amendments) {
		this.amendments = amendments;
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
	public Map<String, String> hints(String caseId) {
		return this.amendments.hints(caseId);
	}

}
