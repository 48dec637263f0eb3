package org.ruzhu.money.statement;

import java.time.LocalDate;
import java.util.Optional;

import org.ruzhu.money.voucher.ReceivedTransfer;

/**
 * A line of a bank's statement: a transfer that was received, or anything else that a
 * statement lists.
 *
 * @param number its place in the statement, from 1
 * @param ownAccount the market's account; empty if the statement does not name it
 * @param reference the bank's own reference; empty if the statement has none
 * @param bookedOn the booking day; empty if it cannot be read
 * @param amountFen the amount in fen, never negative; empty if it cannot be read
 * @param takesBack whether it reverses an earlier booking
 * @param payerName the payer, or the payee of money paid out
 * @param payerAccount the payer's or payee's account, without spaces and hyphens
 * @param problem why it is not offered as a payment; empty for a payment
 * @param identity a hash that is equal for lines whose fields are all equal
 */
public record Transfer(int number, String ownAccount, Optional<String> reference, Optional<LocalDate> bookedOn,
		Optional<Long> amountFen, Side side, boolean takesBack, String payerName, String payerAccount, String purpose,
		Optional<Problem> problem, String identity) {

	/**
	 * The transfer as finance confirms it; only for a transfer without a problem.
	 * @param reference the reference that distinguishes it from others
	 */
	ReceivedTransfer received(String reference) {
		return new ReceivedTransfer(this.amountFen.orElseThrow(), this.bookedOn.orElseThrow(), reference,
				this.payerName);
	}

	/** Whether all of it could be read, so that no later file needs to replace it. */
	boolean isReadable() {
		return this.problem.map((one) -> one.kind != Problem.Kind.UNREADABLE).orElse(true);
	}

	/** Whether it is not a payment and needs no decision. */
	boolean isNothingToDo() {
		return this.problem.map((one) -> one.kind == Problem.Kind.NO_PAYMENT).orElse(false);
	}

	/** Whether it is a payment received, according to the bank. */
	boolean isCredit() {
		return this.side == Side.IN && !this.takesBack && isReadable() && !isNothingToDo() && this.bookedOn.isPresent()
				&& this.amountFen.isPresent();
	}

	/** Whether it takes back money that came in. */
	public boolean isReversal() {
		return this.problem.equals(Optional.of(Problem.REVERSAL));
	}

	/** Whether it is money paid out, according to the bank. */
	boolean isOutgoing() {
		return this.problem.equals(Optional.of(Problem.OUTGOING));
	}

	/** Why a line is not offered as a payment. */
	public enum Problem {

		/** The bank's reference is missing: entries of earlier imports alone. */
		NO_REFERENCE(Kind.UNREADABLE),
		/** The day cannot be read. */
		NO_DAY(Kind.UNREADABLE),
		/** The day is in the future, so it cannot be the booking day. */
		FUTURE_DAY(Kind.UNREADABLE),
		/** The amount cannot be read. */
		NO_AMOUNT(Kind.UNREADABLE),
		/** The amount is zero, or has more than two decimals. */
		BAD_AMOUNT(Kind.UNREADABLE),
		/** The amount is more than any deposit can be. */
		ABSURD_AMOUNT(Kind.UNREADABLE),
		/** The direction is missing or ambiguous. */
		NO_SIDE(Kind.UNREADABLE),
		/** A spreadsheet has damaged an account number, a reference or the amount. */
		DAMAGED(Kind.UNREADABLE),
		/** It has invalid characters, or more cells than there are headings. */
		GARBLED(Kind.UNREADABLE),
		/** The transactions of a batch do not add up to its amount. */
		UNCLEAR_BATCH(Kind.UNREADABLE),
		/** The bank's word for what became of it, or of its kind, is not known. */
		UNKNOWN_STATUS(Kind.UNREADABLE),
		/** Deposits and fees are paid in CNY alone. */
		NOT_CNY(Kind.DECIDE),
		/** It reverses an earlier transfer. */
		REVERSAL(Kind.DECIDE),
		/** An unpaired line may reverse it. */
		TAKEN_BACK_PERHAPS(Kind.DECIDE),
		/** Its text says that it returns money that we paid out. */
		RETURNED_PERHAPS(Kind.DECIDE),
		/** It returns money that we paid out. */
		RETURNED(Kind.NO_PAYMENT),
		/** It is money paid out. */
		OUTGOING(Kind.NO_PAYMENT),
		/** It is not booked at the bank. */
		NOT_BOOKED(Kind.NO_PAYMENT),
		/** It is a total or a balance. */
		TOTAL(Kind.NO_PAYMENT),
		/** It is a remark. */
		REMARK(Kind.NO_PAYMENT);

		private final Kind kind;

		Problem(Kind kind) {
			this.kind = kind;
		}

		private enum Kind {

			UNREADABLE, DECIDE, NO_PAYMENT

		}

	}

}
