package org.ruzhu.platform.security.process;

import java.util.List;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * What a group may do with a resource of the engine.
 *
 * @param id which one; {@link #ANY} for all of them
 */
record Right(String group, Resource resource, String id, List<Permission> permissions) {

	/** The engine's word for every resource of a kind. */
	static final String ANY = "*";

	/** Whether a grant is about the same group and resource. */
	boolean isIn(Authorization grant) {
		return grant.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT && this.group.equals(grant.getGroupId())
				&& this.resource.resourceType() == grant.getResourceType() && this.id.equals(grant.getResourceId());
	}

	/** The permissions as the engine stores them. */
	int bits() {
		return this.permissions.stream().mapToInt(Permission::getValue).reduce(0, (some, one) -> some | one);
	}

	String text() {
		return "group=%s resource=%s id=%s permissions=%s".formatted(this.group, this.resource.resourceName(), this.id,
				this.permissions.stream().map(Permission::getName).toList());
	}

}
