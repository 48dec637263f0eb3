package org.ruzhu.joining.review.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import org.ruzhu.joining.review.Progress;
import org.ruzhu.joining.review.Review;
import org.ruzhu.joining.review.ReviewClocks;
import org.ruzhu.joining.review.ReviewFields;
import org.ruzhu.joining.review.Reviews;

/**
 * Shows in the lists of Tasklist how much of its promise a review has used. Days are
 * counted in halves, so the text is renewed at midnight and at noon; it is made from what
 * is on record, so that a second node, or a start after a standstill, renews it alike.
 */
@Component
@EnableScheduling
public class ReviewClockText {

	private final Reviews reviews;

	private final ReviewClocks clocks;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final TransactionOperations transactions;

	ReviewClockText(Reviews reviews, ReviewClocks clocks, TaskService tasks, RuntimeService runtime,
			TransactionOperations transactions) {
		this.reviews = reviews;
		this.clocks = clocks;
		this.tasks = tasks;
		this.runtime = runtime;
		this.transactions = transactions;
	}

	/** The working days used and promised, as in {@code 2.5 / 7}. */
	String text(String caseId) {
		Progress progress = this.reviews.progress(caseId).orElseThrow();
		return progress.used().stripTrailingZeros().toPlainString() + " / " + progress.total();
	}

	/**
	 * Each review in a transaction of its own: one that is just decided stops no other.
	 */
	@Scheduled(cron = "1 0 0,12 * * *", zone = "Asia/Shanghai")
	public void renew() {
		this.clocks.running().forEach((review) -> this.transactions.executeWithoutResult((status) -> renew(review)));
	}

	private void renew(Review review) {
		this.tasks.createTaskQuery()
			.processInstanceBusinessKey(review.caseId())
			.taskDefinitionKey(ReviewProcess.REVIEW_APPLICATION)
			.list()
			.stream()
			.map(Task::getProcessInstanceId)
			.forEach(
					(instance) -> this.runtime.setVariable(instance, ReviewFields.REVIEW_CLOCK, text(review.caseId())));
	}

}
