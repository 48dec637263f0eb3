package org.ruzhu.exit;

import java.time.LocalDate;

import org.ruzhu.application.Application;
import org.ruzhu.application.Application.State;
import org.ruzhu.application.Applications;
import org.ruzhu.audit.AuditLog;
import org.ruzhu.deposit.Deposits;
import org.ruzhu.deposit.Fees;
import org.ruzhu.deposit.Receipts;
import org.ruzhu.deposit.TopUps;
import org.ruzhu.exit.ExitOverview.Refund;
import org.ruzhu.exit.process.ExitProcess;
import org.ruzhu.notice.Notice;
import org.ruzhu.notice.Notices;
import org.ruzhu.payout.Payouts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How cases leave a market. */
@Service
@Transactional
public class Exits {

	private final Applications applications;

	private final Deposits deposits;

	private final TopUps topUps;

	private final Payouts payouts;

	private final Fees fees;

	private final Receipts receipts;

	private final ExitBlockers blockers;

	private final RefundTerm term;

	private final ExitProcess process;

	private final Notices notices;

	private final AuditLog audit;

	Exits(Applications applications, Deposits deposits, TopUps topUps, Payouts payouts, Fees fees, Receipts receipts,
			ExitBlockers blockers, RefundTerm term, ExitProcess process, Notices notices, AuditLog audit) {
		this.applications = applications;
		this.deposits = deposits;
		this.topUps = topUps;
		this.payouts = payouts;
		this.fees = fees;
		this.receipts = receipts;
		this.blockers = blockers;
		this.term = term;
		this.process = process;
		this.notices = notices;
		this.audit = audit;
	}

	/**
	 * The provider asks to leave.
	 * @throws ExitNotPossible if the case is not a member of the market, is adding
	 * categories, or a transfer it reported is in no book yet
	 */
	public void request(String caseId) {
		Application application = this.applications.get(caseId);
		if (application.state() != State.ONBOARDED) {
			throw new ExitNotPossible(caseId, ExitNotPossible.NOT_A_MEMBER);
		}
		if (application.isAdding()) {
			throw new ExitNotPossible(caseId, ExitNotPossible.ADDING);
		}
		if (this.deposits.isTransferPending(caseId)) {
			throw new ExitNotPossible(caseId, ExitNotPossible.TRANSFER_PENDING);
		}
		this.audit.record(caseId, "exit-requested", null);
		this.process.request(caseId, application.marketId());
	}

	/**
	 * The market ends the cooperation at once (003, 8.3), whatever else is under way: an
	 * addition of categories is given up, and what was transferred and not booked yet is
	 * seen to before the refund.
	 */
	public void expel(String caseId) {
		Application application = this.applications.get(caseId);
		if (application.isAdditionOpen()) {
			this.applications.withdrawAddition(caseId);
		}
		this.audit.record(caseId, "provider-expelled", null);
		this.process.request(caseId, application.marketId());
	}

	/** The case is leaving from now on; nothing has to be topped up any more. */
	public void begin(String caseId) {
		this.payouts.end(caseId);
		this.fees.endRenewal(caseId);
		this.topUps.end(caseId);
		this.deposits.release("exit:" + caseId, caseId);
		this.applications.leave(caseId);
	}

	/**
	 * No receipt is outstanding, so the refund's days are known. Operators are told when
	 * they reach a year whose holidays are missing.
	 * @return the day they count from
	 */
	public LocalDate settle(String caseId) {
		if (this.term.refund(caseId).filter(Refund::isProvisional).isPresent()) {
			this.notices.tell(Notice.toGroup("operations", caseId, "calendar-missing"));
		}
		return this.term.from(caseId);
	}

	/** What a provider sees about leaving. */
	@Transactional(readOnly = true)
	public ExitOverview overview(String caseId) {
		Application application = this.applications.get(caseId);
		State state = application.state();
		return new ExitOverview(caseId, state == State.ONBOARDED && !application.isAdding(), state == State.LEAVING,
				this.blockers.of(caseId), this.receipts.of(caseId), this.term.refund(caseId));
	}

	/** Nothing is left to do. */
	public void close(String caseId) {
		this.applications.close(caseId);
	}

}
