package org.ruzhu.money.voucher.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

import org.ruzhu.money.deposit.process.PayDepositProcess;
import org.ruzhu.money.voucher.ReceivedTransfer;
import org.ruzhu.money.voucher.Voucher.Finding;
import org.ruzhu.money.voucher.Vouchers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.form.process.Answer;

/** What finance found on the bank statement, as the answers of its task say. */
public record Findings(DelegateTask task) {

	/** The answer that the money came in. */
	static final String RECEIVED = "received";

	/**
	 * Records them with the voucher, and takes them out of the engine.
	 * @throws InvalidAnswerException if nothing is chosen, or the voucher refuses it
	 */
	public void record(Vouchers vouchers) {
		String caseId = this.task.getExecution().getProcessBusinessKey();
		Answer answer = new Answer(this.task);
		switch (answer.optional(PayDepositProcess.TRANSFER)) {
			case RECEIVED -> vouchers.confirm(caseId, received(answer));
			case "not-received" -> reject(vouchers, caseId, Finding.NOT_RECEIVED, answer);
			case "undeclared-payer" -> reject(vouchers, caseId, Finding.UNDECLARED_PAYER, answer);
			default -> throw new InvalidAnswerException(PayDepositProcess.TRANSFER, "deposit.transfer.none");
		}
		answer.forget(PayDepositProcess.AMOUNT_RECEIVED, PayDepositProcess.RECEIVED_ON,
				PayDepositProcess.BANK_REFERENCE, PayDepositProcess.PAYER_NAME, PayDepositProcess.REASON);
	}

	private static ReceivedTransfer received(Answer answer) {
		return new ReceivedTransfer(answer.fen(PayDepositProcess.AMOUNT_RECEIVED),
				answer.day(PayDepositProcess.RECEIVED_ON), answer.text(PayDepositProcess.BANK_REFERENCE),
				answer.optional(PayDepositProcess.PAYER_NAME));
	}

	private static void reject(Vouchers vouchers, String caseId, Finding found, Answer answer) {
		vouchers.reject(caseId, found, answer.optional(PayDepositProcess.REASON));
	}

}
