package org.ruzhu.membership.document.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import org.ruzhu.journey.Filled;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.change.MaterialChanges;
import org.ruzhu.membership.exit.ExitWithdrawals;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.panel.DateSource;
import org.ruzhu.provider.cases.CaseRules;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * A copy of the legal representative's ID that ends: its lapse is reported within thirty
 * days (Management Regulations, 6.1.1); what follows otherwise is the operator's.
 */
@ProcessTest("RenewDocument")
class RenewDocumentProcessTest extends JourneyTest {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final String NEXT = "Timer_NextDocumentDate";

	private static final String OVER = "Timer_ReportOver";

	private static final String FIELD = "legalRepresentativeIdValidUntil";

	@Autowired
	private MaterialChanges changes;

	@Autowired
	private Shops shops;

	@Autowired
	private List<DateSource> dates;

	@Autowired
	private Exits exits;

	@Autowired
	private ExitWithdrawals stays;

	@Autowired
	private OnboardingCases cases;

	@Autowired
	private CaseRules rules;

	@Autowired
	private JdbcTemplate jdbc;

	private String validUntil = "2027-03-01";

	@Override
	protected Map<String, Object> uploaded() {
		return Filled.but(super.uploaded(), FIELD, this.validUntil);
	}

	@Test
	void aLapseThatNobodyReportsWithinThirtyDaysBarsPublishing() {
		beListed("operations");
		assertThat(dates()).containsExactly("法定代表人身份证复印件：最后一天 2027-03-01T15:59:59Z");
		for (String day : List.of("2027-01-30", "2027-02-22", "2027-02-28")) {
			assertThat(this.walk.day(NEXT)).isEqualTo(day);
			this.walk.fire(NEXT);
			assertThat(told()).startsWith("document-expiring");
		}
		assertThat(lastMessage().body()).contains("法定代表人身份证复印件").contains("2027年3月1日");
		assertThat(this.walk.day(NEXT)).as("the last day still counts").isEqualTo("2027-03-01");
		this.walk.fire(NEXT);
		assertThat(told()).startsWith("document-lapsed");
		assertThat(lastMessage().body()).contains("2027年3月31日").contains("不能发布商品");
		assertThat(dates()).containsExactly("法定代表人身份证复印件：更新后的最晚申报日 2027-03-31T15:59:59Z");
		assertThat(shop()).as("the thirty days run").isEqualTo(ShopState.OPEN);
		assertThat(this.walk.day(OVER)).as("30 days after 1 March").isEqualTo("2027-03-31");
		this.walk.fire(OVER);
		assertThat(told()).startsWith("document-barred");
		assertThat(dates()).isEmpty();
		assertThat(shop()).isEqualTo(ShopState.BARRED);
		report("2047-03-01", "2027-04-02");
		assertThat(shop()).as("while it is verified").isEqualTo(ShopState.BARRED);
		this.walk.decide("UserTask_ReviewChange", Map.of("changeDecision", "approved"));
		assertThat(shop()).isEqualTo(ShopState.OPEN);
		assertThat(told().subList(0, 2)).containsExactlyInAnyOrder("document-renewed", "change-applied");
		assertThat(this.walk.day(NEXT)).isEqualTo("2047-01-30");
		assertThat(this.walk.of("RenewDocument")).hasPassed("Event_DocumentAwaited", "ServiceTask_TakeOverDocument");
	}

	@Test
	void whoIsJoiningReadsTheLastDayUntilItIsOver() {
		this.validUntil = "2026-09-02";
		applyFor("operations");
		assertThat(dates()).containsExactly("法定代表人身份证复印件：最后一天 2026-09-02T15:59:59Z");
		Walk.itIs(Instant.parse("2026-09-02T16:00:00Z"));
		assertThat(dates()).isEmpty();
	}

	@Test
	void whatIsReportedInTimeBarsNothingWhileItIsVerified() {
		beListed("operations");
		toTheLapse();
		report("", "2027-03-30");
		this.walk.fire(OVER);
		assertThat(shop()).isEqualTo(ShopState.OPEN);
		assertThat(this.walk.day(OVER)).as("looked at again on the next day").isEqualTo("2027-04-02");
		this.walk.decide("UserTask_ReviewChange", Map.of("changeDecision", "approved"));
		assertThat(told().subList(0, 2)).containsExactlyInAnyOrder("document-renewed", "change-applied");
		assertThat(this.walk.of("RenewDocument")).isEnded()
			.hasPassed("Event_RenewedInTime", "EndEvent_DocumentLongTerm")
			.hasNotPassed("ServiceTask_BarUntilDocument");
	}

	@Test
	void whatIsRefusedAfterTheThirtyDaysBarsPublishing() {
		beListed("operations");
		toTheLapse();
		report("2047-03-01", "2027-03-30");
		this.walk.fire(OVER);
		this.walk.decide("UserTask_ReviewChange", Map.of("changeDecision", "refused", "reason", "照片不清楚"));
		this.walk.fire(OVER);
		assertThat(shop()).isEqualTo(ShopState.BARRED);
	}

