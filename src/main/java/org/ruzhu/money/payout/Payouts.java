package org.ruzhu.money.payout;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Category;
import org.ruzhu.market.DepositTerms.Rule;
import org.ruzhu.market.Markets;
import org.ruzhu.money.payout.process.OpenPayoutProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The withdrawal of income in markets whose deposit goes by tiers: it opens once the tier
 * of the categories with income is paid, and paying earlier is allowed (003, how to pay
 * the deposit).
 */
@Service
@Transactional
public class Payouts {

	private final PayoutRepository repository;

	private final OnboardingCases cases;

	private final Markets markets;

	private final OpenPayoutProcess process;

	private final AuditLog audit;

	private final Clock clock;

	Payouts(PayoutRepository repository, OnboardingCases cases, Markets markets, OpenPayoutProcess process,
			AuditLog audit, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.markets = markets;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the market opens payout only against its deposit. */
	@Transactional(readOnly = true)
	public boolean isGated(OnboardingCase theCase) {
		return this.markets.get(theCase.marketId()).deposit().rule() == Rule.TIERS;
	}

	/** Whether a member may ask for payout, or for more categories of it. */
	@Transactional(readOnly = true)
	public boolean canRequest(OnboardingCase theCase) {
		return isGated(theCase) && theCase.state() == State.ONBOARDED && !this.process.isOpen(theCase.id());
	}

	/**
	 * The member asks for payout.
	 * @throws PayoutNotPossibleException if it is none, or has asked already
	 */
	public void request(String caseId, String providerId) {
		OnboardingCase theCase = this.cases.owned(caseId, providerId);
		if (!canRequest(theCase)) {
			throw new PayoutNotPossibleException(caseId);
		}
		this.audit.record(caseId, "payout-requested", null);
		this.process.start(theCase);
	}

	/**
	 * What may have income: the categories of the case, by sub-type where there are any.
	 */
	@Transactional(readOnly = true)
	public List<Category.SubType> choices(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		return theCase.categories()
			.stream()
			.flatMap((id) -> this.markets.get(theCase.marketId()).category(id).stream())
			.flatMap((category) -> category.parts().stream())
			.toList();
	}

	/**
	 * Records which categories have income.
	 * @throws InvalidAnswerException if there is none, or one is not the provider's
	 */
	public void state(String caseId, List<String> withIncome) {
		if (withIncome.isEmpty()
				|| !choices(caseId).stream().map(Category.SubType::id).toList().containsAll(withIncome)) {
			throw new InvalidAnswerException("incomeCategories", "payout.categories.none");
		}
		Payout payout = find(caseId).orElseGet(() -> Payout.of(caseId));
		payout.request(withIncome, this.clock.instant());
		this.repository.save(payout);
	}

	/** The deposit is paid: income may be withdrawn. */
	public void open(String caseId) {
		Payout payout = find(caseId).orElseThrow();
		payout.open(this.clock.instant());
		this.repository.save(payout);
		this.audit.record(caseId, "payout-opened", String.join(", ", payout.categories()));
	}

	/**
	 * The member leaves: what it asked for lapses.
	 * @return whether it had asked for something
	 */
	public boolean end(String caseId) {
		boolean open = this.process.isOpen(caseId);
		this.process.end(caseId);
		return open;
	}

	/** The member stays: it is asked again for what lapsed. */
	public void resume(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		this.process.start(theCase);
	}

	/** The payout of a case; empty before it was asked for. */
	@Transactional(readOnly = true)
	public Optional<Payout> find(String caseId) {
		return this.repository.findById(caseId);
	}

}
