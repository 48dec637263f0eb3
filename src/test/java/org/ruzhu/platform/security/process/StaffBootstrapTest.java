package org.ruzhu.platform.security.process;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.security.StaffGroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The start of an installation that has no staff yet. */
@RuzhuTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class StaffBootstrapTest {

	@Autowired
	private StaffGroups groups;

	@Autowired
	private StaffMarkets markets;

	@Autowired
	private ProcessGrants grants;

	@Autowired
	private StaffAccounts accounts;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private IdentityService identity;

	@Autowired
	private AuthorizationService authorizations;

	private final MockEnvironment environment = new MockEnvironment();

	@BeforeEach
	void nobody() {
		this.identity.createUserQuery().list().forEach((user) -> this.identity.deleteUser(user.getId()));
	}

	@Test
	void theFirstStartCreatesAnAdministratorAndPrintsThePassword(CapturedOutput output) {
		String printed = start(output);

		Matcher password = Pattern.compile("as admin with the password (\\S+) ").matcher(printed);
		assertThat(password.find()).as(printed).isTrue();
		assertThat(this.identity.checkPassword("admin", password.group(1))).isTrue();
		assertThat(members(StaffGroup.ADMINISTRATORS)).containsExactly("admin");
	}

	@Test
	void aLaterStartCreatesAndPrintsNothing(CapturedOutput output) {
		hire("chief", StaffGroup.ADMINISTRATORS);

		assertThat(start(output)).doesNotContain("password");
		assertThat(this.identity.createUserQuery().count()).isOne();
	}

	@Test
	void withoutAnAdministratorItDoesNotStart(CapturedOutput output) {
		hire("clerk", StaffGroup.FINANCE);

		assertThatExceptionOfType(NoAdministratorException.class).isThrownBy(() -> start(output));
	}

	@Test
	void aDemonstrationHasStaffInEveryWorkingGroupAndPrintsThem(CapturedOutput output) {
		this.environment.setActiveProfiles("demo");

		String printed = start(output);

		for (String staff : List.of("reviewer", "finance", "operator", "owner", "admin")) {
			assertThat(this.identity.checkPassword(staff, staff + "-demo")).isTrue();
			assertThat(this.identity.createUserQuery().userId(staff).memberOfTenant("tencent-classic").count()).isOne();
			assertThat(printed).contains(staff + "-demo");
		}
		assertThat(members(StaffGroup.FINANCE)).containsExactlyInAnyOrder("finance", "finance2");
		assertThat(members(StaffGroup.PROCESS_OWNERS)).containsExactly("owner");
	}

	@Test
	void passwordsOfADemonstrationAreWithdrawnWhenItBecomesEarnest(CapturedOutput output) {
		this.environment.setActiveProfiles("demo");
		start(output);
		this.accounts.changePassword("reviewer", "a password of one's own");
		this.environment.setActiveProfiles();

		String printed = start(output);

		assertThat(this.accounts.stillHas("owner", "owner-demo")).isFalse();
		assertThat(this.accounts.stillHas("reviewer", "a password of one's own")).isTrue();
		assertThat(printed).contains("password of owner").doesNotContain("password of reviewer");
	}

	@Test
	void everyStartGivesEachGroupTheRightsOfTheFileAndNoOthers(CapturedOutput output) {
		hire("chief", StaffGroup.ADMINISTRATORS);
		start(output);
		List<String> rights = rights();
		Authorization surplus = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		surplus.setGroupId(StaffGroup.FINANCE.id());
		surplus.setResource(Resources.DEPLOYMENT);
		surplus.setResourceId(Right.ANY);
		surplus.addPermission(Permissions.CREATE);
		this.authorizations.saveAuthorization(surplus);
		Authorization deployments = this.authorizations.createAuthorizationQuery()
			.groupIdIn(StaffGroup.OPERATIONS.id())
			.resourceType(Resources.DEPLOYMENT)
			.singleResult();
		deployments.addPermission(Permissions.CREATE);
		this.authorizations.saveAuthorization(deployments);

		start(output);

		assertThat(rights()).isEqualTo(rights).isNotEmpty();
	}

	private List<String> rights() {
		return this.authorizations.createAuthorizationQuery()
			.list()
			.stream()
			.filter((grant) -> grant.getGroupId() != null)
			.map((grant) -> "%s %d %s %s".formatted(grant.getGroupId(), grant.getResourceType(), grant.getResourceId(),
					List.of(grant.getPermissions(Permissions.values()))))
			.sorted()
			.toList();
	}

	private void hire(String id, StaffGroup group) {
		this.accounts.create(id, "First", "Last", "known");
		this.accounts.join(id, group);
	}

	private List<String> members(StaffGroup group) {
		return this.identity.createUserQuery()
			.memberOfGroup(group.id())
			.list()
			.stream()
			.map((user) -> user.getId())
			.toList();
	}

	/** Starts, and returns what was printed meanwhile. */
	private String start(CapturedOutput output) {
		int before = output.toString().length();
		new StaffBootstrap(this.groups, this.markets, this.grants, this.accounts, this.transaction, this.environment)
			.afterSingletonsInstantiated();
		return output.toString().substring(before);
	}

}
