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
 * What a deduction took from a deposit is topped up within a set time, or the shop is
 * closed until it is (003, 3.1.5③).
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
	 * Asks a member to top up, if something is owed. One top-up is open at a time: a
	 * further deduction adds to it, and its time counts anew.
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

	/** Whether a person of this market confirms that a shop is closed. */
	@Transactional(readOnly = true)
	public boolean isClosureConfirmed(String marketId) {
		return this.markets.get(marketId)
			.violations()
			.filter((terms) -> terms.closure() == Closure.CONFIRMED)
			.isPresent();
	}

	/** The time is over: the shop is closed until all is topped up. */
	public void close(String caseId, String reference) {
		this.shops.restrict(caseId, ShopState.CLOSED, reference, null);
	}

	/** All is topped up: the shop is closed for this no more. */
	public void reopen(String caseId, String reference) {
		this.shops.lift(caseId, reference);
		this.audit.record(caseId, "deposit-topped-up", null);
	}

	/** An appeal has let off what was owed: nothing is left to top up. */
	public void endUnlessOwed(String caseId) {
		if (!isOwed(caseId)) {
			this.process.reference(caseId).ifPresent((reference) -> this.shops.lift(caseId, reference));
			this.process.end(caseId);
		}
	}

	/**
	 * The case is being left: nothing has to be topped up any more.
	 * @return what the top-up that was open closes the shop for; empty where none was
	 */
	public Optional<String> end(String caseId) {
		Optional<String> reference = this.process.reference(caseId);
		this.process.end(caseId);
		return reference;
	}

	/**
	 * The case is left no more: what is still owed is to be topped up, and the time for
	 * it counts anew.
	 * @param reference what closes the shop, or has closed it already
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
