package org.ruzhu.platform.security.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.security.StaffGroup;

/** The groups themselves, and what each may do wherever it works. */
@Component
class StaffGroups {

	private final IdentityService identity;

	private final GrantWatch watch;

	StaffGroups(IdentityService identity, GrantWatch watch) {
		this.identity = identity;
		this.watch = watch;
	}

	/** Creates those that are missing, and gives all of them exactly their rights. */
	void create() {
		for (StaffGroup group : StaffGroup.values()) {
			if (this.identity.createGroupQuery().groupId(group.id()).count() == 0) {
				create(group);
			}
		}
		this.watch.lookAtStart();
	}

	private void create(StaffGroup group) {
		Group created = this.identity.newGroup(group.id());
		created.setName(group.title());
		created.setType((group == StaffGroup.ADMINISTRATORS) ? "SYSTEM" : "WORKFLOW");
		this.identity.saveGroup(created);
	}

}
