package org.ruzhu.platform.security.web;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkBudgetTest {

	private long now;

	private final WorkBudget budget = new WorkBudget(Duration.ofSeconds(10), 0.2, () -> this.now);

	@Test
	void whoHasSpentAllWaitsUntilItsShareHasComeBack() {
		spend("a", 9_999);
		assertThat(this.budget.wait("a")).isZero();
		spend("a", 1_001);
		assertThat(this.budget.wait("a")).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5_001));
		pass(5_000);
		assertThat(this.budget.wait("a")).isPositive();
		pass(1);
		assertThat(this.budget.wait("a")).isZero();
	}

	@Test
	void nobodyPaysForAnother() {
		spend("a", 60_000);
		assertThat(this.budget.wait("a")).isPositive();
		assertThat(this.budget.wait("b")).isZero();
	}

	@Test
	void nothingIsSavedUpBeyondTheBudget() {
		spend("a", 1);
		pass(3_600_000);
		spend("a", 10_000);
		assertThat(this.budget.wait("a")).isPositive();
	}

	@Test
	void ofManyAddressesTheOldestIsForgotten() {
		spend("a", 60_000);
		for (int i = 0; i < 50_000; i++) {
			spend("b" + i, 60_000);
		}
		assertThat(this.budget.wait("a")).isZero();
		assertThat(this.budget.wait("b1")).isPositive();
	}

	private void spend(String address, long millis) {
		this.budget.spend(address, millis * 1_000_000);
	}

	private void pass(long millis) {
		this.now += millis * 1_000_000;
	}

}
