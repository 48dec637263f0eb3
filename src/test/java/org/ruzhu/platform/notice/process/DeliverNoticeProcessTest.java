package org.ruzhu.platform.notice.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.platform.notice.Attempt;
import org.ruzhu.platform.notice.Attempt.Outcome;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.platform.notice.Delivery.State;
import org.ruzhu.platform.notice.Undelivered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProcessTest("DeliverNotice")
class DeliverNoticeProcessTest extends JourneyTest {

	private static final Instant TEN_AT_NIGHT = Instant.parse("2026-09-01T14:00:00Z");

	private static final Instant SIX_IN_THE_MORNING = Instant.parse("2026-09-01T22:00:00Z");

	private static final Instant EIGHT_IN_THE_MORNING = Instant.parse("2026-09-02T00:00:00Z");

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private ManagementService managementService;

	@Autowired
	private Undelivered undelivered;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void bringTheChannelsBack() {
		this.jdbc.sql("update notice_delivery set channel = 'email' where channel = 'pigeon'").update();
	}

	@Test
	void aDeliveryLeavesOnItsOwnAfterTheJourneyHasGoneOn() {
		ProcessInstance deliver = mailTheLink();
		assertThat(deliver).isWaitingAt("ServiceTask_DeliverNotice");
		assertThat(lastDelivery().state()).isEqualTo(State.PENDING);
		run(deliver);
		assertThat(deliver).isEnded().hasPassed("EndEvent_NoticeDelivered");
		assertThat(lastDelivery().state()).isEqualTo(State.RECORDED);
		assertThat(attempts()).extracting(Attempt::outcome).containsExactly(Outcome.RECORDED);
	}

	@Test
	void aDeliveryThatIsOnRecordAsSentIsNotSentOnceMoreByARepeatedJob() {
		ProcessInstance deliver = mailTheLink();
		this.jdbc.sql("update notice_delivery set state = 'SENT' where id = ?").param(lastDelivery().id()).update();
		run(deliver);
		assertThat(deliver).isEnded().hasPassed("EndEvent_NoticeDelivered");
		assertThat(attempts()).isEmpty();
	}

	@Test
	void aDeliveryThatFailsIsTriedEverMoreSeldomAndTheJourneyGoesOn() {
		ProcessInstance deliver = mailTheLink();
		breakTheChannel();
		List.of("PT1M", "PT5M", "PT30M", "PT2H", "PT8H", "P1D").forEach((pause) -> {
			fail(deliver);
			assertThat(job(deliver).getDuedate().toInstant()).isEqualTo(TUESDAY.plus(Duration.parse(pause)));
			assertThat(lastDelivery().state()).isEqualTo(State.PENDING);
		});
		assertThat(attempts()).hasSize(6).allSatisfy((attempt) -> {
			assertThat(attempt.outcome()).isEqualTo(Outcome.LATER);
			assertThat(attempt.error()).contains("pigeon");
		});
		followTheLink();
		assertThat(this.walk.of("Register")).isWaitingAt("ServiceTask_SendMobileCode");
	}

	@Test
	void whatFailedForTheLastTimeIsAnIncidentUntilItIsSentAgain() {
		ProcessInstance deliver = failForGood();
		assertThat(deliver).isWaitingAt("Gateway_OperatorsDecide");
		assertThat(incidents(deliver)).singleElement()
			.satisfies((incident) -> assertThat(incident.getIncidentType()).isEqualTo("notDelivered"));
		assertThat(waiting()).isTrue();

		bringTheChannelsBack();
		assertThat(this.undelivered.sendAgain(lastDelivery())).isTrue();
		assertThat(incidents(deliver)).isEmpty();
		assertThat(waiting()).isFalse();
		run(deliver);
		assertThat(deliver).isEnded().hasPassed("Msg_SendAgain", "EndEvent_NoticeDelivered");
		assertThat(lastDelivery().state()).isEqualTo(State.RECORDED);
	}

	@Test
	void whatIsSentAgainAndFailsAgainComesBack() {
		ProcessInstance deliver = failForGood();
		this.undelivered.sendAgain(lastDelivery());
		failUntilGivenUp(deliver);
		assertThat(waiting()).isTrue();
		assertThat(incidents(deliver)).hasSize(1);
		assertThat(attempts()).hasSize(14);
	}

	@Test
	void whatWasToldByPhoneIsSettledOnce() {
		ProcessInstance deliver = failForGood();
		Delivery delivery = lastDelivery();
		assertThat(this.undelivered.toldByPhone(delivery, "林工，9 月 1 日")).isTrue();
		assertThat(deliver).isEnded().hasPassed("EndEvent_ToldByPhone");
		assertThat(lastDelivery().state()).isEqualTo(State.TOLD_BY_PHONE);
		assertThat(lastDelivery().body()).as("the link in it").doesNotContain("token=");
		assertThat(this.undelivered.toldByPhone(delivery, "林工，又一次")).isFalse();
		assertThat(this.undelivered.sendAgain(delivery)).isFalse();
	}

