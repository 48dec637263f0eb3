package org.ruzhu.money.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the rules make of one account, in a few lines. Amounts are in fen. */
class AccountModel {

	long owed;

	long held;

	long excess;

	long paid;

	long returning;

	long refunded;

	long deducted;

	long penalty;

	long feeOwed;

	long feePaid;

	long commission;

	void assess(long required) {
		long missing = Math.max(0, required - this.held);
		long used = Math.min(missing, this.excess);
		this.held += used;
		this.excess -= used;
		this.owed = missing - used;
	}

	void claim(long fen) {
		long used = Math.min(fen, this.excess);
		this.held += used;
		this.excess -= used;
		this.owed += fen - used;
	}

	void pay(long fen) {
		long fee = Math.min(fen, this.feeOwed);
		long deposit = Math.min(fen - fee, this.owed);
		this.feeOwed -= fee;
		this.feePaid += fee;
		this.paid += fen - fee;
		this.owed -= deposit;
		this.held += deposit;
		this.excess += fen - fee - deposit;
		settle(0, Math.min(this.excess, this.penalty));
	}

	private void settle(long fromHeld, long fromExcess) {
		this.held -= fromHeld;
		this.excess -= fromExcess;
		this.penalty -= fromHeld + fromExcess;
		this.deducted += fromHeld + fromExcess;
	}

	void deduct(long fen) {
		long taken = Math.min(fen, this.held);
		this.held -= taken;
		this.owed += taken;
		this.deducted += taken;
		this.penalty += fen - taken;
	}

	void payBack(long fen) {
		long letOff = Math.min(fen, this.penalty);
		long again = Math.min(fen - letOff, this.owed);
		this.penalty -= letOff;
		this.deducted -= fen - letOff;
		this.owed -= again;
		this.held += again;
		this.excess += fen - letOff - again;
	}

	void setAside() {
		long fromHeld = Math.min(this.held, this.penalty);
		settle(fromHeld, Math.min(this.excess, this.penalty - fromHeld));
		this.returning += this.held + this.excess;
		this.held = 0;
		this.excess = 0;
	}

	void leave(long fen) {
		this.returning -= fen;
		this.refunded += fen;
	}

	Balance balance() {
		return new Balance(this.owed, this.held, this.excess, this.paid, this.refunded);
	}

	/** A rate in percent of an amount, to the fen. */
	static long part(long fen, BigDecimal rate) {
		return rate.multiply(BigDecimal.valueOf(fen)).movePointLeft(2).setScale(0, RoundingMode.HALF_UP).longValue();
	}

}
