package org.ruzhu.membership.violation;

import org.springframework.stereotype.Component;

import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.topup.TopUps;

/** What measures take from a deposit, and what has to be topped up for it. */
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

	/** Who is sealed off has nothing to top up for. */
	void topUp(Violation violation) {
		Measures measures = violation.measures();
		if (measures.deductionFen() > 0 && !measures.has(Measure.SEAL)) {
			this.topUps.begin(violation.caseId(), violation.id());
		}
	}

	/**
	 * What was deducted is the provider's again, and nothing is to be topped up for it.
	 */
	void undo(Violation violation) {
		this.deductions.payBack(violation.id(), violation.caseId(), violation.measures().deductionFen());
		this.topUps.endUnlessOwed(violation.caseId());
	}

}
