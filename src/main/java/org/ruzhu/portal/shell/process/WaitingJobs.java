package org.ruzhu.portal.shell.process;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.calendar.Deadline;

/**
 * The jobs of the engine that something waits for: timers, and automatic steps. A timer
 * that starts something beside, such as a daily look, is none of them.
 */
@Component
class WaitingJobs {

	private final ManagementService managementService;

	private final RepositoryService repositoryService;

	WaitingJobs(ManagementService managementService, RepositoryService repositoryService) {
		this.managementService = managementService;
		this.repositoryService = repositoryService;
	}

	List<WaitingJob> of(Collection<String> processInstanceIds) {
		if (processInstanceIds.isEmpty()) {
			return List.of();
		}
		List<Job> jobs = this.managementService.createJobQuery()
			.processInstanceIds(new HashSet<>(processInstanceIds))
			.list();
		Map<String, JobDefinition> definitions = new HashMap<>();
		jobs.stream().map(Job::getProcessDefinitionId).distinct().forEach((id) -> read(id, definitions));
		return jobs.stream()
			.filter((job) -> definitions.containsKey(job.getJobDefinitionId()))
			.map((job) -> waiting(job, definitions.get(job.getJobDefinitionId())))
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * When a task is due: its own due date, or that of the timer that would cancel it;
	 * empty if there is neither.
	 */
	Optional<Instant> due(Task task, List<WaitingJob> waiting) {
		if (task.getDueDate() != null) {
			return Optional.of(task.getDueDate().toInstant());
		}
		ModelElementInstance scope = element(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
		for (; scope != null; scope = scope.getParentElement()) {
			String id = scope.getAttributeValue("id");
			Optional<Instant> due = waiting.stream()
				.filter((job) -> job.processInstanceId().equals(task.getProcessInstanceId()) && job.cutsOff(id))
				.map(WaitingJob::due)
				.min(Instant::compareTo);
			if (due.isPresent()) {
				return due;
			}
		}
		return Optional.empty();
	}

	private void read(String processDefinitionId, Map<String, JobDefinition> definitions) {
		this.managementService.createJobDefinitionQuery()
			.processDefinitionId(processDefinitionId)
			.list()
			.forEach((definition) -> definitions.put(definition.getId(), definition));
	}

	private WaitingJob waiting(Job job, JobDefinition definition) {
		FlowElement element = element(job.getProcessDefinitionId(), definition.getActivityId());
		if (element == null || element instanceof StartEvent) {
			return null;
		}
		Instant due = (job.getDuedate() != null) ? Deadline.told(job.getDuedate().toInstant()) : null;
		return new WaitingJob(job.getProcessInstanceId(), element, definition.getJobType().startsWith("timer"),
				job.getRetries() == 0, due);
	}

	private FlowElement element(String processDefinitionId, String elementId) {
		BpmnModelInstance model = this.repositoryService.getBpmnModelInstance(processDefinitionId);
		return (model.getModelElementById(elementId) instanceof FlowElement element) ? element : null;
	}

}
