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
 * The withdrawal of income in markets with a tiered deposit. It opens once the deposit
 * for the categories with income is paid. Paying earlier is allowed (Platform Fees and
 * Deposit Rules, how to pay the deposit).
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

	/** Whether the market opens payout only once its deposit is paid. */
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
	 * Requests payout for a member.
	 * @throws PayoutNotPossibleException if it is not a member, a request is already
	 * open, or the market does not tie payout to a deposit
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
	 * The choices for income: the categories of the case, split into sub-types where
	 * there are any.
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
	 * @throws InvalidAnswerException if none is given, or one is not the provider's
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

	/** Opens payout, because the deposit is paid. */
	public void open(String caseId) {
		Payout payout = find(caseId).orElseThrow();
		payout.open(this.clock.instant());
		this.repository.save(payout);
		this.audit.record(caseId, "payout-opened", String.join(", ", payout.categories()));
	}

	/**
	 * Ends an open request, because the member leaves.
	 * @return whether a request was open
	 */
	public boolean end(String caseId) {
		boolean open = this.process.isOpen(caseId);
		this.process.end(caseId);
		return open;
	}

	/** Starts the request again, because the member stays after all. */
	public void resume(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		this.process.start(theCase);
	}

	/** The payout of a case; empty if it was never asked for. */
	@Transactional(readOnly = true)
	public Optional<Payout> find(String caseId) {
		return this.repository.findById(caseId);
	}

}
