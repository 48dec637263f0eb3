package org.ruzhu.portal.shell.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.money.deposit.DepositView;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.fee.Certification;
import org.ruzhu.money.fee.Fees;
import org.ruzhu.money.ledger.Balance;
import org.ruzhu.money.ledger.FeeBalance;
import org.ruzhu.money.payout.Payout;
import org.ruzhu.money.payout.Payouts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The page with the provider's money: what is owed and where to pay it, what is held,
 * what was paid, and whether income can be withdrawn.
 */
@Controller
class DepositController {

	private final Deposits deposits;

	private final Fees fees;

	private final Payouts payouts;

	private final OnboardingCases cases;

	private final Markets markets;

	DepositController(Deposits deposits, Fees fees, Payouts payouts, OnboardingCases cases, Markets markets) {
		this.deposits = deposits;
		this.fees = fees;
		this.payouts = payouts;
		this.cases = cases;
		this.markets = markets;
	}

	@GetMapping("/deposit")
	String show(Principal provider, Model model) {
		List<MarketDeposit> all = this.markets.all()
			.stream()
			.map((market) -> new MarketDeposit(market, cases(provider.getName(), market.id())))
			.filter((deposit) -> !deposit.cases().isEmpty())
			.toList();
		model.addAttribute("deposits", all);
		return "deposit/deposit";
	}

	private List<CaseDeposit> cases(String providerId, String marketId) {
		return this.deposits.ofProvider(providerId, marketId)
			.stream()
			.map(this::of)
			.filter(CaseDeposit::isKnown)
			.toList();
	}

	private CaseDeposit of(DepositView view) {
		OnboardingCase theCase = this.cases.get(view.caseId());
		boolean member = theCase.state() == OnboardingCase.State.ONBOARDED;
		Optional<Certification> certification = this.fees.certification(view.caseId())
			.filter((certified) -> !theCase.state().isOver());
		return new CaseDeposit(view, theCase.state(), this.fees.balance(view.caseId()), certification,
				this.fees.isLapsed(view.caseId()), member && this.payouts.isGated(theCase),
				this.payouts.canRequest(theCase), this.payouts.find(view.caseId()));
	}

	/** The deposits of a provider's cases in one market. */
	record MarketDeposit(Market market, List<CaseDeposit> cases) {
	}

	/**
	 * The money of one case.
	 *
	 * @param state the state of the case: only a member leaves, and only who does not
	 * leave asks for what it paid beyond the deposit
	 * @param certification how it is certified; empty once its case is over
	 * @param lapsed whether the certification has expired
	 * @param gated whether a member can withdraw income only once its deposit is paid
	 * @param requestable whether payout can be requested now
	 */
	record CaseDeposit(DepositView view, OnboardingCase.State state, FeeBalance fees,
			Optional<Certification> certification, boolean lapsed, boolean gated, boolean requestable,
			Optional<Payout> payout) {

		boolean isKnown() {
			return hasFees() || this.gated || !this.view.balance().equals(Balance.NONE) || this.view.penalties().isAny()
					|| !this.view.vouchers().isEmpty();
		}

		/** Whether a fee is owed, or was paid. */
		public boolean hasFees() {
			return this.fees.owedFen() + this.fees.paidFen() > 0;
		}

	}

}
