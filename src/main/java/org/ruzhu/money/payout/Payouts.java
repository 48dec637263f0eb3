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
import org.ruzhu.platform.form.InvalidAnswer;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Application.State;
import org.ruzhu.provider.cases.Applications;

/**
 * The withdrawal of income in markets whose deposit goes by tiers: it opens once the tier
 * of the categories with income is paid, and paying earlier is allowed (003, how to pay
 * the deposit).
 */
@Service
@Transactional
public class Payouts {

	private final PayoutRepository repository;

	private final Applications applications;

	private final Markets markets;

	private final OpenPayoutProcess process;

	private final AuditLog audit;

	private final Clock clock;

	Payouts(PayoutRepository repository, Applications applications, Markets markets, OpenPayoutProcess process,
			AuditLog audit, Clock clock) {
		this.repository = repository;
		this.applications = applications;
		this.markets = markets;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the market opens payout only against its deposit. */
	@Transactional(readOnly = true)
	public boolean isGated(Application application) {
		return this.markets.get(application.marketId()).deposit().rule() == Rule.TIERS;
	}

	/** Whether a member may ask for payout, or for more categories of it. */
	@Transactional(readOnly = true)
	public boolean canRequest(Application application) {
		return isGated(application) && application.state() == State.ONBOARDED && !this.process.isOpen(application.id());
	}

	/**
	 * The member asks for payout.
	 * @throws PayoutNotPossible if it is none, or has asked already
	 */
	public void request(String caseId, String providerId) {
		Application application = this.applications.owned(caseId, providerId);
		if (!canRequest(application)) {
			throw new PayoutNotPossible(caseId);
		}
		this.audit.record(caseId, "payout-requested", null);
		this.process.start(caseId, application.marketId(), providerId);
	}

	/**
	 * What may have income: the categories of the case, by sub-type where there are any.
	 */
	@Transactional(readOnly = true)
	public List<Category.SubType> choices(String caseId) {
		Application application = this.applications.get(caseId);
		return application.categories()
			.stream()
			.flatMap((id) -> this.markets.get(application.marketId()).category(id).stream())
			.flatMap((category) -> category.parts().stream())
			.toList();
	}

	/**
	 * Records which categories have income.
	 * @throws InvalidAnswer if there is none, or one is not the provider's
	 */
	public void state(String caseId, List<String> withIncome) {
		if (withIncome.isEmpty()
				|| !choices(caseId).stream().map(Category.SubType::id).toList().containsAll(withIncome)) {
			throw new InvalidAnswer("incomeCategories", "payout.categories.none");
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
		Application application = this.applications.get(caseId);
		this.process.start(caseId, application.marketId(), application.providerId());
	}

	/** The payout of a case; empty before it was asked for. */
	@Transactional(readOnly = true)
	public Optional<Payout> find(String caseId) {
		return this.repository.findById(caseId);
	}

}
