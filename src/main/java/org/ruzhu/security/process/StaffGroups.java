package org.ruzhu.security.process;

import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.ruzhu.security.StaffGroup;

import org.springframework.stereotype.Component;

/** The groups themselves, and what each may do wherever it works. */
@Component
class StaffGroups {

	private static final String ANY = "*";

	private static final Permission[] WATCH_PROCESSES = { ProcessDefinitionPermissions.READ,
			ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
			ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.RETRY_JOB };

	private static final Permission[] OWN_PROCESSES = { ProcessDefinitionPermissions.READ,
			ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
			ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.RETRY_JOB,
			ProcessDefinitionPermissions.UPDATE, ProcessDefinitionPermissions.SUSPEND,
			ProcessDefinitionPermissions.SUSPEND_INSTANCE, ProcessDefinitionPermissions.MIGRATE_INSTANCE };

	private final IdentityService identity;

	private final Grants grants;

	StaffGroups(IdentityService identity, Grants grants) {
		this.identity = identity;
		this.grants = grants;
	}

	void create() {
		for (StaffGroup group : StaffGroup.values()) {
			if (this.identity.createGroupQuery().groupId(group.id()).count() == 0) {
				create(group);
			}
			everyday(group);
		}
		watch(StaffGroup.OPERATIONS, WATCH_PROCESSES);
		watch(StaffGroup.PROCESS_OWNERS, OWN_PROCESSES);
		deploy(StaffGroup.PROCESS_OWNERS);
		administer(StaffGroup.ADMINISTRATORS);
	}

	private void create(StaffGroup group) {
		Group created = this.identity.newGroup(group.id());
		created.setName(group.title());
		created.setType((group == StaffGroup.ADMINISTRATORS) ? "SYSTEM" : "WORKFLOW");
		this.identity.saveGroup(created);
	}

	/** Tasklist, and the names of colleagues, groups and markets in it. */
	private void everyday(StaffGroup group) {
		if (group == StaffGroup.ADMINISTRATORS) {
			return;
		}
		this.grants.toGroup(group.id(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
		for (Resource names : List.of(Resources.USER, Resources.GROUP, Resources.TENANT)) {
			this.grants.toGroup(group.id(), names, ANY, Permissions.READ);
		}
	}

	private void watch(StaffGroup group, Permission... processes) {
		this.grants.toGroup(group.id(), Resources.APPLICATION, "cockpit", Permissions.ACCESS);
		this.grants.toGroup(group.id(), Resources.PROCESS_DEFINITION, ANY, processes);
		this.grants.toGroup(group.id(), Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
		this.grants.toGroup(group.id(), Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
		this.grants.toGroup(group.id(), Resources.DEPLOYMENT, ANY, Permissions.READ);
	}

	/** Whoever may deploy may run code, so nobody else has this right. */
	private void deploy(StaffGroup group) {
		this.grants.toGroup(group.id(), Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
		this.grants.toGroup(group.id(), Resources.BATCH, ANY, Permissions.READ,
				BatchPermissions.CREATE_BATCH_MIGRATE_PROCESS_INSTANCES);
	}

	private void administer(StaffGroup group) {
		Arrays.stream(Resources.values())
			.filter((resource) -> resource != Resources.DEPLOYMENT)
			.forEach((resource) -> this.grants.toGroup(group.id(), resource, ANY, Permissions.ALL));
		this.grants.toGroup(group.id(), Resources.DEPLOYMENT, ANY, Permissions.READ);
	}

}
