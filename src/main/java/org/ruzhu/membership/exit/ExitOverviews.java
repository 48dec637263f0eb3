package org.ruzhu.membership.exit;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.money.receipt.Receipts;
import org.ruzhu.provider.cases.Application;
import org.ruzhu.provider.cases.Application.State;
import org.ruzhu.provider.cases.Applications;
import org.ruzhu.provider.enterprise.Enterprise;
import org.ruzhu.provider.enterprise.Enterprises;

/** Brings together what is known about the exit of a case. */
@Component
class ExitOverviews {

	private final Applications applications;

	private final Enterprises enterprises;

	private final Receipts receipts;

	private final ExitRecords records;

	private final ExitBlockers blockers;

	private final UnfinishedOrders orders;

	private final Stays stays;

	private final RefundTerm term;

	ExitOverviews(Applications applications, Enterprises enterprises, Receipts receipts, ExitRecords records,
			ExitBlockers blockers, UnfinishedOrders orders, Stays stays, RefundTerm term) {
		this.applications = applications;
		this.enterprises = enterprises;
		this.receipts = receipts;
		this.records = records;
		this.blockers = blockers;
		this.orders = orders;
		this.stays = stays;
		this.term = term;
	}

	ExitOverview of(String caseId) {
		Application application = this.applications.get(caseId);
		Optional<Enterprise> enterprise = this.enterprises.find(application.providerId());
		boolean member = application.state() == State.ONBOARDED;
		boolean leaving = application.state() == State.LEAVING;
		return new ExitOverview(caseId, member && !application.isAdding(), leaving,
				leaving && this.stays.isPossible(caseId), this.records.latest(caseId),
				enterprise.filter(Enterprise::isSealed).isPresent(), this.orders.reported(caseId),
				this.blockers.of(caseId), this.receipts.of(caseId), this.term.refund(caseId),
				enterprise.flatMap(Enterprise::shortAccount));
	}

}
