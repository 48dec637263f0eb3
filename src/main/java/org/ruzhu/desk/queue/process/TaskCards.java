package org.ruzhu.desk.queue.process;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.ruzhu.desk.queue.Companies;
import org.ruzhu.desk.queue.TaskCard;
import org.ruzhu.desk.queue.TaskCard.Fact;
import org.ruzhu.joining.review.ReviewFields;
import org.ruzhu.market.Category;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.platform.engine.ElementNames;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.StaffDirectory;

/** Writes the cards of tasks, for those who may read them. */
@Component
public class TaskCards {

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final Companies companies;

	private final Markets markets;

	private final StaffDirectory directory;

	private final MessageSource messages;

	private final Clock clock;

	TaskCards(TaskService tasks, RuntimeService runtime, Companies companies, Markets markets, StaffDirectory directory,
			MessageSource messages, Clock clock) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.companies = companies;
		this.markets = markets;
		this.directory = directory;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The cards of those of these tasks that are open and may be seen.
	 * @throws InvalidAnswerException if they are more than a page has
	 */
	public List<TaskCard> of(String staffId, Collection<String> taskIds, Locale locale) {
		if (taskIds.size() > TaskQueue.PAGE) {
			throw new InvalidAnswerException("task", "queue.tooMany", TaskQueue.PAGE);
		}
		List<Task> readable = readable(staffId, taskIds);
		if (readable.isEmpty()) {
			return List.of();
		}
		Map<String, Map<String, Object>> marks = marks(readable);
		Map<String, Object> clocks = clocks(readable);
		Map<String, String> names = this.companies.of(marks.values()
			.stream()
			.map((mark) -> (String) mark.get(TaskMarks.CASE))
			.filter(Objects::nonNull)
			.toList());
		return readable.stream().map((task) -> {
			Map<String, Object> mark = marks.getOrDefault(task.getId(), Map.of());
			String caseId = (String) mark.getOrDefault(TaskMarks.CASE, "");
			return new TaskCard(task.getId(), ElementNames.of(task.getTaskDefinitionKey(), task.getName(), locale),
					caseId, names.getOrDefault(caseId, ""),
					facts(task, mark, clocks.get(task.getProcessInstanceId()), locale));
		}).toList();
	}

	private List<Task> readable(String staffId, Collection<String> taskIds) {
		if (taskIds.isEmpty()) {
			return List.of();
		}
		try (var acting = this.directory.actAs(staffId)) {
			return this.tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
		}
	}

	private Map<String, Map<String, Object>> marks(List<Task> readable) {
		Map<String, Map<String, Object>> marks = new HashMap<>();
		this.runtime.createVariableInstanceQuery()
			.taskIdIn(readable.stream().map(Task::getId).toArray(String[]::new))
			.disableBinaryFetching()
			.list()
			.forEach((mark) -> marks.computeIfAbsent(mark.getTaskId(), (id) -> new HashMap<>())
				.put(mark.getName(), mark.getValue()));
		return marks;
	}

	private Map<String, Object> clocks(List<Task> readable) {
		return this.runtime.createVariableInstanceQuery()
			.processInstanceIdIn(readable.stream().map(Task::getProcessInstanceId).toArray(String[]::new))
			.variableName(ReviewFields.REVIEW_CLOCK)
			.list()
			.stream()
			.collect(Collectors.toMap((clock) -> clock.getProcessInstanceId(), (clock) -> clock.getValue()));
	}

	private List<Fact> facts(Task task, Map<String, Object> marks, Object used, Locale locale) {
		List<Fact> facts = new ArrayList<>();
		if (task.getTenantId() != null) {
			Market market = this.markets.get(task.getTenantId());
			facts.add(fact("queue.market", market.name().in(locale), locale));
			facts.add(fact("queue.categories", categories(market, marks, locale), locale));
		}
		if (used != null) {
			facts.add(fact("queue.card.round", said("queue.round", locale, marks.getOrDefault(TaskMarks.ROUND, 1)),
					locale));
			facts.add(fact("queue.card.clock", used.toString(), locale));
		}
		if (task.getDueDate() != null) {
			facts.add(fact("queue.due", due(task.getDueDate().toInstant(), locale), locale));
		}
		return facts.stream().filter((fact) -> !fact.value().isEmpty()).toList();
	}

	private Fact fact(String label, String value, Locale locale) {
		return new Fact(said(label, locale), value);
	}

	private String categories(Market market, Map<String, Object> marks, Locale locale) {
		return market.categories()
			.stream()
			.filter((category) -> marks.containsKey(TaskMarks.category(market.id(), category.id())))
			.map(Category::name)
			.map((name) -> name.in(locale))
			.collect(Collectors.joining(said("application.category.comma", locale)));
	}

	/** A date is that of the market, wherever the browser is. */
	private String due(Instant due, Locale locale) {
		String day = DateTimeFormatter.ofPattern(said("portal.date.day", locale), locale)
			.format(due.atZone(WorkingDays.ZONE));
		return due.isBefore(this.clock.instant()) ? said("queue.card.overdue", locale, day) : day;
	}

	private String said(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
