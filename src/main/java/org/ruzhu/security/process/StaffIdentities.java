package org.ruzhu.security.process;

import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's users, without the engine's lock: it shuts an account for everybody after
 * ten wrong passwords, its owner too, for ever. {@code LoginAttempts} counts instead.
 */
class StaffIdentities extends DbIdentityServiceProvider {

	private final StaffPasswordHash hash;

	StaffIdentities(StaffPasswordHash hash) {
		this.hash = hash;
	}

	/** A hash from before is replaced once its password is known. */
	@Override
	public boolean checkPassword(String userId, String password) {
		UserEntity user = (password != null) ? findUserById(userId) : null;
		if (user == null || user.getPassword() == null) {
			this.hash.takeAsLong(String.valueOf(password));
			return false;
		}
		if (!matchPassword(password, user)) {
			return false;
		}
		if (!this.hash.made(user.getPassword())) {
			user.setPassword(password);
			user.encryptPassword();
		}
		return true;
	}

	/** Opens them for each command of the engine. */
	static class Factory implements SessionFactory {

		private final StaffPasswordHash hash;

		Factory(StaffPasswordHash hash) {
			this.hash = hash;
		}

		@Override
		public Class<?> getSessionType() {
			return StaffIdentities.class;
		}

		@Override
		public Session openSession() {
			return new StaffIdentities(this.hash);
		}

	}

}
