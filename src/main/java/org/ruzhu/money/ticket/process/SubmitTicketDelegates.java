package org.ruzhu.money.ticket.process;

import java.time.Clock;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.money.ticket.DepositTickets;
import org.ruzhu.money.ticket.TicketDetails;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

import static org.ruzhu.platform.engine.OnCase.onCase;
import static org.ruzhu.platform.engine.OnCase.setNow;

/** The glue of the model SubmitTicket, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class SubmitTicketDelegates {

	/** Starts the time after which the provider is reminded. */
	@Bean
	JavaDelegate startTicketTermDelegate(Clock clock) {
		return setNow(SubmitTicketProcess.TICKET_DUE_SINCE, clock);
	}

	/** Keeps the ticket. */
	@Bean
	TaskListener submitTicketListener(DepositTickets tickets) {
		return (task) -> {
			Answers answer = new Answers(task::getVariable, task::removeVariable);
			tickets.submit(task.getExecution().getProcessBusinessKey(), new TicketDetails(answer.text("postalAddress"),
					answer.text("contactName"), answer.text("contactPhone")));
		};
	}

	/** Records what finance has found. */
	@Bean
	TaskListener confirmTicketListener(DepositTickets tickets) {
		return (task) -> {
			Answers answer = new Answers(task::getVariable, task::removeVariable);
			String caseId = task.getExecution().getProcessBusinessKey();
			switch (answer.optional(SubmitTicketProcess.TICKET_DECISION)) {
				case "confirmed" -> tickets.confirm(caseId);
				case "returned" -> tickets.giveBack(caseId, answer.text(SubmitTicketProcess.REASON));
				default ->
					throw new InvalidAnswerException(SubmitTicketProcess.TICKET_DECISION, "deposit.ticket.decision");
			}
			answer.forget(SubmitTicketProcess.REASON);
		};
	}

	/** Lets the originals be sent that wait for the ticket. */
	@Bean
	JavaDelegate releaseReceiptsDelegate(Receipts receipts) {
		return onCase(receipts::release);
	}

}
