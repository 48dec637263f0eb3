package org.ruzhu.desk.queue.process;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;

import org.springframework.stereotype.Component;

/** Who finds a filter in Tasklist. */
@Component
class FilterReaders {

	private final AuthorizationService authorizations;

	FilterReaders(AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	/** A group reads its lists of all markets; those of one market are for its people. */
	void admitGroup(QueueKey key, Filter filter) {
		if (key.market() == null && of(filter).groupIdIn(key.group().id()).count() == 0) {
			Authorization grant = grant(filter);
			grant.setGroupId(key.group().id());
			this.authorizations.saveAuthorization(grant);
		}
	}

	void admit(String staffId, Filter filter) {
		if (of(filter).userIdIn(staffId).count() == 0) {
			Authorization grant = grant(filter);
			grant.setUserId(staffId);
			this.authorizations.saveAuthorization(grant);
		}
	}

	void dismiss(String staffId, Filter filter) {
		of(filter).userIdIn(staffId).list().forEach((grant) -> this.authorizations.deleteAuthorization(grant.getId()));
	}

	private AuthorizationQuery of(Filter filter) {
		return this.authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(filter.getId());
	}

	private Authorization grant(Filter filter) {
		Authorization grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		grant.setResource(Resources.FILTER);
		grant.setResourceId(filter.getId());
		grant.addPermission(Permissions.READ);
		return grant;
	}

}
