package org.ruzhu.membership.exit;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.membership.product.Holds;
import org.ruzhu.membership.product.Product;
import org.ruzhu.membership.product.Products;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.fee.Fees;
import org.ruzhu.money.payout.Payouts;
import org.ruzhu.money.topup.TopUps;
import org.ruzhu.platform.audit.AuditLog;

/**
 * Interrupts what must not continue while a provider leaves, and resumes it if the
 * provider stays.
 */
@Component
class Interruptions {

	private final ExitRecords records;

	private final Deposits deposits;

	private final TopUps topUps;

	private final Payouts payouts;

	private final Fees fees;

	private final Products products;

	private final Holds holds;

	private final AuditLog audit;

	Interruptions(ExitRecords records, Deposits deposits, TopUps topUps, Payouts payouts, Fees fees, Products products,
			Holds holds, AuditLog audit) {
		this.records = records;
		this.deposits = deposits;
		this.topUps = topUps;
		this.payouts = payouts;
		this.fees = fees;
		this.products = products;
		this.holds = holds;
		this.audit = audit;
	}

	/** Ends payout, renewal and top-up, and releases the owed deposit. */
	void begin(CaseExit exit) {
		String caseId = exit.caseId();
		boolean payout = this.payouts.end(caseId);
		this.fees.endRenewal(caseId);
		String topUp = this.topUps.end(caseId).orElse(null);
		long released = this.deposits.release(exit.reference(), caseId);
		this.records.change(caseId, (open) -> open.breakOff(new InterruptedByExit(released, topUp, payout, List.of())));
	}

	/** Takes all products off the market and out of review. */
	void delist(String caseId) {
		List<String> recalled = this.products.recall(caseId);
		List<String> all = this.products.ofCase(caseId).stream().map(Product::id).toList();
		this.records.change(caseId, (exit) -> {
			this.holds.delist(caseId, all, exit.reference());
			exit.breakOff(exit.brokenOff().with(recalled));
		});
		this.audit.record(caseId, "products-delisted", null);
	}

	/** Resumes everything that was interrupted. */
	void end(CaseExit exit) {
		String caseId = exit.caseId();
		oweAgain(caseId, exit);
		this.fees.resumeRenewal(caseId);
		this.holds.release(caseId, exit.reference());
		this.products.submitAgain(caseId, exit.brokenOff().inReview());
	}

	/**
	 * Makes the released deposit owed again, and resumes top-up and payout. What was
	 * deducted meanwhile must be topped up too.
	 */
	private void oweAgain(String caseId, CaseExit exit) {
		InterruptedByExit before = exit.brokenOff();
		boolean deducted = this.topUps.isOwed(caseId);
		this.deposits.claim("stay:" + exit.reference(), caseId, before.releasedFen());
		if (before.topUp() != null || deducted) {
			this.topUps.resume(caseId, Optional.ofNullable(before.topUp()).orElse(exit.reference()));
		}
		if (before.payout()) {
			this.payouts.resume(caseId);
		}
	}

}
