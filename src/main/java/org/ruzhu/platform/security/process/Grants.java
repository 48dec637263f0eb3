package org.ruzhu.platform.security.process;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;

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
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
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

}
