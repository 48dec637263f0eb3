package org.ruzhu.desk.queue.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

import org.ruzhu.desk.queue.QueueOutcome;
import org.ruzhu.desk.queue.QueuedTask;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.StaffDirectory;

/**
 * Takes and reassigns tasks with the rights of one member of staff. Each task is a
 * transaction of its own: what is refused holds nothing else up.
 */
@Component
public class TaskQueue {

	/** How many tasks a page has. */
	public static final int PAGE = 50;

	private static final String UNKNOWN = "queue.unknown";

	private final TaskService tasks;

	private final HistoryService history;

	private final QueuedTasks rows;

	private final StaffDirectory directory;

	TaskQueue(TaskService tasks, HistoryService history, QueuedTasks rows, StaffDirectory directory) {
		this.tasks = tasks;
		this.history = history;
		this.rows = rows;
		this.directory = directory;
	}

	/** The first page of what nobody has taken yet, in the order it is to be taken. */
	public List<QueuedTask> unassigned(String staffId) {
		return as(staffId, () -> this.rows.of(free(staffId).listPage(0, PAGE)));
	}

	/** How many tasks nobody has taken yet. */
	public long unassignedCount(String staffId) {
		return as(staffId, () -> free(staffId).count());
	}

	/** The first page of what a colleague has taken. */
	public List<QueuedTask> takenBy(String staffId, String colleague) {
		return as(staffId, () -> this.rows
			.of(ordered(ofGroups(staffId).includeAssignedTasks().taskAssignee(colleague)).listPage(0, PAGE)));
	}

	/**
	 * Takes the task that is next by due date, preference and age; one that a colleague
	 * takes at the same moment, or that this person may not do, is passed over.
	 * @return the id of the task taken; empty if there is none
	 */
	public Optional<String> claimNext(String staffId) {
		return as(staffId, () -> {
			for (Task task : free(staffId).listPage(0, PAGE)) {
				if (attempt(task.getId(), (id) -> this.tasks.claim(id, staffId)).isEmpty()) {
					return Optional.of(task.getId());
				}
			}
			return Optional.empty();
		});
	}

	/**
	 * Takes tasks that nobody has taken.
	 * @throws InvalidAnswerException if they are more than a page has
	 */
	public QueueOutcome claim(String staffId, Collection<String> taskIds) {
		return all(staffId, taskIds, (id) -> this.tasks.claim(id, staffId));
	}

	/** Reassigns tasks to a colleague, whoever has them. */
	public QueueOutcome assign(String staffId, Collection<String> taskIds, String colleague) {
		return all(staffId, taskIds, (id) -> this.tasks.setAssignee(id, colleague));
	}

	/** Gives tasks back to their group. */
	public QueueOutcome giveBack(String staffId, Collection<String> taskIds) {
		return all(staffId, taskIds, (id) -> this.tasks.setAssignee(id, null));
	}

	private QueueOutcome all(String staffId, Collection<String> taskIds, Consumer<String> verb) {
		Set<String> chosen = new LinkedHashSet<>(taskIds);
		if (chosen.size() > PAGE) {
			throw new InvalidAnswerException("task", "queue.tooMany", PAGE);
		}
		return as(staffId, () -> {
			Map<String, String> names = names(chosen);
			List<QueueOutcome.Refusal> refusals = new ArrayList<>();
			for (String id : chosen) {
				Optional<InvalidAnswerException> refusal = names.containsKey(id) ? attempt(id, verb)
						: Optional.of(gone(id));
				refusal.map(
						(why) -> new QueueOutcome.Refusal(names.getOrDefault(id, id), why.getMessage(), isUnknown(why)))
					.ifPresent(refusals::add);
			}
			return new QueueOutcome(chosen.size() - refusals.size(), refusals);
		});
	}

	/** What those of these tasks are called that are open and may be seen. */
	private Map<String, String> names(Collection<String> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.rows.of(this.tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list())
			.stream()
			.collect(Collectors.toMap(QueuedTask::id, (task) -> task.name() + " " + task.caseId()));
	}

	/** Done meanwhile, or never there; another market's are as unknown as those. */
	private InvalidAnswerException gone(String taskId) {
		boolean done = this.history.createHistoricTaskInstanceQuery().taskId(taskId).finished().count() > 0;
		return new InvalidAnswerException("task", done ? "queue.overtaken" : UNKNOWN);
	}

	private static boolean isUnknown(InvalidAnswerException refusal) {
		return UNKNOWN.equals(refusal.getCodes()[0]);
	}

	private static Optional<InvalidAnswerException> attempt(String taskId, Consumer<String> verb) {
		try {
			verb.accept(taskId);
			return Optional.empty();
		}
		catch (TaskAlreadyClaimedException | OptimisticLockingException | NullValueException | NotFoundException ex) {
			return Optional.of(new InvalidAnswerException("task", "queue.overtaken"));
		}
		catch (AuthorizationException ex) {
			return Optional.of(new InvalidAnswerException("task", "queue.notYours"));
		}
		catch (ProcessEngineException ex) {
			return Optional.of(Optional.ofNullable(InvalidAnswerException.in(ex)).orElseThrow(() -> ex));
		}
	}

	private TaskQuery free(String staffId) {
		return ordered(ofGroups(staffId).taskUnassigned());
	}

	private TaskQuery ofGroups(String staffId) {
		return this.tasks.createTaskQuery().taskCandidateGroupIn(this.directory.groups(staffId));
	}

	private static TaskQuery ordered(TaskQuery query) {
		return query.orderByDueDate().asc().orderByTaskPriority().desc().orderByTaskCreateTime().asc();
	}

	private <T> T as(String staffId, Work<T> work) {
		try (var acting = this.directory.actAs(staffId)) {
			return work.done();
		}
	}

	/** What is done with somebody's rights. */
	@FunctionalInterface
	private interface Work<T> {

		T done();

	}

}
