package org.ruzhu.desk.queue.process;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;

import org.ruzhu.platform.security.StaffGroup;

/** Distinguishes the tasks of staff from those of providers. */
final class StaffTasksAlone {

	private StaffTasksAlone() {
	}

	/** Whether a task is given to a group of staff. */
	static boolean isOne(DelegateTask task) {
		return !groups(task).isEmpty();
	}

	/** The ids of the groups of staff that a task is given to. */
	static Set<String> groups(DelegateTask task) {
		return task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.filter((group) -> StaffGroup.of(group).isPresent())
			.collect(Collectors.toSet());
	}

}
