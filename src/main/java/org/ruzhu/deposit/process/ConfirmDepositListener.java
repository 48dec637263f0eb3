package org.ruzhu.deposit.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ruzhu.deposit.ReceivedTransfer;
import org.ruzhu.deposit.Voucher.Finding;
import org.ruzhu.deposit.Vouchers;
import org.ruzhu.form.InvalidAnswer;

import org.springframework.stereotype.Component;

/** Records what finance found on the bank statement. */
@Component
class ConfirmDepositListener implements TaskListener {

	private final Vouchers vouchers;

	ConfirmDepositListener(Vouchers vouchers) {
		this.vouchers = vouchers;
	}

	@Override
	public void notify(DelegateTask task) {
		String caseId = task.getExecution().getProcessBusinessKey();
		Answer answer = new Answer(task);
		switch (answer.optional(PayDepositProcess.TRANSFER)) {
			case "received" -> this.vouchers.confirm(caseId, received(answer));
			case "not-received" -> reject(caseId, Finding.NOT_RECEIVED, answer);
			case "undeclared-payer" -> reject(caseId, Finding.UNDECLARED_PAYER, answer);
			default -> throw new InvalidAnswer(PayDepositProcess.TRANSFER, "deposit.transfer.none");
		}
		answer.forget(PayDepositProcess.AMOUNT_RECEIVED, PayDepositProcess.RECEIVED_ON,
				PayDepositProcess.BANK_REFERENCE, PayDepositProcess.PAYER_NAME, PayDepositProcess.REASON);
	}

	private static ReceivedTransfer received(Answer answer) {
		return new ReceivedTransfer(answer.fen(PayDepositProcess.AMOUNT_RECEIVED),
				answer.day(PayDepositProcess.RECEIVED_ON), answer.text(PayDepositProcess.BANK_REFERENCE),
				answer.optional(PayDepositProcess.PAYER_NAME));
	}

	private void reject(String caseId, Finding found, Answer answer) {
		this.vouchers.reject(caseId, found, answer.optional(PayDepositProcess.REASON));
	}

}
