package org.ruzhu.joining.review;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.FieldLabels;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.MessageBundles;
import org.ruzhu.provider.cases.CaseRules;
import org.ruzhu.provider.cases.OnboardingCase;

/**
 * A category whose conditions are not met at the moment of the verdict is approved for a
 * written reason alone. The conditions are checked again by the table and the day that
 * judge the application, so nothing that changed meanwhile slips through.
 */
@Component
class UnmetRules {

	private final CaseRules rules;

	private final ReviewedFields fields;

	private final FieldLabels labels;

	private final AuditLog audit;

	UnmetRules(CaseRules rules, ReviewedFields fields, FieldLabels labels, AuditLog audit) {
		this.rules = rules;
		this.fields = fields;
		this.labels = labels;
		this.audit = audit;
	}

	/**
	 * Judges an application by the facts as they are now, and records why conditions of
	 * the categories that are to be approved are overridden.
	 * @return the unmet conditions of all its categories, with those facts
	 * @throws InvalidAnswerException if a condition of a category to be approved is not
	 * met and there is no reason
	 */
	Judgement judge(OnboardingCase theCase, ReviewDecision decision) {
		Judgement judgement = new Judgement(this.fields.stated(theCase), this.rules.judge(theCase).unmet());
		List<UnmetCondition> overridden = judgement.unmet(decision.approved());
		if (!overridden.isEmpty()) {
			if (decision.overrideReason().isEmpty()) {
				throw new InvalidAnswerException(ReviewFields.OVERRIDE_REASON, "review.rule.unmet", named(overridden));
			}
			String codes = overridden.stream().map(UnmetCondition::code).distinct().collect(Collectors.joining(", "));
			this.audit.record(theCase.id(), "rules-overridden", codes + ": " + decision.overrideReason());
		}
		return judgement;
	}

	private String named(List<UnmetCondition> unmet) {
		return unmet.stream()
			.map((condition) -> this.labels.label(condition.fact(), LocaleContextHolder.getLocale()))
			.distinct()
			.collect(Collectors.joining(MessageBundles.of("application")
				.getMessage("application.category.comma", null, LocaleContextHolder.getLocale())));
	}

}
