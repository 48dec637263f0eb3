package org.ruzhu.queue.process;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ruzhu.form.InvalidAnswer;
import org.ruzhu.queue.Outcome;
import org.ruzhu.queue.QueuedTask;
import org.ruzhu.security.process.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Takes and hands on tasks with the rights of one member of staff. Each task is a
 * transaction of its own: what is refused holds nothing else up.
 */
@Component
public class TaskQueue {

	/** How many tasks a page has. */
	public static final int PAGE = 50;

	private final TaskService tasks;

	private final QueuedTasks rows;

	private final StaffDirectory directory;

	TaskQueue(TaskService tasks, QueuedTasks rows, StaffDirectory directory) {
		this.tasks = tasks;
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

	/** Takes tasks that nobody has taken. */
	public Outcome claim(String staffId, Collection<String> taskIds) {
		return all(staffId, taskIds, (id) -> this.tasks.claim(id, staffId));
	}

	/** Hands tasks to a colleague, whoever has them. */
	public Outcome assign(String staffId, Collection<String> taskIds, String colleague) {
		return all(staffId, taskIds, (id) -> this.tasks.setAssignee(id, colleague));
	}

	/** Gives tasks back to their group. */
	public Outcome giveBack(String staffId, Collection<String> taskIds) {
		return all(staffId, taskIds, (id) -> this.tasks.setAssignee(id, null));
	}

	private Outcome all(String staffId, Collection<String> taskIds, Consumer<String> verb) {
		return as(staffId, () -> {
			Set<String> refusals = new LinkedHashSet<>();
			int done = 0;
			for (String id : taskIds) {
				Optional<InvalidAnswer> refusal = attempt(id, verb);
				refusal.map(InvalidAnswer::getMessage).ifPresent(refusals::add);
				done += refusal.isEmpty() ? 1 : 0;
			}
			return new Outcome(done, List.copyOf(refusals));
		});
	}

	private static Optional<InvalidAnswer> attempt(String taskId, Consumer<String> verb) {
		try {
			verb.accept(taskId);
			return Optional.empty();
		}
		catch (TaskAlreadyClaimedException | OptimisticLockingException | NullValueException ex) {
			return Optional.of(new InvalidAnswer("task", "queue.overtaken"));
		}
		catch (AuthorizationException ex) {
			return Optional.of(new InvalidAnswer("task", "queue.notYours"));
		}
		catch (ProcessEngineException ex) {
			return Optional.of(Optional.ofNullable(InvalidAnswer.in(ex)).orElseThrow(() -> ex));
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
