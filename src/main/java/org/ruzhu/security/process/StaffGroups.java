package org.ruzhu.security.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.ruzhu.security.StaffGroup;

import org.springframework.stereotype.Component;

/** The groups themselves, and what each may do wherever it works. */
@Component
class StaffGroups {

	private final IdentityService identity;

	private final StaffRights rights;

	private final Grants grants;

	StaffGroups(IdentityService identity, StaffRights rights, Grants grants) {
		this.identity = identity;
		this.rights = rights;
		this.grants = grants;
	}

	/** Creates those that are missing, and gives all of them exactly their rights. */
	void create() {
		for (StaffGroup group : StaffGroup.values()) {
			if (this.identity.createGroupQuery().groupId(group.id()).count() == 0) {
				create(group);
			}
		}
		this.rights.all().forEach(this.grants::toGroup);
		for (StaffGroup group : StaffGroup.values()) {
			this.grants.takeBackAllBut(this.rights.all(), group.id());
		}
	}

	private void create(StaffGroup group) {
		Group created = this.identity.newGroup(group.id());
		created.setName(group.title());
		created.setType((group == StaffGroup.ADMINISTRATORS) ? "SYSTEM" : "WORKFLOW");
		this.identity.saveGroup(created);
	}

}
