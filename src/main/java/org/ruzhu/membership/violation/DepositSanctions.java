package org.ruzhu.membership.violation;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.topup.TopUps;

/** Applies measures to the deposit: deductions, and top-ups for them. */
@Component
class DepositSanctions {

	private final Deductions deductions;

	private final TopUps topUps;

	DepositSanctions(Deductions deductions, TopUps topUps) {
		this.deductions = deductions;
		this.topUps = topUps;
	}

	void deduct(Violation violation) {
		this.deductions.deduct(violation.id(), violation.caseId(), violation.measures().deductionFen());
	}

	/** Begins a top-up, unless the enterprise is sealed. */
	void topUp(Violation violation) {
		Measures measures = violation.measures();
		if (measures.deductionFen() > 0 && !measures.has(Measure.SEAL)) {
			this.topUps.begin(violation.caseId(), violation.id());
		}
	}

	/** Reverses the deduction, and ends the top-up if nothing is owed any more. */
	void undo(Violation violation) {
		this.deductions.payBack(violation.id(), violation.caseId(), violation.measures().deductionFen());
		this.topUps.endUnlessOwed(violation.caseId());
	}

}
