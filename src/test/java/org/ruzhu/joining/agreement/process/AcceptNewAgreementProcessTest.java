package org.ruzhu.joining.agreement.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.ruzhu.joining.agreement.Acceptance;
import org.ruzhu.joining.agreement.Acceptances;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.TaskContent;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * A member that accepted something on the day before the regulations came into force.
 */
@ProcessTest("AcceptNewAgreement")
class AcceptNewAgreementProcessTest extends JourneyTest {

	private static final Instant BEFORE = Instant.parse("2017-07-31T15:59:59Z");

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private Acceptances acceptances;

	@Autowired
	@Qualifier("acceptNewAgreementContent")
	private TaskContent content;

	@Autowired
	private Exits exits;

	@Autowired
	private Shops shops;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aMemberIsAskedWithADateRemindedAndItsAcceptanceRecorded() {
		beAMemberSince(BEFORE);
		ask();
		ProcessInstance asking = this.walk.of("AcceptNewAgreement");
		assertThat(asking).isWaitingAt("UserTask_AcceptNewAgreement").task().isAssignedTo(this.providerId);
		assertThat(told()).startsWith("new-agreement");
		assertThat(lastMessage().body()).contains("《腾讯云市场服务接入协议》", "《腾讯云云市场服务商管理规范》", "2026年10月1日");
		assertThat(this.walk.day("Timer_NewAgreementReminder")).isEqualTo(LocalDate.of(2026, 9, 21));
		assertThat(this.walk.day("Timer_NewAgreementOverdue")).isEqualTo(LocalDate.of(2026, 10, 1));
		this.walk.fire("Timer_NewAgreementReminder");
		assertThat(told()).startsWith("new-agreement-reminder");
		assertThat(lastMessage().body()).contains("2026年10月1日");
		this.walk.fire("Timer_NewAgreementOverdue");
		assertThat(asking).hasPassed("Event_OverdueTold", "EndEvent_NothingFollows")
			.hasNotPassed("ServiceTask_BarUntilAccepted");
		assertThat(toldToOperations()).isEqualTo(1);
		assertThat(this.shops.of(this.caseId).isOpen()).as("nothing follows unless it is set").isTrue();
		assertThat(this.walk.check("UserTask_AcceptNewAgreement", Map.of()).problems())
			.extracting(InvalidAnswerException::field)
			.containsExactly("newAgreementAccepted");
		this.walk.answer("UserTask_AcceptNewAgreement", Map.of("newAgreementAccepted", "true"));
		assertThat(asking).isEnded().hasPassed("EndEvent_NewAgreementAccepted");
		assertThat(this.acceptances.of(this.caseId)).extracting(Acceptance::agreementId, Acceptance::textVersion)
			.containsExactly(tuple("access-agreement", "1"), tuple("management-regulations", "2019-08-28"));
		ask();
		assertThat(this.walk.tasks("UserTask_AcceptNewAgreement")).as("not again").isEqualTo(List.of());
	}

	@Test
	void whoIsBarredMayPublishAgainOnceItHasAccepted() {
		beAMemberSince(BEFORE);
		ask();
		ProcessInstance asking = this.walk.of("AcceptNewAgreement");
		this.runtimeService.createProcessInstanceModification(asking.getId())
			.startBeforeActivity("ServiceTask_BarUntilAccepted")
			.execute();
		assertThat(asking).hasPassed("EndEvent_Barred");
		assertThat(this.shops.of(this.caseId).state()).isEqualTo(ShopState.BARRED);
		assertThat(told()).startsWith("new-agreement-barred");
		this.walk.answer("UserTask_AcceptNewAgreement", Map.of("newAgreementAccepted", "true"));
		assertThat(this.shops.of(this.caseId).isOpen()).isTrue();
	}

	@Test
	void whoAcceptedWhatIsInForceIsNotAsked() {
		beAMemberSince(BEFORE.plusSeconds(1));
		ask();
		assertThat(this.walk.hasEntered("AcceptNewAgreement")).isFalse();
	}

	@Test
	void aNewVersionIsAcceptedAnewThoughItSaysTheSame() {
		beListed("operations");
		this.jdbc.sql(
				"update agreement_acceptance set text_version = 'of this very day' where case_id = ? and agreement_id = ?")
			.params(this.caseId, "management-regulations")
			.update();
		ask();
		assertThat(this.walk.of("AcceptNewAgreement")).isWaitingAt("UserTask_AcceptNewAgreement");
		assertThat(this.content.prefilled(this.caseId)).as("the box is not ticked").containsOnlyKeys("agreementsShown");
		this.walk.answer("UserTask_AcceptNewAgreement", Map.of("newAgreementAccepted", "true"));
		assertThat(this.acceptances.of(this.caseId)).extracting(Acceptance::agreementId, Acceptance::textVersion)
			.containsOnlyOnce(tuple("management-regulations", "2019-08-28"));
		ask();
		assertThat(this.walk.tasks("UserTask_AcceptNewAgreement")).as("not again").isEmpty();
	}

	@Test
	void whoLeavesIsAskedNoMore() {
		beAMemberSince(BEFORE);
		ask();
		this.exits.request(this.caseId);
		assertThat(this.walk.of("AcceptNewAgreement")).isEnded().hasPassed("EndEvent_NoLongerAsked");
	}

	private void beAMemberSince(Instant agreed) {
		beListed("operations");
		this.jdbc.sql("delete from agreement_acceptance where case_id = ?").param(this.caseId).update();
		this.jdbc.sql("update onboarding_case set agreed_at = ? where id = ?")
			.params(agreed.atOffset(ZoneOffset.UTC), this.caseId)
			.update();
	}

	/** Lets five o'clock come. */
	private void ask() {
		Job morning = this.management.createJobQuery().activityId("StartEvent_DayBegun").singleResult();
		assertThat(morning.getDuedate().toInstant().toString()).endsWith("T21:00:00Z");
		this.management.executeJob(morning.getId());
		this.management.createJobQuery()
			.activityId("ServiceTask_AskMembers")
			.list()
			.forEach((job) -> this.management.executeJob(job.getId()));
		this.walk.look();
	}

	private long toldToOperations() {
		return this.jdbc.sql("select count(*) from notice where case_id = ? and template = 'new-agreement-overdue'")
			.param(this.caseId)
			.query(Long.class)
			.single();
	}

}
