package org.ruzhu.joining.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.ChangedItems;
import org.ruzhu.joining.review.Decision;
import org.ruzhu.joining.review.DecisionPolicy;
import org.ruzhu.joining.review.Reviews;
import org.ruzhu.platform.form.process.Answered;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.ApplicationFields;
import org.ruzhu.provider.cases.Applications;

/**
 * Records the reviewer's verdict with the review; only what the model's gateway asks for
 * stays in the engine.
 */
@Component
class ReviewApplicationListener implements TaskListener {

	private final Reviews reviews;

	private final Applications applications;

	private final ApplicationFields fields;

	private final ChangedItems items;

	private final DecisionPolicy policy;

	ReviewApplicationListener(Reviews reviews, Applications applications, ApplicationFields fields, ChangedItems items,
			DecisionPolicy policy) {
		this.reviews = reviews;
		this.applications = applications;
		this.fields = fields;
		this.items = items;
		this.policy = policy;
	}

	@Override
	public void notify(DelegateTask task) {
		Application application = this.applications.get(Answered.caseId(task));
		Decision decision = ReviewAnswers.decision(task, application.categories(), this.fields.all())
			.andJudged(this.items.accepted(application));
		this.policy.check(decision, application);
		this.reviews.decide(application.id(), decision);
		ReviewAnswers.forget(task, application.categories(), this.fields.all());
	}

}
