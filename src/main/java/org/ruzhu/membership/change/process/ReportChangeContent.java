package org.ruzhu.membership.change.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.ruzhu.market.ChangeTerms;
import org.ruzhu.market.Markets;
import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.cases.OnboardingCases;

/** Offers what can be changed in the market, with the current values. */
@Component
class ReportChangeContent implements TaskContent {

	private final OnboardingCases cases;

	private final MaterialChanges changes;

	private final Markets markets;

	ReportChangeContent(OnboardingCases cases, MaterialChanges changes, Markets markets) {
		this.cases = cases;
		this.changes = changes;
		this.markets = markets;
	}

	@Override
	public String taskKey() {
		return ChangeMaterialProcess.REPORT_CHANGE;
	}

	@Override
	public Map<String, Object> prefilled(String caseId) {
		Map<String, Object> known = new HashMap<>(this.changes.material(caseId));
		known.put("changeFields", this.changes.askedBySubject(caseId));
		return known;
	}

	/** Of the fields of all the application's forms, those that some subject asks for. */
	@Override
	public Optional<Set<String>> openFields(String caseId) {
		Set<String> open = new HashSet<>(this.changes.asked(caseId));
		open.addAll(List.of("changeSubject", "occurredOn"));
		return Optional.of(open);
	}

	@Override
	public Map<String, List<Option>> lists(String caseId) {
		return Map.of("changeSubjects",
				this.markets.get(this.cases.get(caseId).marketId())
					.changes()
					.map(ChangeTerms::subjects)
					.orElse(List.of())
					.stream()
					.map((subject) -> new Option(subject.id(), subject.name().zh(), subject.name().en()))
					.toList());
	}

}
