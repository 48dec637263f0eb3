package org.ruzhu.platform.security.process;

import java.net.http.HttpResponse;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** One person never does both of two tasks that a model holds apart. */
@RuzhuTest
class FourEyesTest extends JourneyTest {

	private static final String FIRST = "eyes-first";

	private static final String SECOND = "eyes-second";

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@Autowired
	private Exits exits;

	@LocalServerPort
	private int port;

	@BeforeEach
	void hire() {
		StaffOfTheTest staff = new StaffOfTheTest(this.identity, this.filters);
		staff.hire(FIRST, StaffGroup.FINANCE, StaffGroup.REVIEWERS, StaffGroup.OPERATIONS);
		staff.hire(SECOND, StaffGroup.FINANCE, StaffGroup.OPERATIONS);
	}

	private void aLargeRefundWhoseReceiptTheFirstHasConfirmed() {
		sign("operations");
		pay("12000");
		sendReceipts();
		list();
		this.exits.request(this.caseId);
		this.walk.look();
		returnReceipt();
		assertThat(complete(FIRST, "UserTask_ConfirmReceiptReturn", """
				"receiptReturn":{"value":"returned"},"receiptReturnedOn":{"value":"2026-09-01"}""").statusCode())
			.isEqualTo(204);
		this.walk.fire("Timer_RefundDue");
	}

	@Test
	void whoReviewedTheApplicationDoesNotConfirmTheSignature() {
		applyFor("operations");
		assertThat(complete(FIRST, "UserTask_ReviewApplication", """
				"verdict":{"value":"changes"},"comment_industryExperienceYears":{"value":"请核对"}""").statusCode())
			.isEqualTo(204);
		this.walk.answer("UserTask_AmendApplication", Map.of("industryExperienceYears", "4"));
		this.walk.decide("UserTask_ReviewApplication", approval());
		this.walk.run("ServiceTask_PrepareAgreement");
		this.walk.run("ServiceTask_SendAgreement");
		this.walk.answer("UserTask_ReturnSignedAgreement", Map.of("signedAgreement", upload("signed-agreement")));

		HttpResponse<String> refused = confirmSignature(FIRST);

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("须由另一个人办理");
		assertThat(confirmSignature(SECOND).statusCode()).isEqualTo(204);
	}

	@Test
	void whoConfirmedTheReceiptDoesNotConfirmTheRefund() {
		aLargeRefundWhoseReceiptTheFirstHasConfirmed();
		HttpResponse<String> refused = confirm(FIRST);

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("须由另一个人办理");
		assertThat(this.walk.tasks("UserTask_ConfirmRefund")).hasSize(1);
		assertThat(confirm(SECOND).statusCode()).isEqualTo(204);
		assertThat(this.walk.tasks("UserTask_ConfirmRefund")).isEmpty();
	}

	@Test
	void whoConfirmedTheReceiptNeitherTakesNorIsGivenTheOtherTask() {
		aLargeRefundWhoseReceiptTheFirstHasConfirmed();
		String user = "{\"userId\":\"" + FIRST + "\"}";

		assertThat(program(FIRST).post(path("UserTask_ConfirmRefund", "/claim"), user).statusCode()).isEqualTo(422);
		assertThat(program(SECOND).post(path("UserTask_ConfirmRefund", "/assignee"), user).statusCode()).isEqualTo(422);
		assertThat(this.walk.open("UserTask_ConfirmRefund").getAssignee()).isNull();
	}

	private HttpResponse<String> confirmSignature(String staff) {
		return complete(staff, "UserTask_ConfirmSignature", "\"signature\":{\"value\":\"accepted\"}");
	}

	private HttpResponse<String> confirm(String staff) {
		return complete(staff, "UserTask_ConfirmRefund", "\"refundDecision\":{\"value\":\"confirmed\"}");
	}

	private HttpResponse<String> complete(String staff, String task, String variables) {
		return program(staff).post(path(task, "/complete"), "{\"variables\":{" + variables + "}}");
	}

	private String path(String task, String action) {
		return "/engine-rest/task/" + this.walk.open(task).getId() + action;
	}

	private Visitor program(String staff) {
		return Visitor.program(this.port, staff).with("Accept-Language", "zh-CN");
	}

}
