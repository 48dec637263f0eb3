package org.ruzhu.desk.insight;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.desk.insight.FunnelStage.Stage;
import org.ruzhu.joining.review.KeptPromises;
import org.ruzhu.joining.review.PromiseKept;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.platform.panel.FigureSource;
import org.ruzhu.platform.panel.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The figures of a small history whose sums were worked out by hand. */
@RuzhuTest
class DashboardsTest {

	private static final String MARKET = "figures";

	private static final List<String> MARKETS = List.of(MARKET);

	private static final String PROVIDER = "P-FIGURES";

	private static final Instant NOW = Instant.parse("2026-09-15T04:00:00Z");

	private static final Period SEPTEMBER = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));

	@Autowired
	private Dashboards dashboards;

	@Autowired
	private KeptPromises promises;

	/** The promises as the dashboard shows them. */
	@Autowired
	@Qualifier("promiseFigures")
	private FigureSource promiseFigures;

	@Autowired
	private JdbcClient jdbc;

	private int rows;

	@BeforeEach
	void aMarketOfItsOwn() {
		Walk.itIs(NOW);
		anAccount(PROVIDER);
	}

	@AfterEach
	void forgetIt() {
		ClockUtil.reset();
		this.jdbc.sql("delete from ACT_HI_TASKINST where ID_ like 'figures-%'").update();
		this.jdbc.sql("delete from ACT_RU_TASK where ID_ like 'figures-%'").update();
		this.jdbc.sql("delete from review where case_id like 'FIG-%'").update();
		this.jdbc.sql("delete from audit_line where case_id like 'FIG-%'").update();
		this.jdbc.sql("delete from onboarding_case where id like 'FIG-%'").update();
		this.jdbc.sql("delete from enterprise where provider_id like '%-FIGURES'").update();
		this.jdbc.sql("delete from account where id like '%-FIGURES'").update();
	}

	/**
	 * Of 1, 2, 3, 4 and 10 hours the middle is 3, and 0.9 of the way along is 4 + 0.6 ×
	 * 6.
	 */
	@Test
	void theMedianAndTheNinetiethPercentileOfAStepAreThoseWorkedOutByHand() {
		for (int hours : List.of(10, 2, 1, 4, 3)) {
			completed("UserTask_ReviewApplication", "li.lei", Duration.ofHours(hours), "2026-09-10T00:00:00Z");
		}
		completed("UserTask_StateFacts", PROVIDER, Duration.ofMinutes(10), "2026-09-10T00:00:00Z");
		completed("UserTask_StateFacts", PROVIDER, Duration.ofMinutes(20), "2026-09-10T00:00:00Z");

		List<StepTime> times = this.dashboards.times(MARKETS, SEPTEMBER);

		assertThat(times).containsExactly(new StepTime("UserTask_ReviewApplication", false, 5, hours(3), hours(7.6)),
				new StepTime("UserTask_StateFacts", true, 2, hours(0.25), hours(19 / 60.0)));
	}

	@Test
	void aStepCountsByTheDayOfItsCompletionInTheMarketsZone() {
		completed("UserTask_ReviewApplication", null, Duration.ofHours(1), "2026-08-31T15:59:59Z");
		completed("UserTask_ReviewApplication", null, Duration.ofHours(2), "2026-08-31T16:00:00Z");
		completed("UserTask_ReviewApplication", null, Duration.ofHours(2), "2026-09-30T15:59:59Z");
		completed("UserTask_ReviewApplication", null, Duration.ofHours(1), "2026-09-30T16:00:00Z");

		assertThat(this.dashboards.times(MARKETS, SEPTEMBER))
			.containsExactly(new StepTime("UserTask_ReviewApplication", false, 2, hours(2), hours(2)));
	}

	@Test
	void aTaskThatWasCutOffOrIsAnothersMarketCountsForNothing() {
		task("ACT_HI_TASKINST", "UserTask_ReviewApplication", null, MARKET, "deleted", Duration.ofHours(1),
				Instant.parse("2026-09-10T00:00:00Z"));
		task("ACT_HI_TASKINST", "UserTask_ReviewApplication", null, "elsewhere", "completed", Duration.ofHours(1),
				Instant.parse("2026-09-10T00:00:00Z"));

		assertThat(this.dashboards.times(MARKETS, SEPTEMBER)).isEmpty();
	}

	@Test
	void openTasksArePartedByAgeAtExactlyOneThreeAndSevenDays() {
		open("UserTask_ReviewApplication", null, NOW.minus(Duration.ofDays(1)).plusSeconds(1), null);
		open("UserTask_ReviewApplication", null, NOW.minus(Duration.ofDays(1)), NOW.minusSeconds(1));
		open("UserTask_ReviewApplication", null, NOW.minus(Duration.ofDays(3)), NOW.plusSeconds(1));
		open("UserTask_ReviewApplication", "li.lei", NOW.minus(Duration.ofDays(7)), NOW.minusSeconds(60));
		open("UserTask_AmendApplication", PROVIDER, NOW.minus(Duration.ofDays(2)), null);

		assertThat(this.dashboards.open(MARKETS)).containsExactly(
				new OpenWork("UserTask_ReviewApplication", false, List.of(1, 1, 1, 1), 2),
				new OpenWork("UserTask_AmendApplication", true, List.of(0, 1, 0, 0), 0));
	}

	@Test
	void aPromiseIsKeptOnItsLastDayAndCountsInTheMonthOfTheDecision() {
		theCase("FIG-1", PROVIDER, "2026-08-20T00:00:00Z");
		decided("FIG-1", 1, 7, 7, "2026-08-31T16:30:00Z");
		decided("FIG-1", 2, 4, 5, "2026-09-20T00:00:00Z");
		decided("FIG-1", 3, 4, 0, "2026-09-21T00:00:00Z");
		decided("FIG-1", 4, 4, 1, "2026-08-31T15:30:00Z");

		assertThat(this.promises.kept(MARKETS, SEPTEMBER))
			.containsExactly(new PromiseKept(MARKET, YearMonth.of(2026, 9), 3, 2));
		assertThat(this.promises.kept(MARKETS, new Period(LocalDate.of(2026, 8, 1), SEPTEMBER.until())))
			.extracting(PromiseKept::month, PromiseKept::percent)
			.containsExactly(tuple(YearMonth.of(2026, 8), 100.0), tuple(YearMonth.of(2026, 9), 200.0 / 3));
	}

	@Test
	void aMonthWithoutAVerdictStandsAmongTheOthersAndEachMarketHasItsOwn() {
		theCase("FIG-1", PROVIDER, "2026-06-20T00:00:00Z");
		decided("FIG-1", 1, 7, 8, "2026-07-02T00:00:00Z");
		decided("FIG-1", 2, 7, 7, "2026-09-02T00:00:00Z");
		Period summer = new Period(LocalDate.of(2026, 7, 1), SEPTEMBER.until());

		assertThat(this.promiseFigures.figures(MARKETS, summer)).isEqualTo(Map.of(YearMonth.of(2026, 7),
				Map.of(MARKET, new PromiseKept(MARKET, YearMonth.of(2026, 7), 1, 0)), YearMonth.of(2026, 8), Map.of(),
				YearMonth.of(2026, 9), Map.of(MARKET, new PromiseKept(MARKET, YearMonth.of(2026, 9), 1, 1))));
	}

	@Test
	void theFunnelTellsHowManyCameHowFarAndWhyTheOthersDidNot() {
		theCase("FIG-1", PROVIDER, "2026-09-02T00:00:00Z", "submitted", "approved", "signed", "onboarded");
		theCase("FIG-2", PROVIDER, "2026-09-02T00:00:00Z", "submitted", "approved", "withdrawn");
		theCase("FIG-3", PROVIDER, "2026-09-02T00:00:00Z", "submitted");
		theCase("FIG-4", PROVIDER, "2026-09-02T00:00:00Z", "submitted", "refused");
		theCase("FIG-5", PROVIDER, "2026-09-02T00:00:00Z", "lapsed");
		anAccount("V-FIGURES");
		theCase("FIG-6", "V-FIGURES", "2026-09-02T00:00:00Z");
		theCase("FIG-7", PROVIDER, "2026-08-31T15:59:59Z", "submitted");
		this.jdbc.sql("""
				insert into enterprise (provider_id, version, kind, transfer_number, wrong_tries, verified_at)
				values ('V-FIGURES', 0, 'ENTERPRISE', 0, 0, ?)""").param(at("2026-09-03T00:00:00Z")).update();

		assertThat(this.dashboards.funnel(MARKETS, SEPTEMBER)).containsExactly(
				new FunnelStage(Stage.OPENED, 6, 0, 0, 1, 0), new FunnelStage(Stage.VERIFIED, 5, 1, 0, 0, 0),
				new FunnelStage(Stage.SUBMITTED, 4, 1, 1, 0, 0), new FunnelStage(Stage.APPROVED, 2, 0, 0, 0, 1),
				new FunnelStage(Stage.SIGNED, 1, 0, 0, 0, 0), new FunnelStage(Stage.ONBOARDED, 1, 0, 0, 0, 0));
	}

	@Test
	void theLoadIsWhatIsClaimedWhatIsLateAndWhatWasDone() {
		theCase("FIG-1", PROVIDER, "2026-09-02T00:00:00Z");
		open("UserTask_ReviewApplication", null, NOW, null);
		open("UserTask_ReviewApplication", "li.lei", NOW, NOW.minusSeconds(1));
		open("UserTask_ReviewProduct", "li.lei", NOW, null);
		open("UserTask_AmendApplication", PROVIDER, NOW, null);
		line("FIG-1", "li.lei", "UserTask_ReviewApplication", "2026-09-05T00:00:00Z");
		line("FIG-1", "han.mei", "UserTask_ReviewApplication", "2026-09-06T00:00:00Z");
		line("FIG-1", "han.mei", "UserTask_ReviewProduct", "2026-08-06T00:00:00Z");
		line("FIG-1", "han.mei", "review-approve", "2026-09-06T00:00:00Z");
		line("FIG-1", PROVIDER, "UserTask_StateFacts", "2026-09-06T00:00:00Z");
		line("FIG-1", "system", "UserTask_StateFacts", "2026-09-06T00:00:00Z");

		assertThat(this.dashboards.load(MARKETS, SEPTEMBER)).containsExactly(new Load(null, 1, 0, 0),
				new Load("li.lei", 2, 1, 1), new Load("han.mei", 0, 0, 1));
	}

	private void completed(String step, String assignee, Duration took, String end) {
		task("ACT_HI_TASKINST", step, assignee, MARKET, "completed", took, Instant.parse(end));
	}

	private void task(String table, String step, String assignee, String market, String reason, Duration took,
			Instant end) {
		this.jdbc.sql("insert into " + table + """
				(ID_, TASK_DEF_KEY_, ASSIGNEE_, TENANT_ID_, DELETE_REASON_, DURATION_, START_TIME_, END_TIME_)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params("figures-" + this.rows++, step, assignee, market, reason, took.toMillis(),
					Timestamp.from(end.minus(took)), Timestamp.from(end))
			.update();
	}

	private void open(String step, String assignee, Instant created, Instant due) {
		this.jdbc.sql("""
				insert into ACT_RU_TASK (ID_, REV_, TASK_DEF_KEY_, ASSIGNEE_, TENANT_ID_, CREATE_TIME_, DUE_DATE_,
				SUSPENSION_STATE_) values (?, 1, ?, ?, ?, ?, ?, 1)""")
			.params("figures-" + this.rows++, step, assignee, MARKET, Timestamp.from(created),
					(due != null) ? Timestamp.from(due) : null)
			.update();
	}

	private void anAccount(String id) {
		this.jdbc
			.sql("insert into account (id, version, locale, state, opened_at) values (?, 0, 'zh-CN', 'CONFIRMED', ?)")
			.params(id, at("2026-08-01T00:00:00Z"))
			.update();
	}

	private void theCase(String id, String provider, String opened, String... milestones) {
		this.jdbc
			.sql("""
					insert into onboarding_case (id, version, market_id, provider_id, state, facts, agreements, unmet, opened_at)
					values (?, 0, ?, ?, 'DRAFT', '{}', '[]', '[]', ?)""")
			.params(id, MARKET, provider, at(opened))
			.update();
		line(id, provider, "application-opened", opened);
		for (String milestone : milestones) {
			line(id, "system", "application-" + milestone, opened);
		}
	}

	private void line(String caseId, String actor, String action, String at) {
		this.jdbc.sql("insert into audit_line (at, actor, case_id, action) values (?, ?, ?, ?)")
			.params(at(at), actor, caseId, action)
			.update();
	}

	private void decided(String caseId, int round, int given, int used, String at) {
		this.jdbc.sql("""
				insert into review (version, case_id, round, started_at, working_days_given, working_days_used, due_on,
				provisional, calendar_version, judged, changes, process_definition_id, process_version, document_hashes,
				verdict, decided_at) values (0, ?, ?, ?, ?, ?, ?, false, '1', '[]', '{}', 'Review:1:1', 1, '{}',
				'APPROVE', ?)""")
			.params(caseId, round, at(at), given, used, LocalDate.of(2026, 9, 30), at(at))
			.update();
	}

	private static Object at(String moment) {
		return Instant.parse(moment).atOffset(ZoneOffset.UTC);
	}

	private static double hours(double hours) {
		return hours * Duration.ofHours(1).toMillis();
	}

}
