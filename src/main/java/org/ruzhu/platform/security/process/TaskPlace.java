package org.ruzhu.platform.security.process;

import java.util.Date;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * A task stays where the model has put it: what staff save of it may differ in who has it
 * and in when they look at it again, and in nothing else.
 */
final class TaskPlace {

	/** What is said to whoever would change more. */
	static final String REFUSED = "security.task-stays";

	private static final Set<String> OF_STAFF = Set.of(TaskEntity.ASSIGNEE, TaskEntity.FOLLOW_UP_DATE);

	private TaskPlace() {
	}

	/**
	 * @param task as it is to be saved
	 * @throws AuthorizationException if more of it is changed
	 */
	static void check(TaskEntity task) {
		boolean moved = task.getPropertyChanges().values().stream().anyMatch(TaskPlace::isMove);
		if (moved || !isOfItsMarket(task)) {
			throw new AuthorizationException(new InvalidAnswerException("task", REFUSED).getMessage());
		}
	}

	private static boolean isMove(PropertyChange change) {
		return !OF_STAFF.contains(change.getPropertyName()) && !isSame(change.getOrgValue(), change.getNewValue());
	}

	/** The engine takes the same moment from a table and from a request for two. */
	private static boolean isSame(Object before, Object after) {
		return before instanceof Date then && after instanceof Date now ? then.getTime() == now.getTime()
				: Objects.equals(before, after);
	}

	/** The engine keeps no account of changes of the market. */
	private static boolean isOfItsMarket(TaskEntity task) {
		ExecutionEntity execution = task.getExecution();
		return execution == null || Objects.equals(execution.getTenantId(), task.getTenantId());
	}

}
