package org.ruzhu.money.payment;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.Markets;
import org.ruzhu.money.ledger.Ledger;
import org.ruzhu.money.payment.process.WaitingSteps;
import org.ruzhu.money.voucher.OnlineOffers;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * Which debts providers can pay online now, and at which gateways. Amounts are in fen,
 * CNY.
 */
@Service
@Transactional(readOnly = true)
public class PaymentOffers implements OnlineOffers {

	private final PaymentGateways gateways;

	private final WaitingSteps steps;

	private final OnboardingCases cases;

	private final Markets markets;

	private final Ledger ledger;

	PaymentOffers(PaymentGateways gateways, WaitingSteps steps, OnboardingCases cases, Markets markets, Ledger ledger) {
		this.gateways = gateways;
		this.steps = steps;
		this.cases = cases;
		this.markets = markets;
		this.ledger = ledger;
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
		return (purpose == Purpose.FEE) ? this.ledger.fees(caseId).owedFen()
				: this.ledger.balance(caseId).owedFen() + this.ledger.penalties(caseId).owedFen();
	}

	@Override
	public boolean areSetUp() {
		return !this.gateways.ids().isEmpty();
	}

	@Override
	public boolean isOffered(String caseId) {
		return Stream.of(Purpose.values()).anyMatch((purpose) -> !gateways(caseId, purpose).isEmpty());
	}

}
