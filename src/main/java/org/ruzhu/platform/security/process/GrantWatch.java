package org.ruzhu.platform.security.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.audit.EngineAction;
import org.ruzhu.platform.engine.HeldGrants;
import org.ruzhu.platform.security.GrantsTakenBack;

/**
 * Whoever administers can grant anything to anybody, and by one click too much. Only what
 * the table of rights, the models and the lists give stays: everything else is taken back
 * at each start and within half a minute, and told.
 */
@Component
class GrantWatch {

	private static final Logger logger = LoggerFactory.getLogger(GrantWatch.class);

	/** What everybody may do with their own profile. */
	private static final int OWN_PROFILE = Permissions.READ.getValue() | Permissions.UPDATE.getValue();

	private static final Map<Integer, String> TYPES = Map.of(Authorization.AUTH_TYPE_GLOBAL, "GLOBAL",
			Authorization.AUTH_TYPE_GRANT, "GRANT", Authorization.AUTH_TYPE_REVOKE, "REVOKE");

	private final AuthorizationService authorizations;

	private final StaffRights rights;

	private final ObjectProvider<ProcessGrants> processes;

	private final ObjectProvider<HeldGrants> features;

	private final Grants grants;

	private final GrantTurn turn;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	GrantWatch(AuthorizationService authorizations, StaffRights rights, ObjectProvider<ProcessGrants> processes,
			ObjectProvider<HeldGrants> features, Grants grants, GrantTurn turn, AuditLog audit,
			ApplicationEventPublisher events) {
		this.authorizations = authorizations;
		this.rights = rights;
		this.processes = processes;
		this.features = features;
		this.grants = grants;
		this.turn = turn;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Looks through all grants. What a start finds missing is given without a word: the
	 * table may have changed.
	 */
	@Transactional
	@Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT5S")
	void look() {
		this.turn.hold();
		List<String> findings = new ArrayList<>(this.turn.untold());
		findings.addAll(set(true));
		if (!findings.isEmpty()) {
			this.turn.tell();
			this.events.publishEvent(new GrantsTakenBack(findings));
		}
	}

	/** The same at a start, before anybody is there to be told. */
	@Transactional
	void lookAtStart() {
		this.turn.hold();
		this.turn.keep(set(false));
	}

	private List<String> set(boolean tellMissing) {
		List<Right> wanted = Stream.concat(this.rights.all().stream(), this.processes.getObject().all().stream())
			.toList();
		List<HeldGrants.Known> held = this.features.stream().map(HeldGrants::now).toList();
		List<Authorization> all = this.authorizations.createAuthorizationQuery().list();
		List<String> findings = new ArrayList<>();
		all.stream()
			.filter((grant) -> wanted.stream().noneMatch((right) -> right.isIn(grant)))
			.filter((grant) -> !isOwnProfile(grant) && held.stream().noneMatch((known) -> known.holds(grant)))
			.forEach((grant) -> takeBack(grant, findings));
		wanted.stream()
			.filter((right) -> all.stream().noneMatch((grant) -> right.isIn(grant) && right.bits() == bits(grant)))
			.forEach((right) -> give(right, all, tellMissing, findings));
		return findings;
	}

	private static boolean isOwnProfile(Authorization grant) {
		return grant.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT && grant.getUserId() != null
				&& grant.getResourceType() == Resources.USER.resourceType()
				&& grant.getUserId().equals(grant.getResourceId()) && (bits(grant) & ~OWN_PROFILE) == 0;
	}

	/**
	 * Of a filter that was somebody's to read until they left a market nobody is alarmed.
	 */
	private void takeBack(Authorization grant, List<String> findings) {
		this.authorizations.deleteAuthorization(grant.getId());
		String line = record("TakeBack", text(grant));
		if (grant.getResourceType() != Resources.FILTER.resourceType()) {
			findings.add(line);
		}
	}

	private void give(Right right, List<Authorization> all, boolean tellMissing, List<String> findings) {
		boolean more = all.stream().anyMatch((grant) -> right.isIn(grant) && (bits(grant) & ~right.bits()) != 0);
		this.grants.toGroup(right);
		if (more || tellMissing) {
			findings.add(record(more ? "TakeBack" : "Restore", right.text()));
		}
	}

	private String record(String operation, String what) {
		this.audit.recordEngine(AuditLog.SYSTEM, null, new EngineAction("Authorization", operation), what);
		logger.warn("A right in the engine was not as its table says, and is again: {} {}", operation, what);
		return what;
	}

	private static int bits(Authorization grant) {
		return ((AuthorizationEntity) grant).getPermissions();
	}

	private static String text(Authorization grant) {
		Permission[] known = ResourceTypeUtil.getPermissionsByResourceType(grant.getResourceType());
		List<String> permissions = (bits(grant) == Permissions.ALL.getValue()) ? List.of("ALL")
				: Arrays.stream(grant.getPermissions(known)).map(Permission::getName).toList();
		return "type=%s user=%s group=%s resource=%s id=%s permissions=%s".formatted(
				TYPES.get(grant.getAuthorizationType()), Objects.toString(grant.getUserId(), "-"),
				Objects.toString(grant.getGroupId(), "-"), ResourceTypeUtil.getResourceByType(grant.getResourceType()),
				grant.getResourceId(), permissions);
	}

}
