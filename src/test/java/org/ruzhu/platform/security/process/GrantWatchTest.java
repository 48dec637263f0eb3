package org.ruzhu.platform.security.process;

import java.util.List;
import java.util.function.Consumer;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.notice.Outbox;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Rights in the engine are what the table, the models and the lists say, and no more. */
@RuzhuTest
@Transactional
class GrantWatchTest {

	private static final String MAILBOX = "watch-admin@ruzhu.example";

	@Autowired
	private GrantWatch watch;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private IdentityService identity;

	@Autowired
	private FilterService filterService;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private StaffAccounts accounts;

	@Autowired
	private AuditLog audit;

	@Autowired
	private Outbox outbox;

	private List<String> before;

	@BeforeEach
	void nothingIsAmiss() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire("watch-reviewer", StaffGroup.REVIEWERS);
		staff.hire("watch-admin", StaffGroup.ADMINISTRATORS);
		this.accounts.writeTo("watch-admin", MAILBOX);
		this.watch.look();
		this.before = grants();
		long mails = mails();

		this.watch.look();

		assertThat(grants()).isEqualTo(this.before).isNotEmpty();
		assertThat(mails()).isEqualTo(mails);
	}

	@Test
	void whateverIsGrantedBesideTheTableIsTakenBackAndTold() {
		grant(Authorization.AUTH_TYPE_GRANT, Resources.PROCESS_DEFINITION, Right.ANY, Permissions.ALL,
				(grant) -> grant.setUserId("watch-reviewer"));
		grant(Authorization.AUTH_TYPE_GRANT, Resources.PROCESS_DEFINITION, "Review",
				ProcessDefinitionPermissions.UPDATE_INSTANCE, (grant) -> grant.setUserId("watch-reviewer"));
		grant(Authorization.AUTH_TYPE_GLOBAL, Resources.TASK, Right.ANY, Permissions.READ, (grant) -> {
		});
		grant(Authorization.AUTH_TYPE_GRANT, Resources.DEPLOYMENT, Right.ANY, Permissions.CREATE,
				(grant) -> grant.setGroupId("friends-of-the-house"));
		grant(Authorization.AUTH_TYPE_GRANT, Resources.DEPLOYMENT, "one", Permissions.READ,
				(grant) -> grant.setGroupId(StaffGroup.FINANCE.id()));
		grant(Authorization.AUTH_TYPE_GRANT, Resources.USER, "watch-admin", Permissions.UPDATE,
				(grant) -> grant.setUserId("watch-reviewer"));
		long mails = mails();

		this.watch.look();

		assertThat(grants()).isEqualTo(this.before);
		assertThat(mails()).isEqualTo(mails + 1);
		assertThat(newestMail()).contains("权限表", "user=watch-reviewer", "GLOBAL", "group=friends-of-the-house",
				"permissions=[ALL]", "/staff/engine-log");
		assertThat(this.audit.ofAdministration(Long.MAX_VALUE)
			.stream()
			.filter((line) -> line.action().equals("engine:Authorization:TakeBack"))
			.filter((line) -> line.actor().equals(AuditLog.SYSTEM))
			.limit(6)
			.map((line) -> line.detail())).anyMatch((detail) -> detail.contains("friends-of-the-house"));
	}

	@Test
	void whatTheTableGivesIsGivenAgainAndWhatWasAddedToItGoes() {
		Authorization tasklist = ofGroup(StaffGroup.REVIEWERS, Resources.APPLICATION);
		this.authorizations.deleteAuthorization(tasklist.getId());
		Authorization deployments = ofGroup(StaffGroup.OPERATIONS, Resources.DEPLOYMENT);
		deployments.addPermission(Permissions.CREATE);
		this.authorizations.saveAuthorization(deployments);
		grant(Authorization.AUTH_TYPE_REVOKE, Resources.APPLICATION, "tasklist", Permissions.ACCESS,
				(revoke) -> revoke.setGroupId(StaffGroup.REVIEWERS.id()));
		grant(Authorization.AUTH_TYPE_REVOKE, Resources.USER, Right.ANY, Permissions.READ,
				(revoke) -> revoke.setUserId("watch-admin"));

		this.watch.look();

		assertThat(grants()).isEqualTo(this.before);
	}

	@Test
	void whatAStartTookBackIsToldAfterwards() {
		grant(Authorization.AUTH_TYPE_GLOBAL, Resources.TASK, Right.ANY, Permissions.READ, (grant) -> {
		});
		long mails = mails();
		this.watch.lookAtStart();
		assertThat(grants()).isEqualTo(this.before);
		assertThat(mails()).isEqualTo(mails);

		this.watch.look();

		assertThat(mails()).isEqualTo(mails + 1);
	}

	@Test
	void peoplesOwnFiltersAndProfilesStayTheirsAndNoOthers() {
		Filter own = this.filterService.saveFilter(this.filterService.newTaskFilter("mine").setOwner("watch-reviewer"));
		Filter foreign = this.filterService
			.saveFilter(this.filterService.newTaskFilter("hers").setOwner("watch-admin"));
		grant(Authorization.AUTH_TYPE_GRANT, Resources.FILTER, own.getId(), Permissions.ALL,
				(grant) -> grant.setUserId("watch-reviewer"));
		List<String> withOwn = grants();
		grant(Authorization.AUTH_TYPE_GRANT, Resources.FILTER, foreign.getId(), Permissions.READ,
				(grant) -> grant.setUserId("watch-reviewer"));

		this.watch.look();

		assertThat(grants()).isEqualTo(withOwn).anyMatch((grant) -> grant.startsWith("1 watch-reviewer null 1 "));
	}

	@Test
	void whoLeavesAMarketLosesItsListsWithoutAnAlarm() {
		long lists = listsOf("watch-reviewer");
		this.identity.deleteTenantUserMembership("tencent-classic", "watch-reviewer");
		long mails = mails();

		this.watch.look();

		assertThat(listsOf("watch-reviewer")).isLessThan(lists).isPositive();
		assertThat(mails()).isEqualTo(mails);
	}

	private void grant(int type, Resource resource, String id, Permission permission, Consumer<Authorization> to) {
		Authorization grant = this.authorizations.createNewAuthorization(type);
		grant.setResource(resource);
		grant.setResourceId(id);
		if (type == Authorization.AUTH_TYPE_REVOKE) {
			grant.removePermission(permission);
		}
		else {
			grant.addPermission(permission);
		}
		to.accept(grant);
		this.authorizations.saveAuthorization(grant);
	}

	private Authorization ofGroup(StaffGroup group, Resource resource) {
		return this.authorizations.createAuthorizationQuery()
			.groupIdIn(group.id())
			.resourceType(resource)
			.list()
			.get(0);
	}

	private long listsOf(String staff) {
		return this.authorizations.createAuthorizationQuery().userIdIn(staff).resourceType(Resources.FILTER).count();
	}

	private List<String> grants() {
		return this.authorizations.createAuthorizationQuery()
			.list()
			.stream()
			.map((grant) -> "%d %s %s %d %s %d".formatted(grant.getAuthorizationType(), grant.getUserId(),
					grant.getGroupId(), grant.getResourceType(), grant.getResourceId(),
					((AuthorizationEntity) grant).getPermissions()))
			.sorted()
			.toList();
	}

	private long mails() {
		return this.outbox.newestDeliveries(200)
			.stream()
			.filter((mail) -> MAILBOX.equals(mail.recipient()) && mail.body().contains("engine-log"))
			.count();
	}

	private String newestMail() {
		return this.outbox.newestDeliveries(200)
			.stream()
			.filter((mail) -> MAILBOX.equals(mail.recipient()))
			.findFirst()
			.map((mail) -> mail.subject() + mail.body())
			.orElseThrow();
	}

}
