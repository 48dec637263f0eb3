package org.ruzhu.market.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.ruzhu.market.DateRecounted;
import org.ruzhu.market.PromisedDates;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.engine.StartupWork;

/**
 * Counts the timers and due dates of promises anew that were counted before the holidays
 * of their year were announced, at the start of the application. A date that somebody set
 * otherwise stays.
 */
@Component
class RecountedDates {

	private final ManagementService management;

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final PromisedDates dates;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final StartupWork start;

	RecountedDates(ManagementService management, RepositoryService repository, RuntimeService runtime,
			TaskService tasks, PromisedDates dates, AuditLog audit, ApplicationEventPublisher events,
			StartupWork start) {
		this.start = start;
		this.management = management;
		this.repository = repository;
		this.runtime = runtime;
		this.tasks = tasks;
		this.dates = dates;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * What the expression of a timer or due date asks for.
	 *
	 * @param before by which promise it is before the last day of the other
	 * @param from the variable with the day from which it counts; {@code now} for the
	 * moment at which the timer or task was created
	 */
	private record Asked(Optional<String> before, String promise, String from) {

		private static final Pattern EXPRESSION = Pattern
			.compile("promises\\.(?:due|dueBefore|lapse|reminder)\\(execution,"
					+ " (?:'([a-z-]+)', )?'([a-z-]+)', (now(?=\\(\\))|\\w+(?=\\)))");

		static Optional<Asked> by(String expression) {
			Matcher asked = EXPRESSION.matcher(String.valueOf(expression));
			return asked.find()
					? Optional.of(new Asked(Optional.ofNullable(asked.group(1)), asked.group(2), asked.group(3)))
					: Optional.empty();
		}

		/** The day from which something counts that was created at this moment. */
		Object made(Map<String, Object> variables, String instanceId, Date created) {
			return "now".equals(this.from) ? created : variables.get(instanceId);
		}

	}

	@EventListener(ApplicationReadyEvent.class)
	public void recount() {
		this.start.run(this::all);
	}

	private void all() {
		this.management.createJobDefinitionQuery()
			.list()
			.forEach((timer) -> Asked.by(timer.getJobConfiguration()).ifPresent((asked) -> recount(timer, asked)));
		this.tasks.createTaskQuery()
			.active()
			.list()
			.stream()
			.filter((task) -> task.getDueDate() != null && task.getProcessDefinitionId() != null)
			.collect(Collectors.groupingBy((task) -> Optional.ofNullable(drawn(task).getCamundaDueDate())))
			.forEach((drawn, open) -> drawn.flatMap(Asked::by).ifPresent((asked) -> recount(open, asked)));
	}

	private UserTask drawn(Task task) {
		return this.repository.getBpmnModelInstance(task.getProcessDefinitionId())
			.getModelElementById(task.getTaskDefinitionKey());
	}

	private void recount(JobDefinition timer, Asked asked) {
		Map<String, Object> variables = variables(asked.from());
		Map<String, LocalDate> moved = new HashMap<>();
		this.management.createJobQuery()
			.jobDefinitionId(timer.getId())
			.list()
			.forEach((job) -> recount(job, timer.getActivityId(), asked,
					asked.made(variables, job.getProcessInstanceId(), job.getCreateTime()))
				.ifPresent((at) -> moved.put(job.getProcessInstanceId(),
						LocalDate.ofInstant(Deadline.told(at), WorkingDays.ZONE))));
		record(moved);
	}

	private Optional<Instant> recount(Job job, String element, Asked asked, Object made) {
		Instant due = job.getDuedate().toInstant();
		Optional<Instant> now = recounted(job.getTenantId(), asked, made, Deadline.told(due)).map((by) -> due.plus(by));
		now.ifPresent((at) -> {
			this.management.setJobDuedate(job.getId(), Date.from(at));
			this.events.publishEvent(new DateRecounted(job.getProcessInstanceId(), element, at));
		});
		return now;
	}

	private void record(Map<String, LocalDate> moved) {
		if (!moved.isEmpty()) {
			this.runtime.createProcessInstanceQuery()
				.processInstanceIds(moved.keySet())
				.list()
				.forEach((instance) -> this.audit.record(instance.getBusinessKey(), "date-recounted",
						moved.get(instance.getId()).toString()));
		}
	}

	private void recount(List<Task> open, Asked asked) {
		Map<String, Object> variables = variables(asked.from());
		open.forEach((task) -> {
			Instant due = task.getDueDate().toInstant();
			recounted(task.getTenantId(), asked,
					asked.made(variables, task.getProcessInstanceId(), task.getCreateTime()), due)
				.ifPresent((by) -> {
					task.setDueDate(Date.from(due.plus(by)));
					this.tasks.saveTask(task);
				});
		});
	}

	/** By how much a date moves. */
	private Optional<Duration> recounted(String marketId, Asked asked, Object made, Instant told) {
		LocalDate counted = LocalDate.ofInstant(told, WorkingDays.ZONE);
		return Optional.ofNullable(made)
			.flatMap((from) -> this.dates.recounted(marketId, asked.before(), asked.promise(), from, counted))
			.map((day) -> Duration.between(counted.atStartOfDay(), day.atStartOfDay()));
	}

	/** The values of a variable, by process instance. */
	private Map<String, Object> variables(String name) {
		return this.runtime.createVariableInstanceQuery()
			.variableName(name)
			.list()
			.stream()
			.collect(Collectors.toMap(VariableInstance::getProcessInstanceId, VariableInstance::getValue,
					(one, other) -> other));
	}

}
