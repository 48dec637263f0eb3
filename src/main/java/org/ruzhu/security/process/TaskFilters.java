package org.ruzhu.security.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.ruzhu.security.StaffGroup;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that staff find on the left of Tasklist. Expressions such as "the current
 * user" are switched off in queries, so everybody has their own.
 */
@Component
public class TaskFilters {

	private static final String MINE = "我的任务";

	private static final String OF_MY_GROUPS = "我组待领任务";

	private static final List<StaffGroup> WORKING = List.of(StaffGroup.REVIEWERS, StaffGroup.FINANCE,
			StaffGroup.OPERATIONS);

	private final FilterService filters;

	private final TaskService tasks;

	private final StaffDirectory directory;

	private final Grants grants;

	TaskFilters(FilterService filters, TaskService tasks, StaffDirectory directory, Grants grants) {
		this.filters = filters;
		this.tasks = tasks;
		this.directory = directory;
		this.grants = grants;
	}

	/** The lists of each group that works on tasks. */
	void create() {
		for (StaffGroup group : WORKING) {
			Filter filter = save(group.title() + "全部任务", null, 20,
					this.tasks.createTaskQuery().taskCandidateGroup(group.id()).includeAssignedTasks());
			this.grants.toGroup(group.id(), Resources.FILTER, filter.getId(), Permissions.READ);
		}
	}

	/** The lists of one member of staff, by the groups they are in now. */
	@Transactional
	public void createFor(String staffId) {
		List<String> groups = this.directory.groups(staffId);
		if (WORKING.stream().map(StaffGroup::id).noneMatch(groups::contains)) {
			return;
		}
		own(staffId, save(MINE, staffId, 0, this.tasks.createTaskQuery().taskAssignee(staffId)));
		own(staffId, save(OF_MY_GROUPS, staffId, 10, this.tasks.createTaskQuery().taskCandidateGroupIn(groups)));
	}

	private void own(String staffId, Filter filter) {
		this.grants.toUser(staffId, Resources.FILTER, filter.getId(), Permissions.READ);
	}

	private Filter save(String name, String owner, int priority, TaskQuery query) {
		Filter known = find(name, owner);
		Filter filter = (known != null) ? known : this.filters.newTaskFilter(name).setOwner(owner);
		filter.setQuery(query.orderByDueDate().asc().orderByTaskCreateTime().asc());
		filter.setProperties(Map.of("priority", priority, "refresh", true, "showUndefinedVariable", false));
		return this.filters.saveFilter(filter);
	}

	private Filter find(String name, String owner) {
		var query = this.filters.createFilterQuery().filterResourceType(EntityTypes.TASK).filterName(name);
		return ((owner != null) ? query.filterOwner(owner) : query).singleResult();
	}

}
