package org.ruzhu.platform.security.process;

import javax.sql.DataSource;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.security.LoginAttempts;
import org.ruzhu.platform.security.StaffDirectory;
import org.ruzhu.platform.security.StaffGroup;

import static org.assertj.core.api.Assertions.assertThat;

/** The way in from the machine itself, while the product runs. */
@RuzhuTest
class ResetAdministratorTest {

	private static final String NAME = "locked.out@office";

	@Autowired
	private DataSource database;

	@Autowired
	private IdentityService identity;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private LoginAttempts attempts;

	@AfterEach
	void dismiss() {
		this.identity.deleteUser(NAME);
	}

	@Test
	void givesSomebodyANewPasswordAndTheRightsOfAnAdministrator() {
		String first = ResetAdministrator.reset(this.database, NAME);
		String before = this.directory.standing(NAME).orElseThrow();
		for (int failure = 0; failure < 5; failure++) {
			this.attempts.begin(LoginAttempts.staff(NAME), "203.0.113.50");
		}
		this.identity.deleteMembership(NAME, StaffGroup.ADMINISTRATORS.id());

		String second = ResetAdministrator.reset(this.database, NAME);

		assertThat(this.identity.checkPassword(NAME, first)).isFalse();
		assertThat(this.identity.checkPassword(NAME, second)).isTrue();
		assertThat(this.directory.groups(NAME)).containsExactly(StaffGroup.ADMINISTRATORS.id());
		assertThat(this.directory.standing(NAME)).isPresent().get().isNotEqualTo(before);
		assertThat(this.attempts.begin(LoginAttempts.staff(NAME), "203.0.113.50")).isNotNull();
	}

}
