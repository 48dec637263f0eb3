package org.ruzhu.money.payment;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Markets;
import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.deposit.Deposits;
import org.ruzhu.money.fee.Fees;
import org.ruzhu.money.payment.process.WaitingSteps;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Which debts providers can pay online now, and at which gateways. Amounts are in fen,
 * CNY.
 */
@Service
@Transactional(readOnly = true)
public class PaymentOffers {

	private final PaymentGateways gateways;

	private final WaitingSteps steps;

	private final OnboardingCases cases;

	private final Markets markets;

	private final Deposits deposits;

	private final Deductions deductions;

	private final Fees fees;

	PaymentOffers(PaymentGateways gateways, WaitingSteps steps, OnboardingCases cases, Markets markets,
			Deposits deposits, Deductions deductions, Fees fees) {
		this.gateways = gateways;
		this.steps = steps;
		this.cases = cases;
		this.markets = markets;
		this.deposits = deposits;
		this.deductions = deductions;
		this.fees = fees;
	}

	/**
	 * The ids of the gateways where a provider can pay what it owes. Empty if nothing is
	 * owed, the market does not take online payment, or no step of the case waits for the
	 * money.
	 */
	public List<String> gateways(String caseId, Purpose purpose) {
		boolean taken = this.markets.get(this.cases.get(caseId).marketId()).deposit().takesOnlinePayment();
		return (taken && owedFen(caseId, purpose) > 0 && this.steps.isWaiting(caseId, purpose)) ? this.gateways.ids()
				: List.of();
	}

	/** What a provider owes for a purpose and can pay in one order. */
	long owedFen(String caseId, Purpose purpose) {
		return (purpose == Purpose.FEE) ? this.fees.balance(caseId).owedFen()
				: this.deposits.balance(caseId).owedFen() + this.deductions.balance(caseId).owedFen();
	}

}
