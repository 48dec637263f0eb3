package org.ruzhu.membership.licence.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.membership.exit.ExitWithdrawals;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.product.Products;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.panel.DateSource;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("RenewLicence")
class RenewLicenceProcessTest extends JourneyTest {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final String NEXT = "Timer_NextLicenceDate";

	@Autowired
	private MaterialChanges changes;

	@Autowired
	private Shops shops;

	@Autowired
	private Products products;

	@Autowired
	private List<DateSource> dates;

	@Autowired
	private Exits exits;

	@Autowired
	private ExitWithdrawals stays;

	private String licence = "2027-03-01";

	@Override
	protected void identify() {
		confirmAccount();
		this.walk.answer("UserTask_IdentifyEnterprise",
				Filled.but(Filled.enterprise(this.number, upload("licence")), "licenceValidUntil", this.licence));
		this.walk.run("ServiceTask_SendMicroTransfer");
	}

	@Test
	void anExpiredLicenceBarsPublishingUntilARenewedOneIsVerified() {
		beListed("operations");
		assertThat(dates()).containsExactly("营业执照有效期至 2027-03-01T15:59:59Z");
		for (String day : List.of("2027-01-30", "2027-02-22", "2027-02-28")) {
			assertThat(next()).isEqualTo(day);
			this.walk.fire(NEXT);
			assertThat(told()).startsWith("licence-expiring");
			assertThat(shop()).isEqualTo(ShopState.OPEN);
		}
		assertThat(lastMessage().body()).contains("2027年3月1日");
		assertThat(next()).as("the last day still counts").isEqualTo("2027-03-01");
		this.walk.fire(NEXT);
		assertThat(told()).startsWith("licence-lapsed");
		assertThat(dates()).isEmpty();
		assertThat(shop()).isEqualTo(ShopState.BARRED);
		String draft = createProduct("执照过期之后");
		assertThatExceptionOfType(InvalidAnswerException.class)
			.isThrownBy(() -> this.products.submit(this.caseId, List.of(draft)));
		state("2047-03-01", "2027-03-10");
		assertThat(shop()).as("while it is verified").isEqualTo(ShopState.BARRED);
		this.walk.decide("UserTask_ReviewChange", Map.of("changeDecision", "approved"));
		assertThat(shop()).isEqualTo(ShopState.OPEN);
		assertThat(told().subList(0, 2)).containsExactlyInAnyOrder("licence-renewed", "change-applied");
		assertThat(next()).isEqualTo("2047-01-30");
		assertThat(this.walk.of("RenewLicence")).hasPassed("Event_RenewalAwaited", "ServiceTask_TakeOverLicence");
	}

	@Test
	void aLongTermLicenceIsNotWatchedAndARenewalInTimeCountsAnew() {
		this.licence = "";
		beListed("operations");
		assertThat(this.walk.hasEntered("RenewLicence")).isFalse();
		state("2026-09-20", "2026-09-01");
		this.walk.decide("UserTask_ReviewChange", Map.of("changeDecision", "approved"));
		assertThat(next()).as("30 days before it are over").isEqualTo("2026-09-13");
		state("", "2026-09-01");
		this.walk.decide("UserTask_ReviewChange", Map.of("changeDecision", "approved"));
		assertThat(this.walk.of("RenewLicence")).isEnded()
			.hasPassed("Event_LicenceRenewed", "EndEvent_LicenceLongTerm")
			.hasNotPassed("ServiceTask_BarPublishing");
	}

	@Test
	void whoLeavesIsAskedForNoLicenceAndNobodyJoinsWithALapsedOne() {
		beListed("operations");
		this.exits.request(this.caseId);
		assertThat(this.walk.of("RenewLicence")).isEnded().hasPassed("EndEvent_LicenceWatchEnded");
		this.walk.look();
		this.stays.withdraw(this.caseId);
		this.walk.look();
		assertThat(next()).as("who stays after all is reminded again").isEqualTo("2027-01-30");
		newProvider();
		this.licence = "2026-08-31";
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(this::identify)
			.satisfies(
					(refusal) -> assertThat(InvalidAnswerException.in(refusal).field()).isEqualTo("licenceValidUntil"));
	}

	/** Reports another last day of the licence. */
	private void state(String validUntil, String today) {
		Walk.itIs(LocalDate.parse(today).atTime(LocalTime.NOON).atZone(SHANGHAI).toInstant());
		this.changes.begin(this.caseId);
		this.walk.look();
		this.walk.answer("UserTask_ReportChange", Map.of("changeSubject", "licence", "occurredOn", today,
				"licenceValidUntil", validUntil, "licenceScan", upload("licence")));
	}

	private LocalDate next() {
		return this.walk.day(NEXT);
	}

	private List<String> dates() {
		return this.dates.stream()
			.flatMap((source) -> source.of(this.caseId, Locale.SIMPLIFIED_CHINESE).stream())
			.filter((date) -> date.element().equals(NEXT))
			.map((date) -> date.name() + " " + date.at())
			.toList();
	}

	private ShopState shop() {
		return this.shops.of(this.caseId).state();
	}

}
