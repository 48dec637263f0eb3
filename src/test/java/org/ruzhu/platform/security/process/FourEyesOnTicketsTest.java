package org.ruzhu.platform.security.process;

import java.net.http.HttpResponse;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.desk.queue.process.TaskFilters;
import org.ruzhu.journey.AlibabaJourneyTest;
import org.ruzhu.journey.Filled;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.platform.security.StaffGroup;
import org.ruzhu.platform.security.StaffOfTheTest;
import org.ruzhu.platform.security.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people for a large refund in a market that asks no receipt back. */
@RuzhuTest
class FourEyesOnTicketsTest extends AlibabaJourneyTest {

	private static final String FIRST = "ticket-first";

	private static final String SECOND = "ticket-second";

	@Autowired
	private IdentityService identity;

	@Autowired
	private TaskFilters filters;

	@LocalServerPort
	private int port;

	@BeforeEach
	void hire() {
		hire(FIRST);
		hire(SECOND);
	}

	private void hire(String staff) {
		if (this.identity.createUserQuery().userId(staff).count() == 0) {
			new StaffOfTheTest(this.identity, this.filters).hireElsewhere(staff, StaffGroup.FINANCE);
			this.identity.createTenantUserMembership(ALIBABA, staff);
		}
	}

	@Test
	void whoConfirmedTheTicketDoesNotConfirmTheRefund() {
		sign("iot");
		payWithTheTicketConfirmedBy(FIRST, "30000");
		beRefundedSoon();

		HttpResponse<String> refused = confirm(FIRST);

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("须由另一个人办理");
		assertThat(confirm(SECOND).statusCode()).isEqualTo(204);
		assertThat(this.walk.tasks("UserTask_ConfirmRefund")).isEmpty();
	}

	@Test
	void twoPeopleAreEnoughThoughEachHasConfirmedATicket() {
		sign("iot");
		payWithTheTicketConfirmedBy(FIRST, "30000");
		this.additions.begin(this.caseId);
		this.walk.look();
		stateEverything("api");
		this.walk.answer("UserTask_AcceptAgreements", Filled.submission());
		this.walk.decide("UserTask_ReviewApplication", approval());
		payWithTheTicketConfirmedBy(SECOND, "30000");
		beRefundedSoon();

		assertThat(confirm(SECOND).statusCode()).as("who confirmed last").isEqualTo(422);
		assertThat(confirm(FIRST).statusCode()).isEqualTo(204);
	}

	@Test
	void whoConfirmedThePaymentMayConfirmTheRefundAfterAnothersTicket() {
		sign("iot");
		submit("UserTask_SubmitTransferVoucher", voucher());
		assertThat(complete(FIRST, "UserTask_ConfirmDeposit", """
				"transfer":{"value":"received"},"amountReceived":{"value":30000,"type":"Double"},
				"receivedOn":{"value":"2026-09-01"},"bankReference":{"value":"FT-EYES-%d"}""".formatted(this.number))
			.statusCode()).isEqualTo(204);
		this.walk.run("ServiceTask_BookDeposit");
		confirmTicket(SECOND);
		beRefundedSoon();

		assertThat(confirm(SECOND).statusCode()).isEqualTo(422);
		assertThat(confirm(FIRST).statusCode()).isEqualTo(204);
	}

	@Test
	void twoPeopleConfirmARefundOfMoneyThatNobodyHasConfirmed() {
		sign("iot");
		submit("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", received("30000"));
		this.walk.run("ServiceTask_BookDeposit");
		passTheTicket();
		beRefundedSoon();

		assertThat(confirm(FIRST).statusCode()).isEqualTo(204);
		this.walk.look();
		assertThat(this.walk.isArmed("ServiceTask_RefundDeposit")).as("by one alone").isFalse();
		HttpResponse<String> refused = confirm(FIRST);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("须由另一个人办理");
		assertThat(confirm(SECOND).statusCode()).isEqualTo(204);
		assertThat(this.walk.tasks("UserTask_ConfirmRefund")).isEmpty();
		assertThat(this.walk.isArmed("ServiceTask_RefundDeposit")).isTrue();
	}

	private void payWithTheTicketConfirmedBy(String staff, String yuan) {
		submit("UserTask_SubmitTransferVoucher", voucher());
		this.walk.decide("UserTask_ConfirmDeposit", received(yuan));
		this.walk.run("ServiceTask_BookDeposit");
		confirmTicket(staff);
	}

	private void confirmTicket(String staff) {
		this.walk.answer("UserTask_SubmitTicket", ticket());
		assertThat(
				complete(staff, "UserTask_ConfirmTicket", "\"ticketDecision\":{\"value\":\"confirmed\"}").statusCode())
			.isEqualTo(204);
		this.walk.look();
	}

	private void beRefundedSoon() {
		leave();
		this.walk.fire("Timer_RefundDue");
	}

	private HttpResponse<String> confirm(String staff) {
		return complete(staff, "UserTask_ConfirmRefund", "\"refundDecision\":{\"value\":\"confirmed\"}");
	}

	private HttpResponse<String> complete(String staff, String task, String variables) {
		return Visitor.program(this.port, staff)
			.with("Accept-Language", "zh-CN")
			.post("/engine-rest/task/" + this.walk.open(task).getId() + "/complete",
					"{\"variables\":{" + variables + "}}");
	}

}
