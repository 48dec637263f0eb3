package org.ruzhu.money.voucher;

import java.math.BigDecimal;
import java.util.Map;

import org.ruzhu.money.voucher.Voucher.Finding;
import org.ruzhu.platform.form.Answers;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.platform.text.PlainText;

/**
 * What finance found on the bank statement, from the answers of its task.
 *
 * @param caseId the case whose transfer was looked for
 * @param answers the answers of the task
 */
public record Findings(String caseId, Answers answers) {

	/** What was found: received, not-received or undeclared-payer. */
	private static final String TRANSFER = "transfer";

	private static final String RECEIVED = "received";

	private static final String AMOUNT_RECEIVED = "amountReceived";

	private static final String RECEIVED_ON = "receivedOn";

	private static final String BANK_REFERENCE = "bankReference";

	private static final String PAYER_NAME = "payerName";

	private static final String REASON = "reason";

	/** The answers, by field, for a transfer that was found. */
	public static Map<String, Object> answers(ReceivedTransfer received) {
		return Map.of(TRANSFER, RECEIVED, AMOUNT_RECEIVED, BigDecimal.valueOf(received.amountFen(), 2).toPlainString(),
				RECEIVED_ON, received.receivedOn().toString(), BANK_REFERENCE, received.bankReference(), PAYER_NAME,
				received.payerName());
	}

	/**
	 * Records them on the voucher, and removes them from the engine.
	 * @throws InvalidAnswerException if nothing is chosen, or the voucher refuses it
	 */
	public void record(Vouchers vouchers) {
		switch (this.answers.optional(TRANSFER)) {
			case RECEIVED -> vouchers.confirm(this.caseId, received());
			case "not-received" -> vouchers.reject(this.caseId, Finding.NOT_RECEIVED, this.answers.optional(REASON));
			case "undeclared-payer" ->
				vouchers.reject(this.caseId, Finding.UNDECLARED_PAYER, this.answers.optional(REASON));
			default -> throw new InvalidAnswerException(TRANSFER, "deposit.transfer.none");
		}
		this.answers.forget(AMOUNT_RECEIVED, RECEIVED_ON, BANK_REFERENCE, PAYER_NAME, REASON);
	}

	private ReceivedTransfer received() {
		return new ReceivedTransfer(this.answers.fen(AMOUNT_RECEIVED), this.answers.day(RECEIVED_ON),
				PlainText.narrow(this.answers.text(BANK_REFERENCE)), this.answers.optional(PAYER_NAME));
	}

}
