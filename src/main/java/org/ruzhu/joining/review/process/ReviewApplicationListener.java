package org.ruzhu.joining.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.ChangedItems;
import org.ruzhu.joining.review.DecisionPolicy;
import org.ruzhu.joining.review.ReviewDecision;
import org.ruzhu.joining.review.Reviews;
import org.ruzhu.provider.cases.CaseFields;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Records the reviewer's verdict with the review; only what the model's gateway asks for
 * stays in the engine.
 */
@Component
class ReviewApplicationListener implements TaskListener {

	private final Reviews reviews;

	private final OnboardingCases cases;

	private final CaseFields fields;

	private final ChangedItems items;

	private final DecisionPolicy policy;

	ReviewApplicationListener(Reviews reviews, OnboardingCases cases, CaseFields fields, ChangedItems items,
			DecisionPolicy policy) {
		this.reviews = reviews;
		this.cases = cases;
		this.fields = fields;
		this.items = items;
		this.policy = policy;
	}

	@Override
	public void notify(DelegateTask task) {
		OnboardingCase theCase = this.cases.get(task.getExecution().getProcessBusinessKey());
		ReviewDecision decision = ReviewAnswers.decision(task, theCase.categories(), this.fields.all())
			.andJudged(this.items.accepted(theCase));
		this.policy.check(decision, theCase);
		this.reviews.decide(theCase.id(), decision);
		ReviewAnswers.forget(task, theCase.categories(), this.fields.all());
	}

}
