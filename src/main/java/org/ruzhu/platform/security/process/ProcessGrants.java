package org.ruzhu.platform.security.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.security.StaffGroup;

/** The rights that follow from the models: a group works where a task names it. */
@Component
class ProcessGrants {

	/** What working on the tasks of a process takes. */
	private static final List<Permission> WORK = List.of(ProcessDefinitionPermissions.READ,
			ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
			ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK,
			ProcessDefinitionPermissions.TASK_ASSIGN);

	private final RepositoryService repository;

	private final Grants grants;

	private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

	ProcessGrants(RepositoryService repository, Grants grants) {
		this.repository = repository;
		this.grants = grants;
	}

	/**
	 * The rights that follow from every version that is deployed: old ones have work,
	 * too.
	 */
	List<Right> all() {
		return this.repository.createProcessDefinitionQuery()
			.list()
			.stream()
			.flatMap((process) -> groups(process).stream().map((group) -> right(group, process.getKey())))
			.distinct()
			.toList();
	}

	private Set<String> groups(ProcessDefinition process) {
		return this.known.computeIfAbsent(process.getId(),
				(id) -> groups(this.repository.getBpmnModelInstance(process.getId())));
	}

	void grantAll() {
		all().forEach(this.grants::toGroup);
	}

	void grant(String process, BpmnModelInstance model) {
		groups(model).forEach((group) -> this.grants.toGroup(right(group, process)));
	}

	private static Right right(String group, String process) {
		return new Right(group, Resources.PROCESS_DEFINITION, process, WORK);
	}

	private static Set<String> groups(BpmnModelInstance model) {
		return model.getModelElementsByType(UserTask.class)
			.stream()
			.map(UserTask::getCamundaCandidateGroupsList)
			.flatMap(Collection::stream)
			.filter((group) -> StaffGroup.of(group).isPresent())
			// An escalation brings any group's task to operations.
			.flatMap((group) -> Stream.of(group, StaffGroup.OPERATIONS.id()))
			.collect(Collectors.toSet());
	}

}