	@Test
	void oneWithoutALastDayIsNotWatchedAndARenewalInTimeCountsAnew() {
		this.validUntil = "";
		beListed("operations");
		assertThat(this.walk.hasEntered("RenewDocument")).isFalse();
		report("2026-09-20", "2026-09-01");
		this.walk.decide("UserTask_ReviewChange", Map.of("changeDecision", "approved"));
		assertThat(this.walk.day(NEXT)).as("30 days before it are over").isEqualTo("2026-09-13");
		report("2046-09-20", "2026-09-02");
		this.walk.decide("UserTask_ReviewChange", Map.of("changeDecision", "approved"));
		assertThat(this.walk.day(NEXT)).isEqualTo("2046-08-21");
	}

	@Test
	void theWatchEndsOnceTheMarketAsksForTheDocumentNoMore() {
		beListed("operations");
		this.jdbc.update("update onboarding_case set facts = replace(facts, ?, 'lost') where id = ?", FIELD,
				this.caseId);
		this.walk.fire(NEXT);
		assertThat(this.walk.of("RenewDocument")).isEnded().hasPassed("EndEvent_DocumentNoLongerAsked");
	}

	@Test
	void whoLeavesIsAskedForNothingAndWhoStaysIsWatchedAgain() {
		beListed("operations");
		this.exits.request(this.caseId);
		assertThat(this.walk.of("RenewDocument")).isEnded().hasPassed("EndEvent_DocumentWatchEnded");
		this.walk.look();
		this.stays.withdraw(this.caseId);
		this.walk.look();
		assertThat(this.walk.day(NEXT)).isEqualTo("2027-01-30");
	}

	@Test
	void aLapsedOneIsRefusedWithItsClauseWhereverItIsHandedIn() {
		this.validUntil = "2026-08-31";
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> applyFor("operations"))
			.satisfies((refusal) -> assertThat(InvalidAnswerException.in(refusal).field()).isEqualTo(FIELD))
			.satisfies((refusal) -> assertThat(InvalidAnswerException.in(refusal)).hasMessageContaining("3.1.3①"));
		newProvider();
		this.validUntil = "2026-09-01";
		beListed("operations");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> report("2026-08-31", "2026-09-01"))
			.satisfies((refusal) -> assertThat(InvalidAnswerException.in(refusal).field()).isEqualTo(FIELD));
	}

	@Test
	void oneThatLapsesDuringTheReviewIsUnmetAndIsNotApproved() {
		this.validUntil = "2026-09-01";
		applyFor("operations");
		Walk.itIs(LocalDate.parse("2026-09-02").atTime(LocalTime.NOON).atZone(SHANGHAI).toInstant());
		assertThat(this.rules.judge(this.cases.get(this.caseId)).unmet()).singleElement().satisfies((unmet) -> {
			assertThat(unmet.fact()).isEqualTo("legalRepresentativeId");
			assertThat(unmet.stated()).isEqualTo("2026-09-01");
		});
		Map<String, Object> overridden = Filled.but(Filled.approval("operations"), "overrideReason", "稍后补交");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.walk.decide("UserTask_ReviewApplication", overridden))
			.satisfies((refusal) -> assertThat(InvalidAnswerException.in(refusal).field()).isEqualTo("judged"));
		this.walk.decide("UserTask_ReviewApplication",
				Map.of("verdict", "changes", "comment_legalRepresentativeId", "证件已过期"));
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.walk.answer("UserTask_AmendApplication",
					Map.of("legalRepresentativeId", upload("legal-representative-id"), FIELD, "2026-09-01")))
			.satisfies((refusal) -> assertThat(InvalidAnswerException.in(refusal).field()).isEqualTo(FIELD));
		this.walk.answer("UserTask_AmendApplication",
				Map.of("legalRepresentativeId", upload("legal-representative-id")));
		assertThat(this.cases.get(this.caseId).fact(FIELD)).as("left empty: it has no last day").isEmpty();
		this.walk.decide("UserTask_ReviewApplication", Filled.approval("operations"));
		assertThat(this.cases.get(this.caseId).state()).isEqualTo(State.APPROVED);
	}

	private void toTheLapse() {
		for (int reminder = 0; reminder < 3; reminder++) {
			this.walk.fire(NEXT);
		}
		this.walk.fire(NEXT);
	}

	/** Reports another ID with another last day. */
	private void report(String until, String today) {
		Walk.itIs(LocalDate.parse(today).atTime(LocalTime.NOON).atZone(SHANGHAI).toInstant());
		this.changes.begin(this.caseId);
		this.walk.look();
		this.walk.answer("UserTask_ReportChange", Map.of("changeSubject", "papers", "occurredOn", today,
				"legalRepresentativeId", upload("legal-representative-id"), FIELD, until));
	}

	private List<String> dates() {
		return this.dates.stream()
			.flatMap((source) -> source.of(this.caseId, Locale.SIMPLIFIED_CHINESE).stream())
			.filter((date) -> List.of(NEXT, OVER).contains(date.element()))
			.map((date) -> date.name() + " " + date.at())
			.toList();
	}

	private ShopState shop() {
		return this.shops.of(this.caseId).state();
	}

}
