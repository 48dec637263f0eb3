package org.ruzhu.membership.refundcase;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.money.deposit.Deductions;
import org.ruzhu.money.topup.TopUps;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.form.InvalidAnswerException;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;

/**
 * The refund cases of providers. Each is decided by a person other than its reporter, and
 * deducted from the deposit (Management Regulations, 3.1.5②). Amounts are in fen, CNY.
 */
@Service
@Transactional
public class RefundCases {

	private static final int MAX_REASON = 500;

	private final RefundCaseRepository repository;

	private final OnboardingCases cases;

	private final Deductions deductions;

	private final TopUps topUps;

	private final AuditLog audit;

	private final Clock clock;

	RefundCases(RefundCaseRepository repository, OnboardingCases cases, Deductions deductions, TopUps topUps,
			AuditLog audit, Clock clock) {
		this.repository = repository;
		this.cases = cases;
		this.deductions = deductions;
		this.topUps = topUps;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Decides a refund case, for finance. The reporter cannot decide it.
	 * @param reason the reason, which the provider reads
	 * @throws InvalidAnswerException if the actor reported it, the reason is missing or
	 * longer than 500 characters, or a deduction is decided after the provider has left
	 */
	public void decide(long id, boolean deducted, String reason) {
		RefundCase reported = get(id);
		require(!reported.reportedBy().equals(AuditLog.actor()), "refundFinding", "refund.same-person");
		require(!reason.isBlank() && reason.length() <= MAX_REASON, "reason", "refund.reason.none");
		require(!deducted || this.cases.get(reported.caseId()).state() != State.CLOSED, "refundFinding", "refund.left");
		reported.decide(deducted ? RefundCase.State.DEDUCTED : RefundCase.State.DISMISSED, reason.strip(),
				AuditLog.actor(), this.clock.instant());
		this.repository.save(reported);
		this.audit.record(reported.caseId(), deducted ? "refund-found" : "refund-dismissed", reported.number());
	}

	/**
	 * Deducts the amount from the deposit. If too little is held, the rest is owed. A
	 * member is asked to top up.
	 */
	public void deduct(long id) {
		RefundCase found = get(id);
		this.deductions.deduct(found.number(), found.caseId(), found.amountFen());
		this.topUps.begin(found.caseId(), found.number());
	}

	private static void require(boolean holds, String field, String messageKey) {
		if (!holds) {
			throw new InvalidAnswerException(field, messageKey);
		}
	}

	/** A refund case. */
	@Transactional(readOnly = true)
	public RefundCase get(long id) {
		return this.repository.findById(id).orElseThrow();
	}

	/** The refund cases of a provider's case, the newest first. */
	@Transactional(readOnly = true)
	public List<RefundCase> of(String caseId) {
		return this.repository.findByCaseIdOrderByIdDesc(caseId);
	}

}
