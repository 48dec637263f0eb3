package org.ruzhu.desk.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Finance sees what waits for it, and since when. */
@RuzhuTest
class OpenMattersTest extends JourneyTest {

	private static final OpenMatter NONE = new OpenMatter("", false, 0, 0L, 0, "");

	@Autowired
	private OpenMatters matters;

	@Test
	void whatIsOwedAndWhatIsToBeConfirmedWaitUntilItIsBooked() {
		Map<String, OpenMatter> before = open();
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		Walk.itIs(Instant.parse("2026-09-30T02:00:00Z"));
		assertThat(more(before, "owed")).isOne();
		assertThat(sum("owed") - sum(before, "owed")).isEqualTo(500_000);
		assertThat(more(before, "UserTask_ConfirmDeposit")).isOne();
		assertThat(open().get("UserTask_ConfirmDeposit").task()).isTrue();
		assertThat(open().get("UserTask_ConfirmDeposit").workingDays()).as("from 1 to 30 September, the 25th off")
			.isGreaterThanOrEqualTo(21);
		this.walk.decide("UserTask_ConfirmDeposit", received("5100"));
		this.walk.run("ServiceTask_BookDeposit");
		assertThat(more(before, "owed")).isZero();
		assertThat(more(before, "UserTask_ConfirmDeposit")).isZero();
		assertThat(sum("excess") - sum(before, "excess")).isEqualTo(10_000);
		assertThat(this.matters.of(List.of("nowhere"))).extracting(OpenMatter::kind)
			.doesNotContain("owed", "UserTask_ConfirmDeposit");
		assertThat(this.matters.of(List.of())).isEmpty();
	}

	private int more(Map<String, OpenMatter> before, String kind) {
		return open().getOrDefault(kind, NONE).count() - before.getOrDefault(kind, NONE).count();
	}

	private long sum(String kind) {
		return sum(open(), kind);
	}

	private static long sum(Map<String, OpenMatter> open, String kind) {
		return open.getOrDefault(kind, NONE).fen();
	}

	private Map<String, OpenMatter> open() {
		return this.matters.of(List.of(MARKET))
			.stream()
			.collect(Collectors.toMap(OpenMatter::kind, Function.identity()));
	}

}
