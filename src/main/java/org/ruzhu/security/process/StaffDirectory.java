package org.ruzhu.security.process;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;

import org.ruzhu.security.StaffAccess.Mailbox;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The staff, as the engine knows them. */
@Component
public class StaffDirectory {

	private final IdentityService identity;

	StaffDirectory(IdentityService identity) {
		this.identity = identity;
	}

	/**
	 * Whether this is a member of staff with that password; the engine counts failures
	 * and makes each wait longer.
	 */
	public boolean checkPassword(String staffId, String password) {
		return this.identity.checkPassword(staffId, password);
	}

	/** Whether there still is such a member of staff. */
	public boolean knows(String staffId) {
		return this.identity.createUserQuery().userId(staffId).count() == 1;
	}

	public List<String> groups(String staffId) {
		return this.identity.createGroupQuery().groupMember(staffId).list().stream().map(Group::getId).toList();
	}

	public List<String> tenants(String staffId) {
		return this.identity.createTenantQuery()
			.userMember(staffId)
			.includingGroupsOfUser(true)
			.list()
			.stream()
			.map(Tenant::getId)
			.toList();
	}

	/** Everybody who has a mailbox. */
	public List<Mailbox> mailboxes() {
		return this.identity.createUserQuery()
			.list()
			.stream()
			.filter((user) -> StringUtils.hasText(user.getEmail()))
			.map((user) -> new Mailbox(user.getId(), user.getEmail()))
			.toList();
	}

	/**
	 * Lets the engine judge by the rights of a member of staff until the result is
	 * closed.
	 */
	public ActingAs actAs(String staffId) {
		this.identity.setAuthentication(staffId, groups(staffId), tenants(staffId));
		return this.identity::clearAuthentication;
	}

	/** Ends what {@link #actAs(String)} began. */
	@FunctionalInterface
	public interface ActingAs extends AutoCloseable {

		@Override
		void close();

	}

}
