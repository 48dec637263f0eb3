package org.ruzhu.membership.category;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.ruzhu.market.Category;
import org.ruzhu.market.Deposit;
import org.ruzhu.market.DepositRules;
import org.ruzhu.market.Markets;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.payout.Payout;
import org.ruzhu.money.payout.Payouts;
import org.ruzhu.money.topup.TopUps;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The deposit for the categories that a member keeps. What is owed is reduced by the
 * market's rule. Nothing that is held is refunded before the exit.
 */
@Component
class RemainingDeposit {

	private final OnboardingCases cases;

	private final Markets markets;

	private final DepositRules rules;

	private final Deposits deposits;

	private final Payouts payouts;

	private final TopUps topUps;

	RemainingDeposit(OnboardingCases cases, Markets markets, DepositRules rules, Deposits deposits, Payouts payouts,
			TopUps topUps) {
		this.cases = cases;
		this.markets = markets;
		this.rules = rules;
		this.deposits = deposits;
		this.payouts = payouts;
		this.topUps = topUps;
	}

	/**
	 * Recalculates what is owed, if anything is owed.
	 * @param key the idempotency key: a second call with this key books nothing
	 */
	void assess(String key, String caseId) {
		if (this.deposits.balance(caseId).owedFen() > 0) {
			OnboardingCase theCase = this.cases.get(caseId);
			Deposit required = this.rules.assess(theCase.marketId(), theCase.mode(), owing(theCase));
			this.deposits.assess(key, caseId, required.amountFen(), "Deposit, version " + required.decisionVersion());
			this.topUps.endUnlessOwed(caseId);
		}
	}

	/**
	 * The categories that need a deposit: those with income where the deposit is tiered,
	 * otherwise all.
	 */
	private List<String> owing(OnboardingCase theCase) {
		if (!this.payouts.isGated(theCase)) {
			return theCase.depositCategories();
		}
		Set<String> held = theCase.approvedCategories()
			.stream()
			.flatMap((id) -> this.markets.get(theCase.marketId()).category(id).stream())
			.flatMap((category) -> category.parts().stream())
			.map(Category.SubType::id)
			.collect(Collectors.toSet());
		return this.payouts.find(theCase.id())
			.map(Payout::categories)
			.orElse(List.of())
			.stream()
			.filter(held::contains)
			.toList();
	}

}
