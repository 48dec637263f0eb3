package org.ruzhu.platform.security.process;

import java.security.SecureRandom;
import java.util.Base64;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.security.StaffGroup;

/** Creates members of staff and puts them into groups and markets, once each. */
@Component
class StaffAccounts {

	private final IdentityService identity;

	private final SecureRandom random = new SecureRandom();

	StaffAccounts(IdentityService identity) {
		this.identity = identity;
	}

	boolean none() {
		return this.identity.createUserQuery().count() == 0;
	}

	boolean exists(String id) {
		return this.identity.createUserQuery().userId(id).count() == 1;
	}

	boolean hasAdministrator() {
		return this.identity.createUserQuery().memberOfGroup(StaffGroup.ADMINISTRATORS.id()).count() > 0;
	}

	/**
	 * Creates a member of staff unless there is one of that id. The web applications show
	 * the first name first, so a Chinese family name is kept there.
	 */
	void create(String id, String firstName, String lastName, String password) {
		if (exists(id)) {
			return;
		}
		User user = this.identity.newUser(id);
		user.setFirstName(firstName);
		user.setLastName(lastName);
		user.setPassword(password);
		saveWhateverThePolicy(user);
	}

	/** Where the morning's reminders go. */
	void writeTo(String id, String email) {
		User user = this.identity.createUserQuery().userId(id).singleResult();
		user.setEmail(email);
		this.identity.saveUser(user);
	}

	void join(String id, StaffGroup group) {
		if (this.identity.createUserQuery().userId(id).memberOfGroup(group.id()).count() == 0) {
			this.identity.createMembership(id, group.id());
		}
	}

	void workFor(String id, String market) {
		if (this.identity.createUserQuery().userId(id).memberOfTenant(market).count() == 0) {
			this.identity.createTenantUserMembership(market, id);
		}
	}

	/** Whether somebody still has a password that everybody knows. */
	boolean stillHas(String id, String password) {
		return exists(id) && this.identity.checkPassword(id, password);
	}

	void changePassword(String id, String password) {
		User user = this.identity.createUserQuery().userId(id).singleResult();
		user.setPassword(password);
		saveWhateverThePolicy(user);
	}

	/** A demonstration's passwords would pass no policy; the others here are random. */
	private void saveWhateverThePolicy(User user) {
		((IdentityServiceImpl) this.identity).saveUser(user, true);
	}

	/** A password nobody can guess: 18 random bytes. */
	String randomPassword() {
		byte[] bytes = new byte[18];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
