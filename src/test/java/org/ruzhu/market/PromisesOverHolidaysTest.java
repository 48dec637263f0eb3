package org.ruzhu.market;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.calendar.WorkingDays;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The clocks of a membership over the Spring Festival (off from 15 to 23 February 2026,
 * with the Saturdays 14 and 28 worked) and over the National Day (off from 1 to 7
 * October, with Sunday 20 September and Saturday 10 October worked).
 */
@RuzhuTest
class PromisesOverHolidaysTest {

	@Autowired
	private Markets markets;

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-02-11, 2026-02-25, 2026-03-03, 2026-02-24, 2026-02-27, 2026-03-10, 2026-02-18, 2026-03-13
			2026-02-13, 2026-02-27, 2026-03-05, 2026-02-26, 2026-03-02, 2026-03-12, 2026-02-20, 2026-03-15
			2026-02-14, 2026-02-28, 2026-03-06, 2026-02-27, 2026-03-03, 2026-03-13, 2026-02-21, 2026-03-16
			2026-02-20, 2026-02-28, 2026-03-06, 2026-02-27, 2026-03-03, 2026-03-13, 2026-02-27, 2026-03-22
			2026-09-18, 2026-09-24, 2026-10-09, 2026-09-23, 2026-09-29, 2026-10-15, 2026-09-25, 2026-10-18
			2026-09-30, 2026-10-13, 2026-10-20, 2026-10-12, 2026-10-15, 2026-10-27, 2026-10-07, 2026-10-30
			2026-10-09, 2026-10-15, 2026-10-22, 2026-10-14, 2026-10-19, 2026-10-29, 2026-10-16, 2026-11-08
			""")
	void everyDatedPromiseOfAMembershipEndsOnItsDay(LocalDate from, LocalDate hearing, LocalDate appeal,
			LocalDate reminder, LocalDate topUp, LocalDate refund, LocalDate hideAll, LocalDate delist) {
		assertThat(ends("hearing", from)).isEqualTo(hearing);
		assertThat(ends("appeal", from)).isEqualTo(appeal);
		assertThat(ends("top-up-reminder", from)).isEqualTo(reminder);
		assertThat(ends("top-up", from)).isEqualTo(topUp);
		assertThat(ends("refund", from)).isEqualTo(refund);
		assertThat(ends("delivery-hide-all", from)).as("calendar days").isEqualTo(hideAll);
		assertThat(ends("delivery-delist", from)).as("calendar days").isEqualTo(delist);
	}

	private LocalDate ends(String promise, LocalDate from) {
		return this.markets.get("tencent-2019").promise(promise).after(from, WorkingDays.announced());
	}

}
