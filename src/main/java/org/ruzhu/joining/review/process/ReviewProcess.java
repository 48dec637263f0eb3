package org.ruzhu.joining.review.process;

import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.ruzhu.joining.review.ModelVersion;

/** The names of the model Review, and the calls out to it. */
public final class ReviewProcess {

	static final String REVIEW_OVERDUE = "Timer_ReviewOverdue";

	static final String REVIEW_REMINDER_TIMER = "Timer_ReviewReminder";

	static final String REVIEW_APPLICATION = "UserTask_ReviewApplication";

	static final String AMEND_APPLICATION = "UserTask_AmendApplication";

	static final String REVIEW_DUE = "reviewDue";

	static final String REVIEW_REMINDER = "reviewReminder";

	static final String REVIEW_PRIORITY = "reviewPriority";

	static final String VERDICT = "verdict";

	private ReviewProcess() {
	}

	/** The deployed version of the model that runs. */
	static ModelVersion model(DelegateExecution execution) {
		ProcessEngineServices engine = execution.getProcessEngineServices();
		ProcessDefinition definition = engine.getRepositoryService()
			.getProcessDefinition(execution.getProcessDefinitionId());
		return new ModelVersion(definition.getId(), definition.getVersion());
	}

	/** Lets a group of staff take the review that is still open. */
	static void offerReview(DelegateExecution execution, String group) {
		TaskService tasks = execution.getProcessEngineServices().getTaskService();
		tasks.createTaskQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.taskDefinitionKey(REVIEW_APPLICATION)
			.list()
			.forEach((task) -> tasks.addCandidateGroup(task.getId(), group));
	}

}
