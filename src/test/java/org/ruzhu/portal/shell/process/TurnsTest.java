package org.ruzhu.portal.shell.process;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.portal.shell.TaskDeadline;

import static org.assertj.core.api.Assertions.assertThat;

@RuzhuTest
class TurnsTest extends JourneyTest {

	private static final Instant END_OF_DAY_30 = Instant.parse("2026-10-01T15:59:59Z");

	@Autowired
	private Turns turns;

	@Test
	void aLapseAtMidnightIsShownAsTheDayWhoseEndItIs() {
		sign("operations");
		assertThat(this.walk.due("Timer_DepositLapse")).isEqualTo(END_OF_DAY_30.plusSeconds(1));
		assertThat(this.turns.deadlines(this.caseId)).filteredOn(TaskDeadline::element, "Timer_DepositLapse")
			.extracting(TaskDeadline::at)
			.containsExactly(END_OF_DAY_30);
		assertThat(this.turns.of(List.of(this.caseId), this.providerId).get(this.caseId).due())
			.isEqualTo(END_OF_DAY_30);
	}

}
