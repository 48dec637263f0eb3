package org.ruzhu.membership.exit.process;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.audit.OtherEyes;
import org.ruzhu.platform.engine.ElementProperties;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * Records the second person's decision on a large refund, with the amount that is
 * confirmed.
 */
@Component
class ConfirmRefundListener implements TaskListener {

	private final Deposits deposits;

	private final OtherEyes eyes;

	private final AuditLog audit;

	ConfirmRefundListener(Deposits deposits, OtherEyes eyes, AuditLog audit) {
		this.deposits = deposits;
		this.eyes = eyes;
		this.audit = audit;
	}

	@Override
	public void notify(DelegateTask task) {
		Answers answer = new Answers(task::getVariable, task::removeVariable);
		String caseId = task.getExecution().getProcessBusinessKey();
		switch (answer.optional(ExitProcess.REFUND_DECISION)) {
			case ExitProcess.CONFIRMED -> {
				confirm(task, caseId, this.deposits.balance(caseId).toRefundFen());
				this.audit.record(caseId, "refund-confirmed", null);
			}
			case ExitProcess.RETURNED -> {
				this.audit.record(caseId, "refund-returned", answer.text(ExitProcess.REASON));
				task.removeVariable(ExitProcess.CONFIRMED_FEN);
				task.removeVariable(ExitProcess.CONFIRMED_ONCE_FEN);
			}
			default -> throw new InvalidAnswerException(ExitProcess.REFUND_DECISION, "exit.refundDecision.none");
		}
		answer.forget(ExitProcess.REASON);
	}

	/**
	 * Two people stand behind each large refund. Where nobody had to do with the money
	 * before, as when it came online, both of them sign here.
	 */
	private void confirm(DelegateTask task, String caseId, long fen) {
		if (isSecond(task, caseId, fen)) {
			task.setVariable(ExitProcess.CONFIRMED_FEN, fen);
		}
		else {
			task.setVariable(ExitProcess.CONFIRMED_ONCE_FEN, fen);
		}
	}

	private boolean isSecond(DelegateTask task, String caseId, long fen) {
		return AuditLog.SYSTEM.equals(AuditLog.actor())
				|| Long.valueOf(fen).equals(task.getVariable(ExitProcess.CONFIRMED_ONCE_FEN))
				|| !this.eyes.behind(before(task), caseId).isEmpty();
	}

	/** The steps before this one whose people do not sign here. */
	private static List<Set<String>> before(DelegateTask task) {
		return ElementProperties.of(task.getBpmnModelElementInstance(), "notBy")
			.stream()
			.flatMap((steps) -> OtherEyes.steps(steps).stream())
			.filter((step) -> !step.contains(task.getTaskDefinitionKey()))
			.toList();
	}

}
