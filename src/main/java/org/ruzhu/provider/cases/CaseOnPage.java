package org.ruzhu.provider.cases;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.document.Document;
import org.ruzhu.platform.panel.CaseReading;

/** Data that several panels of a case's page need. It is read once per page. */
@Component
public class CaseOnPage {

	private final OnboardingCases cases;

	private final StaffCases staffCases;

	private final EligibilityFacts facts;

	CaseOnPage(OnboardingCases cases, StaffCases staffCases, EligibilityFacts facts) {
		this.cases = cases;
		this.staffCases = staffCases;
		this.facts = facts;
	}

	private record Stated(Map<String, Object> facts) {
	}

	private record Papers(List<Document> documents) {
	}

	/** The case. */
	public OnboardingCase of(CaseReading reading) {
		return reading.once(OnboardingCase.class, () -> this.cases.get(reading.caseId()));
	}

	/** The facts that the provider stated, and those known from other sources. */
	public Map<String, Object> facts(CaseReading reading) {
		return reading.once(Stated.class, () -> new Stated(this.facts.of(of(reading)))).facts();
	}

	/** The documents of the case that the reading member of staff may open. */
	public List<Document> documents(CaseReading reading) {
		return reading
			.once(Papers.class, () -> new Papers(this.staffCases.documents(reading.reader().id(), reading.caseId())))
			.documents();
	}

}
