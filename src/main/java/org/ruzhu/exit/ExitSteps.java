package org.ruzhu.exit;

import java.time.Clock;
import java.time.LocalDate;

import org.ruzhu.application.Applications;
import org.ruzhu.deposit.Deposits;
import org.ruzhu.deposit.Fees;
import org.ruzhu.deposit.TopUps;
import org.ruzhu.exit.ExitOverview.Refund;
import org.ruzhu.notice.Notice;
import org.ruzhu.notice.Notices;
import org.ruzhu.payout.Payouts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a case step by step while it leaves. */
@Service
@Transactional
public class ExitSteps {

	private final ExitRecords records;

	private final Applications applications;

	private final Deposits deposits;

	private final TopUps topUps;

	private final Payouts payouts;

	private final Fees fees;

	private final RefundTerm term;

	private final Notices notices;

	private final Clock clock;

	ExitSteps(ExitRecords records, Applications applications, Deposits deposits, TopUps topUps, Payouts payouts,
			Fees fees, RefundTerm term, Notices notices, Clock clock) {
		this.records = records;
		this.applications = applications;
		this.deposits = deposits;
		this.topUps = topUps;
		this.payouts = payouts;
		this.fees = fees;
		this.term = term;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * The case is leaving from now on; nothing has to be topped up any more. An exit that
	 * nobody asked for is that of a journey that has ended.
	 */
	public void begin(String caseId) {
		if (this.records.open(caseId).isEmpty()) {
			this.records.begin(caseId, ExitGround.NOT_JOINED, null);
		}
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

	/** Nothing is left to do. */
	public void close(String caseId) {
		this.records.change(caseId, (exit) -> exit.end(this.clock.instant()));
		this.applications.close(caseId);
	}

}
