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

	@Override
	protected boolean isUserLocked(UserEntity user) {
		return false;
	}

	@Override
	protected void lockUser(UserEntity user) {
		// Whoever fails is counted at the door.
	}

	/** Opens them for each command of the engine. */
	static class Factory implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return StaffIdentities.class;
		}

		@Override
		public Session openSession() {
			return new StaffIdentities();
		}

	}

}
