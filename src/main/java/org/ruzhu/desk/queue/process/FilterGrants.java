package org.ruzhu.desk.queue.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.HeldGrants;
import org.ruzhu.platform.security.StaffAccess;

/**
 * Which grants of filters stay: a group's to its lists, a person's to their own filters
 * and to the lists of their groups' markets.
 */
@Component
class FilterGrants implements HeldGrants {

	private final FilterService filters;

	private final QueueKeys keys;

	private final StaffAccess access;

	FilterGrants(FilterService filters, QueueKeys keys, StaffAccess access) {
		this.filters = filters;
		this.keys = keys;
		this.access = access;
	}

	@Override
	public Known now() {
		Map<String, Filter> known = this.filters.createFilterQuery()
			.list()
			.stream()
			.collect(Collectors.toMap(Filter::getId, Function.identity()));
		Map<String, QueueKey> shared = this.keys.shared()
			.stream()
			.collect(Collectors.toMap(QueueKey::id, Function.identity()));
		Map<String, List<String>> groups = new HashMap<>();
		Map<String, List<String>> markets = new HashMap<>();
		return (grant) -> {
			Filter filter = known.get(grant.getResourceId());
			if (filter == null || !isOfFilter(grant)) {
				return false;
			}
			String staff = grant.getUserId();
			if (staff != null && staff.equals(filter.getOwner())) {
				return true;
			}
			QueueKey key = (filter.getOwner() == null) ? shared.get(queue(filter)) : null;
			if (key == null || !isToRead(grant)) {
				return false;
			}
			return (staff == null) ? key.market() == null && key.group().id().equals(grant.getGroupId())
					: key.market() != null
							&& groups.computeIfAbsent(staff, this.access::groups).contains(key.group().id())
							&& markets.computeIfAbsent(staff, this.access::markets).contains(key.market());
		};
	}

	private static boolean isOfFilter(Authorization grant) {
		return grant.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
				&& grant.getResourceType() == Resources.FILTER.resourceType();
	}

	private static boolean isToRead(Authorization grant) {
		return ((AuthorizationEntity) grant).getPermissions() == Permissions.READ.getValue();
	}

	private static String queue(Filter filter) {
		return (filter.getProperties() != null) ? String.valueOf(filter.getProperties().get(TaskFilters.QUEUE)) : "";
	}

}
