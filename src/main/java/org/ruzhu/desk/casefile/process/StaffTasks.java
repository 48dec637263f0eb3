package org.ruzhu.desk.casefile.process;

import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

import org.ruzhu.desk.casefile.StaffTask;
import org.ruzhu.platform.security.StaffDirectory;

/** Finds the case of a task, for those who may read the task. */
@Component
public class StaffTasks {

	private static final String PRODUCT = "productId";

	private static final String PAGE = "evidencePage";

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final StaffDirectory directory;

	StaffTasks(TaskService tasks, RuntimeService runtime, StaffDirectory directory) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.directory = directory;
	}

	/** A task, if it is open, belongs to a case, and this member of staff may read it. */
	public Optional<StaffTask> readable(String staffId, String taskId) {
		return Optional.ofNullable(task(staffId, taskId)).flatMap(this::ofCase);
	}

	/**
	 * The page of ours that shows what a task without a case is about, if this member of
	 * staff may read the task.
	 */
	public Optional<String> page(String staffId, String taskId) {
		return Optional.ofNullable(task(staffId, taskId))
			.map((task) -> (String) this.tasks.getVariable(task.getId(), PAGE));
	}

	/** Whether a task is open and shows the evidence of its case. */
	boolean hasEvidence(String taskId) {
		return Optional.ofNullable(this.tasks.createTaskQuery().taskId(taskId).singleResult())
			.filter((task) -> this.tasks.getVariable(task.getId(), PAGE) == null)
			.flatMap(this::ofCase)
			.isPresent();
	}

	private Task task(String staffId, String taskId) {
		try (var acting = this.directory.actAs(staffId)) {
			return this.tasks.createTaskQuery().taskId(taskId).singleResult();
		}
	}

	private Optional<StaffTask> ofCase(Task task) {
		ProcessInstance instance = this.runtime.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult();
		if (instance == null || instance.getBusinessKey() == null) {
			return Optional.empty();
		}
		Object product = this.tasks.getVariable(task.getId(), PRODUCT);
		return Optional.of(new StaffTask(task.getId(), task.getTaskDefinitionKey(), task.getName(),
				instance.getBusinessKey(), (String) product));
	}

}
