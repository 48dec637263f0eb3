package org.ruzhu.platform.notice.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.platform.notice.Outbox;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest("StaffDigest")
class StaffDigestProcessTest extends JourneyTest {

	private static final String STAFF = "digest.reader";

	@Autowired
	private IdentityService identityService;

	@Autowired
	private ManagementService managementService;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private Outbox mails;

	private final List<String> joined = new ArrayList<>();

	@BeforeEach
	void aReviewerWithAMailbox() {
		join(STAFF, "reviewers");
	}

	private void join(String id, String group) {
		User user = this.identityService.newUser(id);
		user.setEmail(mailbox(id));
		this.identityService.saveUser(user);
		this.identityService.createMembership(id, group);
		this.identityService.createTenantUserMembership(MARKET, id);
		this.joined.add(id);
	}

	private static String mailbox(String id) {
		return id + "@market.example";
	}

	@AfterEach
	void goneAgain() {
		this.joined.forEach(this.identityService::deleteUser);
	}

	@Test
	void everyMorningAtNineInTheMarketsZoneTheNextOneIsDue() {
		assertThat(morning().getDuedate().toInstant().toString()).endsWith("T01:00:00Z");
	}

	@Test
	void onAWorkingDayAReviewerGetsAllRemindersInOneMailAndEachOnce() {
		String reminded = remind();
		itIsMorning();
		assertThat(digests()).singleElement().satisfies((digest) -> {
			assertThat(digest.subject()).matches("\\d+ 条提醒等待处理");
			assertThat(digest.body()).contains("审核即将到期", reminded, "/staff/cases/" + reminded);
			assertThat(this.runtimeService.createProcessInstanceQuery()
				.processInstanceBusinessKey("delivery-" + digest.id())
				.count()).isOne();
		});
		itIsMorning();
		assertThat(digests()).hasSize(1);
	}

	@Test
	void aTaskThatIsDueOrLateIsRemindedOfAndALateOneIsEscalatedToo() {
		join("digest.finance", "finance");
		join("digest.operator", "operations");
		sign("operations");
		this.walk.answer("UserTask_SubmitTransferVoucher", voucher());
		Walk.itIs(Instant.parse("2026-09-02T01:00:00Z"));
		itIsMorning();
		assertThat(lines("digest.finance")).as("a day early").isEmpty();
		Walk.itIs(Instant.parse("2026-09-03T01:00:00Z"));
		itIsMorning();
		assertThat(lines("digest.finance")).containsExactly("确认到账：今天（2026-09-03）到期（" + this.caseId + "）");
		assertThat(lines("digest.operator")).as("not late yet").isEmpty();
		Walk.itIs(Instant.parse("2026-09-04T01:00:00Z"));
		itIsMorning();
		String late = "确认到账：2026-09-03 到期，已逾期（" + this.caseId + "）";
		assertThat(lines("digest.finance")).contains(late);
		assertThat(lines("digest.operator")).as("its market's lead").containsExactly(late);
		assertThat(digests()).as("a reviewer has nothing to do with it").isEmpty();
		this.walk.decide("UserTask_ConfirmDeposit", Map.of("transfer", "not-received", "reason", "查无此款"));
		Walk.itIs(Instant.parse("2026-09-07T01:00:00Z"));
		itIsMorning();
		assertThat(lines("digest.operator")).as("done, so told no more").containsExactly(late);
	}

	@Test
	void onAHolidayThereIsNone() {
		remind();
		ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-10-01T01:00:00Z")));
		this.managementService.executeJob(morning().getId());
		assertThat(this.runtimeService.createProcessInstanceQuery().processDefinitionKey("StaffDigest").count())
			.isZero();
		assertThat(digests()).isEmpty();
	}

	private String remind() {
		newProvider();
		applyFor("image");
		this.walk.fire("Timer_ReviewReminder");
		return this.caseId;
	}

	private void itIsMorning() {
		this.managementService.executeJob(morning().getId());
		this.managementService.createJobQuery()
			.activityId("ServiceTask_SendDigest")
			.list()
			.forEach((job) -> this.managementService.executeJob(job.getId()));
	}

	private Job morning() {
		return this.managementService.createJobQuery().activityId("StartEvent_MorningCame").singleResult();
	}

	/** Those of this test's reviewer since the test began. */
	private List<Delivery> digests() {
		return digests(STAFF);
	}

	private List<Delivery> digests(String id) {
		return this.mails.newestDeliveries(50)
			.stream()
			.filter((delivery) -> delivery.recipient().equals(mailbox(id)))
			.filter((delivery) -> this.caseId != null && delivery.body().contains(this.caseId))
			.toList();
	}

	/** What the digests of somebody say of this case's tasks. */
	private List<String> lines(String id) {
		return digests(id).stream()
			.flatMap((digest) -> digest.body().lines())
			.filter((line) -> line.contains("到期") && line.contains(this.caseId))
			.toList();
	}

}
