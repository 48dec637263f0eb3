package org.ruzhu.money.topup;

import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Markets;
import org.ruzhu.market.ViolationTerms.Closure;
import org.ruzhu.money.ledger.Ledger;
import org.ruzhu.money.topup.process.TopUpProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.CaseJoined;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

/**
 * Top-ups of deposits after a deduction. A provider tops up within a set time, or its
 * shop is closed until it does (Management Regulations, 3.1.5③).
 */
@Service
@Transactional
public class TopUps {

	private final Ledger ledger;

	private final OnboardingCases cases;

	private final Markets markets;

	private final Shops shops;

	private final TopUpProcess process;

	private final AuditLog audit;

	TopUps(Ledger ledger, OnboardingCases cases, Markets markets, Shops shops, TopUpProcess process, AuditLog audit) {
		this.ledger = ledger;
		this.cases = cases;
		this.markets = markets;
		this.shops = shops;
		this.process = process;
		this.audit = audit;
	}

	/**
	 * Asks a member to top up, if something is owed. Only one top-up is open at a time: a
	 * further deduction restarts its term.
	 * @param reference the number of the violation
	 */
	public void begin(String caseId, String reference) {
		OnboardingCase theCase = this.cases.get(caseId);
		if (theCase.state() == OnboardingCase.State.ONBOARDED && isOwed(caseId)) {
			if (this.process.isOpen(caseId)) {
				this.process.deductAgain(caseId);
			}
			else {
				this.process.start(theCase, reference + "/top-up");
			}
		}
	}

	/** Whoever joins and owes something, because a bank took it back, tops it up. */
	@EventListener
	void begin(CaseJoined joined) {
		begin(joined.caseId(), joined.caseId());
	}

	/** Whether a case still owes deposit or a penalty. */
	@Transactional(readOnly = true)
	public boolean isOwed(String caseId) {
		return owedFen(caseId) > 0;
	}

	/** What a case still owes of deposit and penalties, in fen. */
	@Transactional(readOnly = true)
	public long owedFen(String caseId) {
		return this.ledger.balance(caseId).owedFen() + this.ledger.penalties(caseId).owedFen();
	}

	/** Whether a person has to confirm the closing of a shop in this market. */
	@Transactional(readOnly = true)
	public boolean isClosureConfirmed(String marketId) {
		return this.markets.get(marketId)
			.violations()
			.filter((terms) -> terms.closure() == Closure.CONFIRMED)
			.isPresent();
	}

	/** Closes the shop until everything is topped up, because the term has expired. */
	public void close(String caseId, String reference) {
		this.shops.restrict(caseId, ShopState.CLOSED, reference, null);
	}

	/** Lifts the closing of the shop, because everything is topped up. */
	public void reopen(String caseId, String reference) {
		this.shops.lift(caseId, reference);
		this.audit.record(caseId, "deposit-topped-up", null);
	}

	/** Ends the top-up if nothing is owed any more, for instance after an appeal. */
	public void endUnlessOwed(String caseId) {
		if (!isOwed(caseId)) {
			this.process.reference(caseId).ifPresent((reference) -> this.shops.lift(caseId, reference));
			this.process.end(caseId);
		}
	}

	/**
	 * Ends the top-up, because the provider is leaving.
	 * @return the reference of the top-up that was open; empty if none was
	 */
	public Optional<String> end(String caseId) {
		Optional<String> reference = this.process.reference(caseId);
		this.process.end(caseId);
		return reference;
	}

	/**
	 * Restarts the top-up with a new term, because the provider stays after all. If
	 * nothing is owed, the shop is reopened instead.
	 * @param reference the reference under which the shop is or will be closed
	 */
	public void resume(String caseId, String reference) {
		if (isOwed(caseId)) {
			this.process.start(this.cases.get(caseId), reference);
		}
		else {
			this.shops.lift(caseId, reference);
		}
	}

}
