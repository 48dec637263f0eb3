package org.ruzhu.market.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
import org.ruzhu.platform.calendar.WorkingDays;

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
	void aRefundIsDueOnThe15thWorkingDayAfterTheReceiptWithinOfficeHours() {
		ZonedDateTime due = inChina(this.promises.afterDate(execution("APP-2026-000017"), "refund", "2026-09-21"));
		assertThat(due.toLocalDate()).isEqualTo("2026-10-19");
		assertThat(due.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
	}

	@Test
	void aDayIsReadInEveryShapeTheEngineKeepsIt() {
		DelegateExecution execution = execution("APP-2026-000017");
		Date due = this.promises.afterDate(execution, "refund", "2026-09-21");
		assertThat(this.promises.afterDate(execution, "refund", LocalDate.of(2026, 9, 21))).isEqualTo(due);
		assertThat(this.promises.afterDate(execution, "refund", Date.from(Instant.parse("2026-09-20T16:00:00Z"))))
			.isEqualTo(due);
	}

	@Test
	void aWorkingDayPromiseCountsFromTheDayItWasMade() {
		assertThat(inChina(this.promises.since(execution("APP-2026-000017"), "refund", Date.from(NOW))).toLocalDate())
			.isEqualTo("2026-10-19");
	}

	@Test
	void aPlainDayPromiseEndsAtTheTimeOfDayItWasMade() {
		assertThat(this.promises.since(execution("APP-2026-000017"), "deposit-lapse", Date.from(NOW)))
			.isEqualTo(Date.from(Instant.parse("2026-10-21T13:30:00Z")));
	}

	@Test
	void aPromiseIsOverFromTheMomentItIsDueAndNotBefore() {
		DelegateExecution execution = execution("APP-2026-000017");
		Date thirtyDaysAgo = Date.from(NOW.minus(Duration.ofDays(30)));
		assertThat(this.promises.isOver(execution, "deposit-lapse", thirtyDaysAgo)).isTrue();
		assertThat(this.promises.isOver(execution, "deposit-lapse", new Date(thirtyDaysAgo.getTime() + 1))).isFalse();
	}

	@Test
	void whatIsDueOnOneDayIsSpreadOverItAndStaysWhereItIs() {
		Set<Date> due = IntStream.range(0, 200)
			.mapToObj((number) -> this.promises.afterDate(execution("APP-2026-%06d".formatted(number)), "refund",
					"2026-09-21"))
			.collect(Collectors.toSet());
		assertThat(due).hasSizeGreaterThan(190);
		assertThat(this.promises.afterDate(execution("APP-2026-000001"), "refund", "2026-09-21"))
			.isEqualTo(this.promises.afterDate(execution("APP-2026-000001"), "refund", "2026-09-21"));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(ints = 15)
	void whatIsNoDayIsRefused(Object day) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.promises.afterDate(execution("APP-2026-000017"), "refund", day))
			.withMessageContaining("Not a day");
	}

	@Test
	void aPromiseTheMarketDoesNotMakeIsNamed() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.promises.since(execution("APP-2026-000017"), "lunch", Date.from(NOW)))
			.withMessageContainingAll("tencent-classic", "lunch", "market.yaml");
	}

	private static ZonedDateTime inChina(Date date) {
		return date.toInstant().atZone(WorkingDays.ZONE);
	}

	private static DelegateExecution execution(String caseId) {
		ExecutionEntity execution = new ExecutionEntity();
		execution.setProcessInstance(execution);
		execution.setTenantId("tencent-classic");
		execution.setBusinessKey(caseId);
		return execution;
	}

}
