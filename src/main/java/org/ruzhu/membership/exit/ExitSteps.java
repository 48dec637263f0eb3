package org.ruzhu.membership.exit;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.membership.exit.ExitOverview.Refund;
import org.ruzhu.platform.notice.Notice;
import org.ruzhu.platform.notice.Notices;
import org.ruzhu.provider.cases.OnboardingCases;

/** The steps of a case while it leaves. */
@Service
@Transactional
public class ExitSteps {

	private final ExitRecords records;

	private final OnboardingCases cases;

	private final Interruptions interruptions;

	private final UnfinishedOrders orders;

	private final RefundTerm term;

	private final Notices notices;

	private final Clock clock;

	ExitSteps(ExitRecords records, OnboardingCases cases, Interruptions interruptions, UnfinishedOrders orders,
			RefundTerm term, Notices notices, Clock clock) {
		this.records = records;
		this.cases = cases;
		this.interruptions = interruptions;
		this.orders = orders;
		this.term = term;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Begins the exit: the case is leaving, and what it must not continue is interrupted.
	 * If no exit was requested, the journey ended before membership.
	 * @return the ground of the exit
	 */
	public ExitGround begin(String caseId) {
		CaseExit exit = this.records.open(caseId)
			.orElseGet(() -> this.records.begin(caseId, ExitGround.NOT_JOINED, null));
		this.interruptions.begin(exit);
		this.cases.leave(caseId);
		return exit.ground();
	}

	/** Takes all products off the market while the provider is leaving. */
	public void delist(String caseId) {
		this.interruptions.delist(caseId);
	}

	/**
	 * Whether unfinished orders have to be refunded first (Management Regulations,
	 * 8.4.1).
	 */
	public boolean areOrdersUnfinished(String caseId) {
		boolean unfinished = this.orders.areFirst(caseId);
		if (!unfinished) {
			this.records.change(caseId, (exit) -> exit.finishOrders(LocalDate.now(this.clock)));
		}
		return unfinished;
	}

	/**
	 * Starts the refund term, once no receipt is outstanding and no order unfinished.
	 * Operations are notified if the term reaches a year whose holidays are missing.
	 * @return the day the term counts from
	 */
	public LocalDate refundDaysFrom(String caseId) {
		if (this.term.refund(caseId).filter(Refund::isProvisional).isPresent()) {
			this.notices.tell(Notice.toGroup("operations", caseId, "calendar-missing"));
		}
		return refundFrom(caseId);
	}

	/** The day from which the refund term counts, as currently known. */
	@Transactional(readOnly = true)
	public LocalDate refundFrom(String caseId) {
		return this.term.from(caseId);
	}

	/** Closes the exit and the case, because nothing is left to do. */
	public void close(String caseId) {
		this.records.change(caseId, (exit) -> exit.end(this.clock.instant()));
		this.cases.close(caseId);
	}

}
