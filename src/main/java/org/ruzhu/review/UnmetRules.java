package org.ruzhu.review;

import java.util.List;
import java.util.stream.Collectors;

import org.ruzhu.application.Application;
import org.ruzhu.application.EligibilityFacts;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.form.FieldLabels;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.market.UnmetCondition;
import org.ruzhu.market.process.EligibilityRules;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A category whose conditions are not met at the moment of the verdict is approved for a
 * written reason alone. The conditions are checked again by the table and the day that
 * judge the application, so nothing that changed meanwhile slips through.
 */
@Component
public class UnmetRules {

	private final EligibilityRules rules;

	private final EligibilityFacts facts;

	private final FieldLabels labels;

	private final AuditLog audit;

	UnmetRules(EligibilityRules rules, EligibilityFacts facts, FieldLabels labels, AuditLog audit) {
		this.rules = rules;
		this.facts = facts;
		this.labels = labels;
		this.audit = audit;
	}

	/**
	 * Checks the categories that are to be approved, and records why conditions are
	 * overridden.
	 * @throws InvalidAnswer if a condition is not met and there is no reason
	 */
	public void check(Application application, Decision decision) {
		List<UnmetCondition> unmet = unmet(application, decision.approved());
		if (unmet.isEmpty()) {
			return;
		}
		if (decision.overrideReason().isEmpty()) {
			throw new InvalidAnswer(ReviewFields.OVERRIDE_REASON, "review.rule.unmet", named(unmet));
		}
		String codes = unmet.stream().map(UnmetCondition::code).distinct().collect(Collectors.joining(", "));
		this.audit.record(application.id(), "rules-overridden", codes + ": " + decision.overrideReason());
	}

	private List<UnmetCondition> unmet(Application application, List<String> approved) {
		return application.fixedRules()
			.filter((fixed) -> !approved.isEmpty())
			.map((fixed) -> this.rules.checkBy(fixed.tableId(), approved, this.facts.of(application), fixed.asOf())
				.unmet())
			.orElse(List.of());
	}

	private String named(List<UnmetCondition> unmet) {
		return unmet.stream()
			.map((condition) -> this.labels.label(condition.fact(), LocaleContextHolder.getLocale()))
			.distinct()
			.collect(Collectors.joining("、"));
	}

}
