package org.ruzhu.joining.waiting.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import org.ruzhu.journey.AmongExampleMarkets;
import org.ruzhu.journey.MarketJourneyTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** A market that sets an end for each kind of task that waits for its provider. */
@AmongExampleMarkets
class LapsesOfAMarketTest extends MarketJourneyTest {

	@Autowired
	private WaitingTasks waiting;

	@Autowired
	private MockMvc mvc;

	@Override
	protected String market() {
		return "xinglan";
	}

	@Override
	protected Map<String, Object> facts() {
		return Map.of("serviceHours", "7x8");
	}

	@BeforeEach
	void itIsTuesday() {
		Walk.itIs(Instant.parse("2026-09-01T02:00:00Z"));
	}

	@Test
	void anApplicationThatNobodyGoesOnWithLapsesAfterItsLastDay() {
		verify();
		lapses("2026-10-11");
		assertThat(this.walk.of("Apply")).isEnded();
	}

	@Test
	void theReminderNamesTheTaskAndItsLastDay() {
		verify();
		at("2026-09-08", "00:00");
		this.walk.fire("Timer_RemindHour");
		assertThat(found("“(.+)”已经等待您办理了一段时间")).isEqualTo("选择类目");
		assertThat(found("请在(.+)（含当日）以前")).isEqualTo("2026年10月11日");
	}

	@Test
	void pagesNameTheLastDayThatTheReminderNames() throws Exception {
		verify();
		String page = page("/cases/" + this.caseId);
		assertThat(page.split("2026年10月11日", -1)).as("whose turn it is, and the dates").hasSize(3);
		assertThat(page).contains("这是运营方自己的设定");
		assertThat(page("/tasks/" + this.walk.open("UserTask_ChooseCategories").getId())).contains("2026年10月11日");
		assertThat(page("/home")).contains("2026年10月11日");
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(get(path).with(user(this.providerId).roles("PROVIDER")))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	@Test
	void anAmountThatNobodyStatesLetsTheApplicationLapse() {
		identify();
		lapses("2026-09-11");
		assertThat(this.walk.of("Verify")).isEnded();
	}

	@Test
	void whatNobodyAmendsLapses() {
		applyFor("model-service");
		this.walk.decide("UserTask_ReviewApplication", Map.of("verdict", "changes", "comment_serviceHours", "请核对客服时间"));
		lapses("2026-09-08");
		assertThat(this.walk.of("Review")).isEnded();
	}

	@Test
	void whoDoesNotSignGetsItsDepositBackByTheExit() {
		beApprovedFor("model-service");
		long owed = balance().owedFen();
		pay(BigDecimal.valueOf(owed, 2).toPlainString());
		this.walk.run("ServiceTask_PrepareAgreement");
		this.walk.run("ServiceTask_SendAgreement");
		at("2026-09-22", "00:00");
		this.walk.run("ServiceTask_LapseWaiting");
		assertThat(told()).contains("task-lapsed", "exit-begun");
		assertThat(this.walk.of("Sign")).isEnded();
		this.walk.fire("Timer_RefundDue");
		confirmWhereItIsLarge();
		this.walk.run("ServiceTask_RefundDeposit");
		assertThat(this.walk.of("Onboarding")).isEnded();
		assertThat(balance().isHeld()).isFalse();
		assertThat(balance().refundedFen()).isEqualTo(owed).isPositive();
	}

	/** Nothing ends on the last day, and the application on the morning after it. */
	private void lapses(String lastDay) {
		at(lastDay, "23:59");
		assertThat(this.walk.isArmed("ServiceTask_LapseWaiting")).isFalse();
		at(LocalDate.parse(lastDay).plusDays(1).toString(), "00:00");
		this.walk.run("ServiceTask_LapseWaiting");
		assertThat(state()).isEqualTo(State.LAPSED);
		assertThat(told()).startsWith("task-lapsed");
		assertThat(this.walk.of("Onboarding")).isEnded();
		assertThat(this.walk.tasks(null)).isEmpty();
	}

	private void at(String day, String time) {
		Walk.itIs(LocalDateTime.parse(day + "T" + time).atZone(WorkingDays.ZONE).toInstant());
		this.waiting.begin();
		this.walk.look();
	}

}
