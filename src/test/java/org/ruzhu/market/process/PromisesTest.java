package org.ruzhu.market.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@RuzhuTest
class PromisesTest {

	private static final Instant NOW = Instant.parse("2026-09-21T13:30:00Z");

	@Autowired
	private Promises promises;

	@BeforeEach
	void itIsMondayEvening() {
		Walk.itIs(NOW);
	}

	@AfterEach
	void resetTheClock() {
		ClockUtil.reset();
	}

	@Test
	void aDayIsReadInEveryShapeTheEngineKeepsIt() {
		DelegateExecution execution = execution("APP-2026-000017");
		Date due = this.promises.keep(execution, "refund", "2026-09-21");
		assertThat(this.promises.keep(execution, "refund", LocalDate.of(2026, 9, 21))).isEqualTo(due);
		assertThat(this.promises.keep(execution, "refund", Date.from(Instant.parse("2026-09-20T16:00:00Z"))))
			.isEqualTo(due);
	}

	@Test
	void theKindsOfMomentsOfAPromiseLieOnItsLastDay() {
		DelegateExecution execution = execution("APP-2026-000017");
		Date made = Date.from(NOW);
		assertThat(this.promises.due(execution, "refund", made).toInstant()).isEqualTo("2026-10-19T15:59:59Z");
		assertThat(this.promises.lapse(execution, "refund", made).toInstant()).isEqualTo("2026-10-19T16:00:00Z");
		assertThat(this.promises.passed(this.promises.due(execution, "refund", made)))
			.isEqualTo(this.promises.lapse(execution, "refund", made));
		assertThat(this.promises.reminder(execution, "refund", made).toInstant()).isBetween("2026-10-19T01:00:00Z",
				"2026-10-19T09:00:00Z");
		assertThat(this.promises.keep(execution, "refund", made).toInstant()).isBetween("2026-10-19T01:00:00Z",
				"2026-10-19T04:00:00Z");
	}

	@Test
	void whatBelongsToNoMarketHasTheOperatorsOwnSetting() {
		ExecutionEntity execution = new ExecutionEntity();
		assertThat(this.promises.due(execution, "treat-bill", Date.from(NOW)).toInstant())
			.isEqualTo("2026-09-22T15:59:59Z");
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.promises.due(execution, "lunch", Date.from(NOW)))
			.withMessageContainingAll("defaults.yaml", "lunch");
	}

	@Test
	void whatEarlierModelsAskForIsAnsweredAsALapseOrAsKept() {
		DelegateExecution execution = execution("APP-2026-000017");
		Date made = Date.from(NOW);
		assertThat(this.promises.since(execution, "deposit-lapse", made))
			.isEqualTo(Date.from(Instant.parse("2026-10-21T16:00:00Z")));
		assertThat(this.promises.afterDate(execution, "refund", "2026-09-21"))
			.isEqualTo(this.promises.keep(execution, "refund", "2026-09-21"));
		Date thirtyDaysAgo = Date.from(NOW.minus(Duration.ofDays(30)));
		assertThat(this.promises.isOver(execution, "deposit-lapse", thirtyDaysAgo)).as("its last day").isFalse();
		Walk.itIs(NOW.plus(Duration.ofDays(1)));
		assertThat(this.promises.isOver(execution, "deposit-lapse", thirtyDaysAgo)).isTrue();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(ints = 15)
	void whatIsNoDayIsRefused(Object day) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.promises.keep(execution("APP-2026-000017"), "refund", day))
			.withMessageContaining("Not a day");
	}

	@Test
	void aPromiseTheMarketDoesNotMakeIsNamed() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.promises.lapse(execution("APP-2026-000017"), "lunch", Date.from(NOW)))
			.withMessageContainingAll("tencent-classic", "lunch", "market.yaml");
	}

	private static DelegateExecution execution(String caseId) {
		ExecutionEntity execution = new ExecutionEntity();
		execution.setProcessInstance(execution);
		execution.setTenantId("tencent-classic");
		execution.setBusinessKey(caseId);
		return execution;
	}

}
