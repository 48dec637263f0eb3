package org.ruzhu.platform.security;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.ruzhu.desk.queue.process.TaskFilters;

/** Members of staff for tests, each in a group, all working for tencent-classic. */
public final class StaffOfTheTest {

	/** The password of all of them. */
	public static final String PASSWORD = "known-to-the-test";

	private static final String MARKET = "tencent-classic";

	private final IdentityService identity;

	private final TaskFilters filters;

	public StaffOfTheTest(IdentityService identity, TaskFilters filters) {
		this.identity = identity;
		this.filters = filters;
	}

	/** Takes somebody on in groups, for the market. */
	public void hire(String id, StaffGroup... groups) {
		if (this.identity.createUserQuery().userId(id).count() == 0) {
			hireElsewhere(id, groups);
			this.identity.createTenantUserMembership(MARKET, id);
			this.filters.createFor(id);
		}
	}

	/** Takes somebody on in groups who works for no market. */
	public void hireElsewhere(String id, StaffGroup... groups) {
		if (this.identity.createUserQuery().userId(id).count() == 0) {
			User user = this.identity.newUser(id);
			user.setPassword(PASSWORD);
			this.identity.saveUser(user);
			for (StaffGroup group : groups) {
				this.identity.createMembership(id, group.id());
			}
			this.filters.createFor(id);
		}
	}

}
