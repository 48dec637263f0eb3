package org.ruzhu.money.statement;

import java.time.LocalDate;
import java.util.Optional;

import org.ruzhu.money.voucher.ReceivedTransfer;

/**
 * A line of a bank's statement: a transfer that came in, or whatever else a statement
 * lists.
 *
 * @param number its place in the statement, from 1
 * @param ownAccount the market's account; empty where the statement does not name it
 * @param reference the bank's own reference; empty where the statement has none
 * @param bookedOn the day it was booked; empty where it cannot be read
 * @param amountFen how much, in fen and never negative; empty where it cannot be read
 * @param takesBack whether the bank takes back an earlier booking by it
 * @param payerName who paid, or was paid
 * @param payerAccount their account, without spaces and hyphens
 * @param problem why nobody is offered it as a payment; empty of a payment
 * @param identity the same for two lines of which a statement says the same in all
 */
public record Transfer(int number, String ownAccount, Optional<String> reference, Optional<LocalDate> bookedOn,
		Optional<Long> amountFen, Side side, boolean takesBack, String payerName, String payerAccount, String purpose,
		Optional<Problem> problem, String identity) {

	/**
	 * What finance confirms of it; only of a transfer without a problem.
	 * @param reference by which it is told from others
	 */
	ReceivedTransfer received(String reference) {
		return new ReceivedTransfer(this.amountFen.orElseThrow(), this.bookedOn.orElseThrow(), reference,
				this.payerName);
	}

	/** Whether all of it could be read: then another file has nothing to mend of it. */
	boolean isReadable() {
		return this.problem.map((one) -> one.kind != Problem.Kind.UNREADABLE).orElse(true);
	}

	/** Whether there is nothing to be decided about it. */
	boolean isNothingToDo() {
		return this.problem.map((one) -> one.kind == Problem.Kind.NO_PAYMENT).orElse(false);
	}

	/** Whether it is money that came in as a payment, as far as the bank says. */
	boolean isCredit() {
		return this.side == Side.IN && !this.takesBack && isReadable() && !isNothingToDo() && this.bookedOn.isPresent()
				&& this.amountFen.isPresent();
	}

	/** Whether it takes back money that came in. */
	public boolean isReversal() {
		return this.problem.equals(Optional.of(Problem.REVERSAL));
	}

	/** Whether it is money that went out, for all that the bank says. */
	boolean isOutgoing() {
		return this.problem.equals(Optional.of(Problem.OUTGOING));
	}

	/** Why a line is not offered as a payment. */
	public enum Problem {

		/** The day cannot be read. */
		NO_DAY(Kind.UNREADABLE),
		/** The day is still to come, so that it is not the day that it was booked. */
		FUTURE_DAY(Kind.UNREADABLE),
		/** The amount cannot be read. */
		NO_AMOUNT(Kind.UNREADABLE),
		/** The amount is nothing, or has more than two decimals. */
		BAD_AMOUNT(Kind.UNREADABLE),
		/** The amount is beyond anything a deposit can be. */
		ABSURD_AMOUNT(Kind.UNREADABLE),
		/** It does not say whether money came in or went out, or says both. */
		NO_SIDE(Kind.UNREADABLE),
		/** A spreadsheet has made another number of an account or a reference. */
		DAMAGED(Kind.UNREADABLE),
		/** Signs that no text has, or other cells than there are headings. */
		GARBLED(Kind.UNREADABLE),
		/** The transactions of a batch do not add up to its amount. */
		UNCLEAR_BATCH(Kind.UNREADABLE),
		/** The bank's word for what became of it, or of its kind, is not known. */
		UNKNOWN_STATUS(Kind.UNREADABLE),
		/** Deposits and fees are paid in CNY alone. */
		NOT_CNY(Kind.DECIDE),
		/** It takes back an earlier transfer, which no statement has so far. */
		REVERSAL(Kind.DECIDE),
		/** It may be what a line takes back that has no pair yet. */
		TAKEN_BACK_PERHAPS(Kind.DECIDE),
		/** Its text says that it takes back money that went out. */
		RETURNED_PERHAPS(Kind.DECIDE),
		/** It takes back money that went out. */
		RETURNED(Kind.NO_PAYMENT),
		/** It went out. */
		OUTGOING(Kind.NO_PAYMENT),
		/** It is announced, and not booked. */
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
