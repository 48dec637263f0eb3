package org.ruzhu.joining.review.process;

import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.ruzhu.joining.review.Review;
import org.ruzhu.joining.review.ReviewClocks;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.engine.StartupWork;

/**
 * The due dates of open reviews. A year's holidays may be announced while a review runs
 * into it, so at every start the rounds that another calendar counted are counted anew.
 */
@Component
class ReviewRescheduling {

	private final ReviewClocks clocks;

	private final ReviewSchedule dates;

	private final TaskService taskService;

	private final RuntimeService runtimeService;

	private final ManagementService managementService;

	private final AuditLog audit;

	private final StartupWork start;

	ReviewRescheduling(ReviewClocks clocks, ReviewSchedule dates, TaskService taskService,
			RuntimeService runtimeService, ManagementService managementService, AuditLog audit, StartupWork start) {
		this.start = start;
		this.clocks = clocks;
		this.dates = dates;
		this.taskService = taskService;
		this.runtimeService = runtimeService;
		this.managementService = managementService;
		this.audit = audit;
	}

	@EventListener(ApplicationReadyEvent.class)
	public void recompute() {
		this.start.run(this::all);
	}

	private void all() {
		this.clocks.recount().forEach(this::move);
	}

	void move(Review review) {
		this.taskService.createTaskQuery()
			.processInstanceBusinessKey(review.caseId())
			.taskDefinitionKey(ReviewProcess.REVIEW_APPLICATION)
			.list()
			.forEach((task) -> move(task, review));
	}

	private void move(Task task, Review review) {
		Date due = this.dates.due(review.clock().dueOn());
		Date reminder = this.dates.reminder(review.clock().dueOn());
		task.setDueDate(due);
		this.taskService.saveTask(task);
		this.runtimeService.setVariable(task.getProcessInstanceId(), ReviewProcess.REVIEW_DUE, due);
		this.runtimeService.setVariable(task.getProcessInstanceId(), ReviewProcess.REVIEW_REMINDER, reminder);
		moveTimer(task, ReviewProcess.REVIEW_OVERDUE, this.dates.overdue(review.clock().dueOn()));
		moveTimer(task, ReviewProcess.REVIEW_REMINDER_TIMER, reminder);
		this.audit.record(review.caseId(), "review-rescheduled", review.clock().dueOn().toString());
	}

	private void moveTimer(Task task, String timer, Date due) {
		this.managementService.createJobQuery()
			.processInstanceId(task.getProcessInstanceId())
			.activityId(timer)
			.list()
			.forEach((job) -> this.managementService.setJobDuedate(job.getId(), due));
	}

}
