package org.ruzhu.joining.review.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.joining.review.Amendments;
import org.ruzhu.joining.review.ReviewClocks;
import org.ruzhu.joining.review.Reviews;
import org.ruzhu.market.DatedElement;
import org.ruzhu.platform.form.Answers;

import static org.ruzhu.platform.engine.OnCase.onCase;

/** The glue of the model Review, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class ReviewDelegates {

	@Bean
	DatedElement reviewDate() {
		return new DatedElement(ReviewProcess.REVIEW_APPLICATION, "review");
	}

	/** The due date has passed: the team's lead may take the review as well. */
	@Bean
	JavaDelegate escalateReviewDelegate(ReviewClocks clocks) {
		return (execution) -> {
			String caseId = execution.getProcessBusinessKey();
			clocks.escalate(caseId);
			ReviewProcess.offerReview(execution, clocks.lateReview(caseId).lead());
		};
	}

	/** One working day is left: the case notes that the reviewers are reminded. */
	@Bean
	JavaDelegate remindReviewersDelegate(ReviewClocks clocks) {
		return onCase(clocks::remind);
	}

	/** The application is refused for the reviewer's reason. */
	@Bean
	JavaDelegate refuseApplicationDelegate(Reviews reviews) {
		return onCase(reviews::refuse);
	}

	/** The application is approved. */
	@Bean
	JavaDelegate approveApplicationDelegate(Reviews reviews) {
		return onCase(reviews::approve);
	}

	/** The clock is stopped while the provider holds the ball. */
	@Bean
	JavaDelegate stopReviewClockDelegate(Reviews reviews) {
		return onCase(reviews::pause);
	}

	/** Records what the provider amends: the fields asked for, and no others. */
	@Bean
	TaskListener amendApplicationListener(Amendments amendments) {
		return (task) -> {
			String caseId = task.getExecution().getProcessBusinessKey();
			amendments.take(caseId,
					new Answers(task::getVariable, task::removeVariable).of(amendments.openFields(caseId)));
		};
	}

}
