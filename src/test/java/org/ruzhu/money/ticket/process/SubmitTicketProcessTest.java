package org.ruzhu.money.ticket.process;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.ruzhu.journey.AlibabaJourneyTest;
import org.ruzhu.journey.Filled;
import org.ruzhu.journey.ProcessTest;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.ledger.Booking;
import org.ruzhu.money.receipt.ReceiptAddresses;
import org.ruzhu.money.ticket.DepositTicket;
import org.ruzhu.money.ticket.DepositTicket.State;
import org.ruzhu.money.ticket.DepositTickets;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.security.Visitor;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.enterprise.Enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Step 6 of joining the market that asks for a ticket after the payment. */
@ProcessTest("SubmitTicket")
class SubmitTicketProcessTest extends AlibabaJourneyTest {

	@Autowired
	private DepositTickets tickets;

	@Autowired
	private Deposits money;

	@Autowired
	private Enterprises enterprises;

	@Autowired
	private ReceiptAddresses addresses;

	@LocalServerPort
	private int port;

	@Override
	protected void passTheTicket() {
	}

	@Test
	void whoHasPaidAsksFinanceAndThenTheShopOpens() {
		sign("iot");
		pay("30000");
		assertThat(told()).startsWith("ticket-due", "deposit-received");
		assertThat(lastMessage().body()).contains("30,000.00", "第 2 章第 6 步");
		List<Booking> booked = this.money.bookings(this.caseId);

		this.walk.answer("UserTask_SubmitTicket", ticket());
		DepositTicket ticket = this.tickets.latest(this.caseId).orElseThrow();
		assertThat(ticket.amountFen()).as("30,000 for one category").isEqualTo(3_000_000);
		assertThat(ticket.details().contactPhone()).isEqualTo("13800000000");
		assertThat(ticket.details().postalAddress()).isEqualTo("示例省示例市示例路 1 号");
		assertThat(ticket.accountId()).isEqualTo(this.providerId);
		assertThat(ticket.companyName()).isEqualTo(this.enterprises.get(this.providerId).legalName());
		assertThat(this.walk.of("Onboarding")).hasNotPassed("ServiceTask_OpenProductRights");
		assertThat(this.walk.of("SendReceipt")).as("the original waits for the ticket")
			.isWaitingAt("Gateway_UntilTicket");

		this.walk.decide("UserTask_ConfirmTicket", Map.of("ticketDecision", "confirmed"));
		assertThat(this.walk.of("Onboarding")).hasPassed("ServiceTask_OpenProductRights");
		assertThat(this.walk.of("SendReceipt")).isWaitingAt("UserTask_SendReceipt");
		assertThat(this.addresses.of(this.caseId)).contains("李明 · 13800000000 · 示例省示例市示例路 1 号");
		assertThat(this.cases.get(this.caseId).state()).isEqualTo(OnboardingCase.State.ONBOARDED);
		assertThat(this.money.bookings(this.caseId)).as("a ticket books nothing").isEqualTo(booked);
	}

	@Test
	void aTicketThatIsHandedBackSaysWhyAndIsSubmittedAgain() {
		sign("iot");
		pay("30000");
		this.walk.answer("UserTask_SubmitTicket", ticket());
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.walk.decide("UserTask_ConfirmTicket", Map.of("ticketDecision", "returned")))
			.satisfies((refusal) -> assertThat(InvalidAnswerException.in(refusal).field()).isEqualTo("reason"));
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.walk.decide("UserTask_ConfirmTicket", Map.of()))
			.satisfies((refusal) -> assertThat(InvalidAnswerException.in(refusal).field()).isEqualTo("ticketDecision"));
		this.walk.decide("UserTask_ConfirmTicket", Map.of("ticketDecision", "returned", "reason", "电话打不通"));
		assertThat(told()).startsWith("ticket-returned");
		assertThat(lastMessage().body()).contains("电话打不通");
		this.walk.answer("UserTask_SubmitTicket", Filled.but(ticket(), "contactPhone", "010-62780001"));
		assertThat(this.tickets.of(this.caseId)).extracting(DepositTicket::state)
			.containsExactly(State.SUBMITTED, State.RETURNED);
		this.walk.decide("UserTask_ConfirmTicket", Map.of("ticketDecision", "confirmed"));
		assertThat(this.walk.of("SubmitTicket")).isEnded().hasPassed("EndEvent_TicketConfirmed");
	}

	@Test
	void theTicketShowsWhoPaidHowMuchAndAsksForNeither() {
		sign("iot");
		pay("30000");
		Visitor provider = new Visitor(this.port);
		provider.submit("/login", Map.of("email", this.email, "password", PASSWORD));
		assertThat(provider.get("/deposit").body()).contains("原件待寄出").doesNotContain("只有电子版");
		String page = "/tasks/" + this.walk.tasks("UserTask_SubmitTicket").get(0).getId();
		assertThat(provider.get(page).body())
			.contains("30,000.00", this.providerId, this.enterprises.get(this.providerId).legalName())
			.doesNotContain("name=\"accountId\"", "name=\"companyName\"", "请注意");
	}

	@Test
	void whoForgetsTheTicketIsRemindedOnce() {
		sign("iot");
		pay("30000");
		assertThat(this.walk.day("Timer_TicketReminder")).as("the operator’s own three days").isEqualTo("2026-09-04");
		this.walk.fire("Timer_TicketReminder");
		assertThat(told()).startsWith("ticket-reminder");
		assertThat(this.walk.of("SubmitTicket")).isWaitingAt("UserTask_SubmitTicket");
	}

	@Test
	void whoWithdrawsBeforeTheTicketGetsTheDepositBack() {
		sign("iot");
		pay("30000");
		this.cases.withdraw(this.caseId);
		this.walk.look();
		assertThat(this.walk.of("SubmitTicket")).isEnded();
		assertThat(this.walk.of("Onboarding")).hasPassed("Gateway_DepositHeld");
		assertThat(this.walk.of("SendReceipt")).isEnded()
			.hasPassed("Event_LeftBeforeTicket", "EndEvent_ReceiptNotSent")
			.hasNotPassed("UserTask_SendReceipt");
	}

}
