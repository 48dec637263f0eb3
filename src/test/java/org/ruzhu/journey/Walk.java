package org.ruzhu.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Scope;

import org.ruzhu.platform.calendar.Deadline;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.form.CheckedAnswers;
import org.ruzhu.platform.form.FormCheck;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormParts;
import org.ruzhu.platform.form.FormSchema;
import org.ruzhu.platform.form.Option;
import org.ruzhu.platform.form.TaskContent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Moves one case: fills in the provider's forms as the portal does, the staff's as
 * Tasklist does, runs the engine's jobs and moves the clock.
 */
@TestComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class Walk {

	private final RuntimeService runtimeService;

	private final TaskService taskService;

	private final FormService formService;

	private final IdentityService identityService;

	private final ManagementService managementService;

	private final FormCheck formCheck;

	private final FormParts formParts;

	private final Map<String, TaskContent> contents;

	private final Map<String, ProcessInstance> seen = new HashMap<>();

	private String caseId;

	private Consumer<Task> reader = (task) -> {
	};

	Walk(RuntimeService runtimeService, TaskService taskService, FormService formService,
			IdentityService identityService, ManagementService managementService, FormCheck formCheck,
			FormParts formParts, List<TaskContent> contents) {
		this.runtimeService = runtimeService;
		this.taskService = taskService;
		this.formService = formService;
		this.identityService = identityService;
		this.managementService = managementService;
		this.formCheck = formCheck;
		this.formParts = formParts;
		this.contents = contents.stream().collect(Collectors.toMap(TaskContent::taskKey, Function.identity()));
	}

	/** Has every task read before it is completed. */
	public void readBy(Consumer<Task> reader) {
		this.reader = reader;
	}

	/** Turns to a case. */
	public void with(String caseId) {
		this.caseId = caseId;
		this.seen.clear();
		look();
	}

	public String caseId() {
		return this.caseId;
	}

	/** The latest instance of a model in this case, running or ended. */
	public ProcessInstance of(String model) {
		assertThat(this.seen).as("models this case has entered").containsKey(model);
		return this.seen.get(model);
	}

	public boolean hasEntered(String model) {
		return this.seen.containsKey(model);
	}

	/** Fills in the form of a provider's task and sends it off. */
	public void answer(String taskKey, Map<String, ?> typed) {
		Task task = open(taskKey);
		this.reader.accept(task);
		assertThat(task.getAssignee()).as("assignee of " + taskKey).isNotNull();
		CheckedAnswers answers = check(task, typed);
		assertThat(answers.problems()).as("problems of " + taskKey).isEmpty();
		complete(task, answers.values());
	}

	/** Sends a provider's answers off past the checks of the form. */
	public void slip(String taskKey, Map<String, ?> answers) {
		slip(open(taskKey), answers);
	}

	/** The same for one of several tasks of a key. */
	public void slip(Task task, Map<String, ?> answers) {
		complete(task, answers);
	}

	private void complete(Task task, Map<String, ?> answers) {
		VariableMap variables = Variables.createVariables();
		answers.forEach((key, value) -> variables.putValueTyped(key, Variables.untypedValue(value, true)));
		this.taskService.complete(task.getId(), variables);
		look();
	}

	/** Checks what is typed into a provider's form, as the portal does. */
	public CheckedAnswers check(String taskKey, Map<String, ?> typed) {
		return check(open(taskKey), typed);
	}

	private CheckedAnswers check(Task task, Map<String, ?> typed) {
		Map<String, List<String>> sent = typed.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> written(entry.getValue())));
		FormSchema schema = this.formParts.read(this.formService.getDeployedTaskForm(task.getId()));
		assertThat(schema.fields()).as("fields of " + schema.id())
			.extracting("key")
			.containsAll(typed.keySet().stream().map(Object.class::cast).toList());
		Optional<TaskContent> content = Optional.ofNullable(this.contents.get(task.getTaskDefinitionKey()));
		Map<String, List<Option>> lists = content.map((feature) -> feature.lists(this.caseId)).orElse(Map.of());
		Map<String, Object> known = content.map((feature) -> feature.prefilled(this.caseId)).orElse(Map.of());
		Optional<Set<String>> open = content.flatMap((feature) -> feature.openFields(this.caseId));
		return this.formCheck.check(schema, sent, lists, known, open);
	}

	private static List<String> written(Object value) {
		return (value instanceof List<?> many) ? many.stream().map(Object::toString).toList()
				: List.of(value.toString());
	}

	/** Fills in a staff form in Tasklist, as a member of the task's group. */
	public void decide(String taskKey, Map<String, Object> answers) {
		decide(open(taskKey), answers);
	}

	public void decide(Task task, Map<String, Object> answers) {
		this.reader.accept(task);
		decideAs(group(task), task, answers);
	}

	public void decideAs(String group, Task task, Map<String, Object> answers) {
		this.identityService.setAuthentication("li.lei", List.of(group),
				Stream.ofNullable(task.getTenantId()).toList());
		try {
			this.formService.submitTaskForm(task.getId(), answers);
		}
		finally {
			this.identityService.clearAuthentication();
		}
		look();
	}

	private String group(Task task) {
		return this.taskService.getIdentityLinksForTask(task.getId())
			.stream()
			.filter((link) -> link.getGroupId() != null)
			.findFirst()
			.orElseThrow(() -> new AssertionError(task.getName() + " is nobody's task"))
			.getGroupId();
	}

	public Task open(String taskKey) {
		return tasks(taskKey).stream()
			.findFirst()
			.orElseThrow(() -> new AssertionError(taskKey + " is not open, but " + tasks(null)));
	}

	public List<Task> tasks(String taskKey) {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(this.caseId)
			.list()
			.stream()
			.filter((task) -> taskKey == null || taskKey.equals(task.getTaskDefinitionKey()))
			.toList();
	}

	/** The keys of the fields that a provider's form asks for. */
	public Set<String> asks(String taskKey) {
		return this.formParts.read(this.formService.getDeployedTaskForm(open(taskKey).getId()))
			.fields()
			.stream()
			.map(FormComponent::key)
			.collect(Collectors.toSet());
	}

	public Object variable(Task task, String name) {
		return this.taskService.getVariable(task.getId(), name);
	}

	/** Runs the job that waits before an activity. */
	public void run(String activityId) {
		this.managementService.executeJob(job(activityId).getId());
		look();
	}

	/** Moves the clock to a timer's due date and lets it fire. */
	public void fire(String timerId) {
		Job timer = job(timerId);
		ClockUtil.setCurrentTime(timer.getDuedate());
		this.managementService.executeJob(timer.getId());
		look();
	}

	public Instant due(String timerId) {
		return job(timerId).getDuedate().toInstant();
	}

	/** The day that is told of a timer: for a lapse, the last day before it. */
	public LocalDate day(String timerId) {
		return LocalDate.ofInstant(Deadline.told(due(timerId)), WorkingDays.ZONE);
	}

	public boolean isArmed(String timerId) {
		return !jobs(timerId).isEmpty();
	}

	private Job job(String activityId) {
		assertThat(jobs(activityId)).as("jobs of " + activityId).hasSize(1);
		return jobs(activityId).get(0);
	}

	private List<Job> jobs(String activityId) {
		Set<String> instances = running().stream().map(ProcessInstance::getId).collect(Collectors.toSet());
		return this.managementService.createJobQuery()
			.activityId(activityId)
			.list()
			.stream()
			.filter((job) -> instances.contains(job.getProcessInstanceId()))
			.toList();
	}

	/** Moves the clock. */
	public static void itIs(Instant time) {
		ClockUtil.setCurrentTime(Date.from(time));
	}

	/** Moves the clock on. */
	public static void later(Duration by) {
		itIs(ClockUtil.getCurrentTime().toInstant().plus(by));
	}

	/** Remembers the models the case is in now. */
	public void look() {
		running().forEach((instance) -> this.seen.put(key(instance), instance));
	}

	/** The ids of the running instances of a model in this case. */
	public Set<String> instances(String model) {
		return running().stream()
			.filter((instance) -> key(instance).equals(model))
			.map(ProcessInstance::getId)
			.collect(Collectors.toSet());
	}

	private List<ProcessInstance> running() {
		return this.runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(this.caseId).list();
	}

	private static String key(ProcessInstance instance) {
		return instance.getProcessDefinitionId().split(":")[0];
	}

}
