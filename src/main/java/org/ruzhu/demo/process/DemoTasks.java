package org.ruzhu.demo.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

import org.ruzhu.portal.shell.ProviderTasks;

/** Completes the tasks of a sample case as the provider or a member of staff would. */
@Component
@Profile("demo")
public class DemoTasks {

	private final ProviderTasks providerTasks;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final ManagementService management;

	DemoTasks(ProviderTasks providerTasks, TaskService tasks, RuntimeService runtime, ManagementService management) {
		this.providerTasks = providerTasks;
		this.tasks = tasks;
		this.runtime = runtime;
		this.management = management;
	}

	/** Answers a task of the provider, and lets the engine go on to the next. */
	public void answer(String caseId, String providerId, String form, Map<String, Object> answers) {
		as(providerId, () -> this.providerTasks.complete(task(caseId, form).getId(), providerId, answers));
		goOn(caseId);
	}

	/** Decides a task of the staff, and lets the engine go on to the next. */
	public void decide(String caseId, String staff, String form, Map<String, Object> decision) {
		as(staff, () -> this.tasks.complete(task(caseId, form).getId(), decision));
		goOn(caseId);
	}

	/** Runs the case's jobs that are due now, until a person's turn has come. */
	public void goOn(String caseId) {
		List<Job> due = due(caseId);
		while (!due.isEmpty()) {
			due.forEach((job) -> this.management.executeJob(job.getId()));
			due = due(caseId);
		}
	}

	private List<Job> due(String caseId) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseId)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.flatMap((instance) -> this.management.createJobQuery()
				.processInstanceId(instance)
				.messages()
				.active()
				.list()
				.stream())
			.toList();
	}

	private Task task(String caseId, String form) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(caseId)
			.initializeFormKeys()
			.list()
			.stream()
			.filter((task) -> form.equals(task.getCamundaFormRef().getKey()))
			.findFirst()
			.orElseThrow();
	}

	private static void as(String person, Runnable deed) {
		SecurityContextHolder.setContext(
				new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of())));
		try {
			deed.run();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

}
