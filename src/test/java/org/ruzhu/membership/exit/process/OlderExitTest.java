package org.ruzhu.membership.exit.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.OlderModel;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.membership.exit.Exits;
import org.ruzhu.membership.exit.Obligation;
import org.ruzhu.membership.exit.Obligations;
import org.ruzhu.provider.cases.OnboardingCase.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * A case that is leaving while the model becomes another: it goes on by the one it began
 * with, here of when blockers and signature were asked for on the last day.
 */
@RuzhuTest
class OlderExitTest extends JourneyTest {

	private static final String MODEL = "exit.bpmn";

	private static final List<String> KEPT = List.of("refund-orders.form", "return-receipt.form",
			"confirm-receipt-return.form");

	private static final List<String> CHANGED = List.of("clear-blockers.form", "confirm-refund.form");

	@Autowired
	private RepositoryService repository;

	@Autowired
	private Exits exits;

	@Autowired
	private Obligations obligations;

	@Test
	void aCaseThatIsLeavingGoesOnByTheModelItBeganWith() {
		sign("operations");
		pay("12000");
		sendReceipts();
		list();
		Walk.itIs(Instant.parse("2026-09-18T02:00:00Z"));
		long dispute = this.obligations.open(this.caseId, Obligation.Kind.DISPUTE, "D-1", "").id();
		OlderModel older = new OlderModel(this.repository, "Exit", "older-exit");
		older.during(Stream.concat(Stream.of(MODEL), CHANGED.stream()).toList(), KEPT, () -> {
			this.exits.request(this.caseId);
			this.walk.look();
		});
		ProcessInstance exit = this.walk.of("Exit");
		assertThat(older.isOf(exit)).isTrue();
		assertThat(exit).isWaitingAt("UserTask_ReturnReceipt");
		assertThat(this.walk.tasks("UserTask_ClearBlockers")).isEmpty();

		returnReceipt();
		this.walk.decide("UserTask_ConfirmReceiptReturn", returned("2026-09-18"));
		assertThat(this.walk.tasks("UserTask_ConfirmRefund")).isEmpty();
		this.walk.fire("Timer_RefundDue");
		assertThat(exit).isWaitingAt("UserTask_ClearBlockers");
		this.obligations.close(dispute);
		this.walk.decide("UserTask_ClearBlockers", Map.of("note", "已和解"));
		this.walk.decide("UserTask_ConfirmRefund", Map.of("refundDecision", "returned", "reason", "收款账户有变"));
		assertThat(exit).isWaitingAt("UserTask_ClearBlockers");
		this.walk.decide("UserTask_ClearBlockers", Map.of("note", "已核对"));
		this.walk.decide("UserTask_ConfirmRefund", Map.of("refundDecision", "confirmed"));
		this.walk.run("ServiceTask_RefundDeposit");

		assertThat(exit).isEnded().hasPassed("Gateway_RefundConfirmed", "EndEvent_Exited");
		assertThat(balance().refundedFen()).isEqualTo(1_200_000);
		assertThat(state()).isEqualTo(State.CLOSED);
	}

}
