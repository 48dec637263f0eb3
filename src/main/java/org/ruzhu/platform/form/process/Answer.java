package org.ruzhu.platform.form.process;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;

import org.ruzhu.money.voucher.VoucherDetails;
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.bounds.Numbers;
import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * The answers of a task as values of the feature. Staff may complete a task past its
 * form, so everything is checked again.
 */
public record Answer(DelegateTask task) {

	private static final BigDecimal MAX_YUAN = BigDecimal.valueOf(1_000_000_000);

	private static final int DATE_LENGTH = 10;

	/** A text that must be there. */
	public String text(String field) {
		String text = optional(field);
		if (text.isEmpty()) {
			throw new InvalidAnswerException(field, "deposit.answer.none");
		}
		return text;
	}

	/** A text, empty when there is none. */
	public String optional(String field) {
		Object value = this.task.getVariable(field);
		return (value == null) ? "" : value.toString().strip();
	}

	/** Whether a box is ticked. */
	public boolean isTicked(String field) {
		return Boolean.parseBoolean(optional(field));
	}

	/** A day that must be there. */
	public LocalDate day(String field) {
		String text = text(field);
		try {
			return Days.day(text.substring(0, Math.min(DATE_LENGTH, text.length())));
		}
		catch (DateTimeException ex) {
			throw new InvalidAnswerException(field, "deposit.date.invalid");
		}
	}

	/** An amount in yuan with at most two decimals, as fen. */
	public long fen(String field) {
		BigDecimal yuan = number(field);
		if (yuan.signum() <= 0 || yuan.compareTo(MAX_YUAN) > 0) {
			throw new InvalidAnswerException(field, "deposit.amount.positive");
		}
		if (yuan.stripTrailingZeros().scale() > 2) {
			throw new InvalidAnswerException(field, "deposit.amount.decimals");
		}
		return yuan.movePointRight(2).longValueExact();
	}

	private BigDecimal number(String field) {
		try {
			return Numbers.read(text(field));
		}
		catch (NumberFormatException ex) {
			throw new InvalidAnswerException(field, "deposit.amount.positive");
		}
	}

	/** What is said about a transfer, by the fields of a voucher's form. */
	public VoucherDetails voucher() {
		return new VoucherDetails(text("companyName"), text("accountId"), text("postalAddress"), text("recipientName"),
				text("recipientPhone"), isTicked("paidByCorporateAccount"), optional("payerName"),
				text("transferRoute"), day("transferredOn"), text("voucherScan"), isTicked("requestsReceipt"));
	}

	/** Takes the answers out of the engine: the feature has them now. */
	public void forget(String... fields) {
		for (String field : fields) {
			this.task.removeVariable(field);
		}
	}

}
