package org.ruzhu.platform.security.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbTenantQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

import org.springframework.util.StringUtils;

import org.ruzhu.platform.contact.EmailAddress;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * The engine's users as far as whoever asks may know of them, and without the engine's
 * lock: it shuts an account for everybody after ten wrong passwords, its owner too, for
 * ever. {@code LoginAttempts} counts instead.
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

	/**
	 * Keeps somebody whose mailbox, if there is one, can be sent to.
	 * @throws InvalidAnswerException if it cannot
	 */
	@Override
	public IdentityOperationResult saveUser(User user) {
		if (StringUtils.hasText(user.getEmail()) && EmailAddress.of(user.getEmail()).isEmpty()) {
			throw new InvalidAnswerException("email", "form.notAnEmail");
		}
		return super.saveUser(user);
	}

	@Override
	public UserEntity findUserById(String userId) {
		return isKnown(userId) ? super.findUserById(userId) : null;
	}

	@Override
	public List<User> findUserByQueryCriteria(DbUserQueryImpl query) {
		return isNarrowed(query) ? super.findUserByQueryCriteria(query) : List.of();
	}

	@Override
	public long findUserCountByQueryCriteria(DbUserQueryImpl query) {
		return isNarrowed(query) ? super.findUserCountByQueryCriteria(query) : 0;
	}

	@Override
	public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
		return isKnown(query.getUserId()) ? super.findGroupByQueryCriteria(query) : List.of();
	}

	@Override
	public long findGroupCountByQueryCriteria(DbGroupQueryImpl query) {
		return isKnown(query.getUserId()) ? super.findGroupCountByQueryCriteria(query) : 0;
	}

	@Override
	public List<Tenant> findTenantByQueryCriteria(DbTenantQueryImpl query) {
		return isKnown(query.getUserId()) ? super.findTenantByQueryCriteria(query) : List.of();
	}

	@Override
	public long findTenantCountByQueryCriteria(DbTenantQueryImpl query) {
		return isKnown(query.getUserId()) ? super.findTenantCountByQueryCriteria(query) : 0;
	}

	/** Asks for nobody else than whom one may know of; false if that leaves nobody. */
	private boolean isNarrowed(DbUserQueryImpl query) {
		Optional<Set<String>> known = MarketColleagues.known(getCommandContext());
		known.ifPresent((all) -> query.userIdIn(Stream.of((query.getIds() != null) ? query.getIds() : all.toArray())
			.map(String::valueOf)
			.filter(all::contains)
			.toArray(String[]::new)));
		return known.isEmpty() || query.getIds().length > 0;
	}

	private boolean isKnown(String userId) {
		return userId == null
				|| MarketColleagues.known(getCommandContext()).map((known) -> known.contains(userId)).orElse(true);
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
