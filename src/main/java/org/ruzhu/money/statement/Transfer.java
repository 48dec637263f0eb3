package org.ruzhu.money.statement;

import java.time.LocalDate;
import java.util.Optional;

import org.ruzhu.money.voucher.ReceivedTransfer;

/**
 * A transfer that came in, as a bank's statement has it.
 *
 * @param number its place in the statement, from 1
 * @param reference the bank's own reference; empty where the statement has none
 * @param bookedOn the day it was booked; empty where it cannot be read
 * @param amountFen what came in, in fen; empty where it cannot be read
 * @param payerAccount digits alone
 * @param problem why a person has to look at it first; empty if it can be matched
 */
public record Transfer(int number, Optional<String> reference, Optional<LocalDate> bookedOn, Optional<Long> amountFen,
		String payerName, String payerAccount, String purpose, Optional<Problem> problem) {

	/** What finance confirms of it; only of a transfer without a problem. */
	ReceivedTransfer received() {
		return new ReceivedTransfer(this.amountFen.orElseThrow(), this.bookedOn.orElseThrow(),
				this.reference.orElseThrow(), this.payerName);
	}

	/** Why a transfer cannot be matched. */
	public enum Problem {

		/** The bank's reference is missing, so a second import would not know it. */
		NO_REFERENCE,
		/** The day cannot be read. */
		NO_DAY,
		/** The amount cannot be read. */
		NO_AMOUNT,
		/** The amount is nothing, negative, or has more than two decimals. */
		BAD_AMOUNT,
		/** The amount is beyond anything a deposit can be. */
		ABSURD_AMOUNT,
		/** Deposits and fees are paid in CNY alone. */
		NOT_CNY

	}

}
