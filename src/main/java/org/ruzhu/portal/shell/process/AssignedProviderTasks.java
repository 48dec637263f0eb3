package org.ruzhu.portal.shell.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.document.Documents;
import org.ruzhu.platform.form.FormParts;
import org.ruzhu.platform.form.FormSchema;
import org.ruzhu.portal.shell.OpenTask;
import org.ruzhu.portal.shell.ProviderTasks;
import org.ruzhu.portal.shell.TaskAlreadyDoneException;
import org.ruzhu.portal.shell.UnknownTaskException;
import org.ruzhu.provider.cases.TaskLapses;

/** Reads the tasks that the engine has assigned to a provider. */
@Component
class AssignedProviderTasks implements ProviderTasks {

	private final TaskService taskService;

	private final FormService formService;

	private final HistoryService historyService;

	private final WaitingJobs waitingJobs;

	private final TaskLapses lapses;

	private final Documents documents;

	private final FormParts parts;

	AssignedProviderTasks(TaskService taskService, FormService formService, HistoryService historyService,
			WaitingJobs waitingJobs, TaskLapses lapses, Documents documents, FormParts parts) {
		this.taskService = taskService;
		this.formService = formService;
		this.historyService = historyService;
		this.waitingJobs = waitingJobs;
		this.lapses = lapses;
		this.documents = documents;
		this.parts = parts;
	}

	@Override
	public List<OpenTask> of(String caseId, String providerId) {
		return open(this.taskService.createTaskQuery().taskAssignee(providerId).processInstanceBusinessKey(caseId));
	}

	@Override
	public OpenTask get(String taskId, String providerId) {
		return open(this.taskService.createTaskQuery().taskId(taskId).taskAssignee(providerId)).stream()
			.findFirst()
			.orElseThrow(() -> missing(taskId, providerId));
	}

	@Override
	public FormSchema form(OpenTask task) {
		try (InputStream form = this.formService.getDeployedTaskForm(task.id())) {
			return this.parts.read(form);
		}
		catch (NullPointerException ex) {
			// So the engine meets a task that was completed after it was found.
			throw new TaskAlreadyDoneException(task.id(), task.caseId());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	@Transactional
	public void complete(String taskId, String providerId, Map<String, Object> answers) {
		OpenTask task = get(taskId, providerId);
		this.documents.handIn(task.caseId(), answers.values().stream().map(String::valueOf).toList());
		VariableMap variables = Variables.createVariables();
		answers.forEach((field, answer) -> variables.putValueTyped(field, Variables.untypedValue(answer, true)));
		this.taskService.complete(taskId, variables);
	}

	List<OpenTask> open(TaskQuery query) {
		List<Task> tasks = query.active().orderByTaskCreateTime().asc().list();
		if (tasks.isEmpty()) {
			return List.of();
		}
		Set<String> instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
		Map<String, String> cases = this.historyService.createHistoricProcessInstanceQuery()
			.processInstanceIds(instances)
			.list()
			.stream()
			.filter((instance) -> instance.getBusinessKey() != null)
			.collect(Collectors.toMap(HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey));
		List<WaitingJob> waiting = this.waitingJobs.of(instances);
		Map<String, TaskLapses.End> ends = this.lapses.of(tasks.stream().map(Task::getId).toList());
		return tasks.stream()
			.filter((task) -> cases.containsKey(task.getProcessInstanceId()))
			.map((task) -> new OpenTask(task.getId(), cases.get(task.getProcessInstanceId()),
					task.getTaskDefinitionKey(), task.getName(), task.getCreateTime().toInstant(),
					this.waitingJobs.due(task, waiting)
						.or(() -> Optional.ofNullable(ends.get(task.getId())).map(TaskLapses.End::at))
						.orElse(null)))
			.toList();
	}

	private RuntimeException missing(String taskId, String providerId) {
		return Optional
			.ofNullable(this.historyService.createHistoricTaskInstanceQuery()
				.taskId(taskId)
				.taskAssignee(providerId)
				.singleResult())
			.map((done) -> this.historyService.createHistoricProcessInstanceQuery()
				.processInstanceId(done.getProcessInstanceId())
				.singleResult())
			.<RuntimeException>map((instance) -> new TaskAlreadyDoneException(taskId, instance.getBusinessKey()))
			.orElseGet(() -> new UnknownTaskException(taskId));
	}

}
