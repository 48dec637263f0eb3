package org.ruzhu.security.process;

import java.util.Set;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

import org.springframework.stereotype.Component;

/** Writes what groups and people may do; the same grant twice is one grant. */
@Component
class Grants {

	private final AuthorizationService authorizations;

	Grants(AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	/** Lets a group do this with a resource. */
	void toGroup(String group, Resource resource, String id, Permission... permissions) {
		Authorization known = this.authorizations.createAuthorizationQuery()
			.groupIdIn(group)
			.resourceType(resource)
			.resourceId(id)
			.singleResult();
		if (known == null) {
			Authorization grant = grant(resource, id, permissions);
			grant.setGroupId(group);
			this.authorizations.saveAuthorization(grant);
		}
		else if (!Set.of(known.getPermissions(permissions)).equals(Set.of(permissions))) {
			known.setPermissions(permissions);
			this.authorizations.saveAuthorization(known);
		}
	}

	/** Lets one person do this with a resource. */
	void toUser(String user, Resource resource, String id, Permission... permissions) {
		if (this.authorizations.createAuthorizationQuery()
			.userIdIn(user)
			.resourceType(resource)
			.resourceId(id)
			.count() == 0) {
			Authorization grant = grant(resource, id, permissions);
			grant.setUserId(user);
			this.authorizations.saveAuthorization(grant);
		}
	}

	private Authorization grant(Resource resource, String id, Permission... permissions) {
		Authorization grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		grant.setResource(resource);
		grant.setResourceId(id);
		grant.setPermissions(permissions);
		return grant;
	}

}
