package org.ruzhu.security.process;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ruzhu.security.StaffGroup;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

@ExtendWith(OutputCaptureExtension.class)
class StaffBootstrapTest {

	private final StaffAccounts accounts = mock(StaffAccounts.class);

	private final StaffMarkets markets = mock(StaffMarkets.class);

	private final MockEnvironment environment = new MockEnvironment();

	@BeforeEach
	void anInstallation() {
		given(this.accounts.randomPassword()).willReturn("random-password");
		given(this.accounts.hasAdministrator()).willReturn(true);
		given(this.markets.all()).willReturn(List.of("tencent-classic"));
	}

	@Test
	void the_first_start_creates_an_administrator_and_prints_the_password(CapturedOutput output) {
		given(this.accounts.none()).willReturn(true);

		start();

		verify(this.accounts).create(eq("admin"), anyString(), anyString(), eq("random-password"));
		verify(this.accounts).join("admin", StaffGroup.ADMINISTRATORS);
		assertThat(output).contains("random-password");
	}

	@Test
	void a_later_start_creates_and_prints_nothing(CapturedOutput output) {
		start();

		verify(this.accounts, never()).create(anyString(), anyString(), anyString(), anyString());
		assertThat(output).doesNotContain("password");
	}

	@Test
	void without_an_administrator_it_does_not_start() {
		given(this.accounts.hasAdministrator()).willReturn(false);

		assertThatExceptionOfType(NoAdministrator.class).isThrownBy(this::start);
	}

	@Test
	void a_demonstration_has_staff_in_every_working_group_and_prints_them(CapturedOutput output) {
		this.environment.setActiveProfiles("demo");

		start();

		for (String staff : List.of("reviewer", "finance", "operator", "owner", "admin")) {
			verify(this.accounts).create(eq(staff), anyString(), anyString(), eq(staff + "-demo"));
			verify(this.accounts).workFor(staff, "tencent-classic");
			assertThat(output).contains(staff + "-demo");
		}
		verify(this.accounts).join("finance", StaffGroup.FINANCE);
	}

	@Test
	void passwords_of_a_demonstration_are_withdrawn_when_it_becomes_earnest() {
		given(this.accounts.stillHas("owner", "owner-demo")).willReturn(true);

		start();

		verify(this.accounts).changePassword("owner", "random-password");
		verify(this.accounts, never()).changePassword(eq("reviewer"), any());
	}

	private void start() {
		new StaffBootstrap(mock(StaffGroups.class), this.markets, mock(ProcessGrants.class), this.accounts,
				mock(TaskFilters.class), TransactionOperations.withoutTransaction(), this.environment)
			.afterSingletonsInstantiated();
	}

}
