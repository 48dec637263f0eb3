package org.ruzhu.platform.notice.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;

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
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.platform.notice.Outbox;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest("StaffDigest")
class StaffDigestProcessTest extends JourneyTest {

	private static final String STAFF = "digest.reader";

	private static final String MAILBOX = "digest.reader@market.example";

	@Autowired
	private IdentityService identityService;

	@Autowired
	private ManagementService managementService;

	@Autowired
	private RuntimeService runtimeService;

	@Autowired
	private Outbox mails;

	@BeforeEach
	void aReviewerWithAMailbox() {
		User user = this.identityService.newUser(STAFF);
		user.setEmail(MAILBOX);
		this.identityService.saveUser(user);
		this.identityService.createMembership(STAFF, "reviewers");
		this.identityService.createTenantUserMembership(MARKET, STAFF);
	}

	@AfterEach
	void goneAgain() {
		this.identityService.deleteUser(STAFF);
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
		return this.mails.newestDeliveries(20)
			.stream()
			.filter((delivery) -> delivery.recipient().equals(MAILBOX))
			.filter((delivery) -> this.caseId != null && delivery.body().contains(this.caseId))
			.toList();
	}

}