	@Test
	void atNightATextWaitsForTheMorningAndAMailDoesNot() {
		ProcessInstance text = textTheResult();
		Walk.itIs(TEN_AT_NIGHT);
		run(text);
		assertThat(text).isWaitingAt("Timer_SendingAllowed");
		assertThat(job(text).getDuedate().toInstant()).isEqualTo(EIGHT_IN_THE_MORNING);
		assertThat(attempts()).isEmpty();

		Walk.itIs(EIGHT_IN_THE_MORNING);
		run(text);
		run(text);
		assertThat(text).isEnded().hasPassed("EndEvent_NoticeDelivered");

		ProcessInstance mail = deliveryOf(deliveriesOf("application-approved").stream()
			.filter((delivery) -> delivery.channel().equals(Delivery.EMAIL))
			.findFirst()
			.orElseThrow());
		Walk.itIs(TEN_AT_NIGHT);
		run(mail);
		assertThat(mail).isEnded();
	}

	@Test
	void beforeDawnATextWaitsForTheSameMorning() {
		ProcessInstance text = textTheResult();
		Walk.itIs(SIX_IN_THE_MORNING);
		run(text);
		assertThat(job(text).getDuedate().toInstant()).isEqualTo(EIGHT_IN_THE_MORNING);
	}

	@Test
	void aCodeComesAtAnyHour() {
		mailTheLink();
		followTheLink();
		this.walk.run("ServiceTask_SendMobileCode");
		Walk.itIs(TEN_AT_NIGHT);
		ProcessInstance code = deliveryOf(lastDelivery());
		run(code);
		assertThat(code).isEnded().hasPassed("EndEvent_NoticeDelivered");
	}

	@Test
	void aNumberThatHadItsTextsForTheDayGetsTheNextOneInTheMorning() {
		ProcessInstance text = textTheResult();
		Delivery one = lastText();
		for (int sent = 0; sent < 10; sent++) {
			this.jdbc.sql("""
					insert into notice_delivery (notice_id, channel, recipient, subject, body, message_id, state,
					attempts, created_at, sent_at)
					select ?, 'sms', recipient, '', '', message_id || ?, 'SENT', 1, created_at, created_at
					from notice_delivery where id = ?""").params(otherNotice(sent), sent, one.id()).update();
		}
		run(text);
		assertThat(text).isWaitingAt("Timer_SendingAllowed");
		assertThat(job(text).getDuedate().toInstant()).isEqualTo(EIGHT_IN_THE_MORNING);
	}

	private long otherNotice(int number) {
		return this.jdbc.sql("""
				select notice.id from notice where template <> 'mobile-code' and template <> 'application-approved'
				order by id desc offset ? rows fetch first 1 row only""").param(number).query(Long.class).single();
	}

	private ProcessInstance mailTheLink() {
		signUp();
		this.walk.run("ServiceTask_SendEmailLink");
		return deliveryOf(lastDelivery());
	}

	private ProcessInstance textTheResult() {
		beApprovedFor("image");
		return deliveryOf(lastText());
	}

	private Delivery lastText() {
		return deliveriesOf("application-approved").stream()
			.filter((delivery) -> delivery.channel().equals(Delivery.SMS))
			.findFirst()
			.orElseThrow();
	}

	private ProcessInstance deliveryOf(Delivery delivery) {
		return this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey("delivery-" + delivery.id())
			.singleResult();
	}

	private ProcessInstance failForGood() {
		ProcessInstance deliver = mailTheLink();
		breakTheChannel();
		failUntilGivenUp(deliver);
		return deliver;
	}

	private void failUntilGivenUp(ProcessInstance deliver) {
		for (int failure = 0; failure < 6; failure++) {
			fail(deliver);
		}
		run(deliver);
		assertThat(lastDelivery().state()).isEqualTo(State.NOT_DELIVERED);
	}

	private void breakTheChannel() {
		this.jdbc.sql("update notice_delivery set channel = 'pigeon' where id = ?").param(lastDelivery().id()).update();
	}

	private void fail(ProcessInstance deliver) {
		assertThatException().isThrownBy(() -> run(deliver))
			.withStackTraceContaining("Delivery " + lastDelivery().id() + " failed");
		assertThat(lastDelivery().lastError()).contains("pigeon");
	}

	private void run(ProcessInstance deliver) {
		this.managementService.executeJob(job(deliver).getId());
	}

	private List<Attempt> attempts() {
		return this.undelivered.attempts(lastDelivery().id());
	}

	private boolean waiting() {
		return this.undelivered.page(List.of(MARKET), Long.MAX_VALUE)
			.stream()
			.anyMatch((delivery) -> delivery.id() == lastDelivery().id());
	}

	private List<Incident> incidents(ProcessInstance deliver) {
		return this.runtimeService.createIncidentQuery().processInstanceId(deliver.getId()).list();
	}

	private Job job(ProcessInstance deliver) {
		return this.managementService.createJobQuery().processInstanceId(deliver.getId()).singleResult();
	}

}
