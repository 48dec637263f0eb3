package org.ruzhu.security.process;

import java.util.Collection;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.stereotype.Component;

/** Writes what groups may do; the same grant twice is one grant. */
@Component
class Grants {

	private final AuthorizationService authorizations;

	Grants(AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	/** Lets a group do this with a resource, and no more. */
	void toGroup(Right right) {
		Authorization grant = this.authorizations.createAuthorizationQuery()
			.groupIdIn(right.group())
			.resourceType(right.resource())
			.resourceId(right.id())
			.singleResult();
		if (grant == null) {
			grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			grant.setGroupId(right.group());
			grant.setResource(right.resource());
			grant.setResourceId(right.id());
		}
		grant.setPermissions(right.permissions().toArray(Permission[]::new));
		this.authorizations.saveAuthorization(grant);
	}

	/**
	 * Takes back what a group may do with everything of a kind, or which application it
	 * may enter, except by these rights. What models and lists grant is about one process
	 * or filter, and stays.
	 */
	void takeBackAllBut(Collection<Right> rights, String group) {
		this.authorizations.createAuthorizationQuery()
			.groupIdIn(group)
			.list()
			.stream()
			.filter((grant) -> Right.ANY.equals(grant.getResourceId())
					|| grant.getResourceType() == Resources.APPLICATION.resourceType())
			.filter((grant) -> rights.stream().noneMatch((right) -> right.isIn(grant)))
			.forEach((grant) -> this.authorizations.deleteAuthorization(grant.getId()));
	}

}
