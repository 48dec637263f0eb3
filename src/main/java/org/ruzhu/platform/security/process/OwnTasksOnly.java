package org.ruzhu.platform.security.process;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

import org.ruzhu.platform.security.StaffGroup;

/**
 * Staff work on tasks that the model gives to one of their groups, and on no others: the
 * right to work on a process would otherwise reach the provider's tasks in it too.
 */
class OwnTasksOnly extends AuthorizationCommandChecker {

	@Override
	public void checkTaskWork(TaskEntity task) {
		super.checkTaskWork(task);
		refuse(task, List.of());
	}

	@Override
	public void checkTaskAssign(TaskEntity task) {
		super.checkTaskAssign(task);
		ActingStaff.now().ifPresent((staff) -> TaskPlace.check(task));
		refuse(task, List.of(StaffGroup.ADMINISTRATORS.id()));
	}

	private void refuse(TaskEntity task, Collection<String> others) {
		ActingStaff.now().ifPresent((staff) -> refuse(task, staff, others));
	}

	private static void refuse(TaskEntity task, Authentication staff, Collection<String> others) {
		Set<String> groups = groupsOf(task);
		if (groups.isEmpty() || staff.getGroupIds() == null
				|| staff.getGroupIds()
					.stream()
					.noneMatch((group) -> groups.contains(group) || others.contains(group))) {
			throw new AuthorizationException(
					"%s does not belong to the group of task %s".formatted(staff.getUserId(), task.getId()));
		}
	}

	private static Set<String> groupsOf(TaskEntity task) {
		if (task.getTaskDefinition() == null) {
			return Set.of();
		}
		Stream<String> drawn = task.getTaskDefinition()
			.getCandidateGroupIdExpressions()
			.stream()
			.map(Expression::getExpressionText);
		Stream<String> added = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull);
		return Stream.concat(drawn, added).collect(Collectors.toSet());
	}

}
