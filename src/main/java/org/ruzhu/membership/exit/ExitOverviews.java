package org.ruzhu.membership.exit;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/** Brings together what is known about the exit of a case. */
@Component
class ExitOverviews {

	private final OnboardingCases cases;

	private final Enterprises enterprises;

	private final Receipts receipts;

	private final ExitRecords records;

	private final ExitBlockers blockers;

	private final UnfinishedOrders orders;

	private final ExitWithdrawals stays;

	private final RefundTerm term;

	ExitOverviews(OnboardingCases cases, Enterprises enterprises, Receipts receipts, ExitRecords records,
			ExitBlockers blockers, UnfinishedOrders orders, ExitWithdrawals stays, RefundTerm term) {
		this.cases = cases;
		this.enterprises = enterprises;
		this.receipts = receipts;
		this.records = records;
		this.blockers = blockers;
		this.orders = orders;
		this.stays = stays;
		this.term = term;
	}

	ExitOverview of(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Optional<Enterprise> enterprise = this.enterprises.find(theCase.providerId());
		boolean member = theCase.state() == State.ONBOARDED;
		boolean leaving = theCase.state() == State.LEAVING;
		return new ExitOverview(caseId, member && !theCase.isAdding(), leaving,
				leaving && this.stays.isPossible(caseId), this.records.latest(caseId),
				enterprise.filter(Enterprise::isSealed).isPresent(), this.orders.reported(caseId),
				this.blockers.of(caseId), this.receipts.of(caseId), this.receipts.outstanding(caseId),
				this.term.refund(caseId), enterprise.flatMap(Enterprise::shortAccount));
	}

}
